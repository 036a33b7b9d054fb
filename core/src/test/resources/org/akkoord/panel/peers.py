"""Reference figures for positions among peers: ranks by pandas, funnel limits by scipy.

Run: python3 peers.py DIRECTORY (scipy 1.10.1, pandas 1.5.3). Writes ranks.csv and funnel.csv.
"""
import random
import sys

import pandas as pd
from scipy.optimize import brentq
from scipy.stats import binom, norm

random.seed(20190901)
folder = sys.argv[1]

with open(folder + "/ranks.csv", "w") as out:
    out.write("case,unit,value,min,max,average,dense,pct\n")
    for case in range(30):
        size = random.randint(1, 25)
        values = [random.randint(0, random.choice([3, 10, 1000])) for _ in range(size)]
        s = pd.Series(values)
        ranks = {m: s.rank(method=m, ascending=False) for m in ("min", "max", "average", "dense")}
        pct = s.rank(method="average", ascending=True, pct=True)
        for i in range(size):
            out.write(f"{case},{i},{values[i]},{ranks['min'][i]:.0f},{ranks['max'][i]:.0f},"
                      f"{ranks['average'][i]},{ranks['dense'][i]:.0f},{pct[i]!r}\n")


def spiegelhalter(p, n, theta):
    """Interpolated exact binomial limit, Spiegelhalter 2005, appendix A.1.1."""
    r = int(binom.ppf(p, n, theta))
    alpha = (binom.cdf(r, n, theta) - p) / (binom.cdf(r, n, theta) - (binom.cdf(r - 1, n, theta)))
    return min(1.0, max(0.0, (r - alpha) / n))


def wilson_bound(share, n, z, sign):
    """A bound of the Wilson score interval of a share of n."""
    centre = share + z * z / (2 * n)
    width = z * (share * (1 - share) / n + z * z / (4 * n * n)) ** 0.5
    return (centre + sign * width) / (1 + z * z / n)


def wilson(p, n, theta):
    """The share whose Wilson interval ends at theta, found by root finding; 0 or 1 where there is none."""
    z = abs(norm.ppf(p))
    sign = 1 if p < 0.5 else -1
    end = 0.0 if p < 0.5 else 1.0
    if theta in (0, 1):
        return theta

    def distance(share):
        return wilson_bound(share, n, z, sign) - theta

    if distance(0.0) * distance(1.0) > 0:
        return end
    return brentq(distance, 0.0, 1.0, xtol=1e-15, rtol=1e-14)


with open(folder + "/funnel.csv", "w") as out:
    out.write("theta_events,theta_total,n,level,exact_low,exact_high,wilson_low,wilson_high\n")
    for case in range(240):
        total = random.choice([20, 300, 5000, 1234567])
        events = random.randint(0 if case % 12 == 0 else 1, total if case % 17 == 0 else total - 1)
        n = random.choice([1, 2, 5, 11, 30, 97, 250, 999, 4000, 25000])
        level = random.choice([0.95, 0.998])
        theta = events / total
        tail = (1 - level) / 2
        low, high = (theta, theta) if theta in (0, 1) else (spiegelhalter(tail, n, theta), spiegelhalter(1 - tail, n, theta))
        out.write(f"{events},{total},{n},{level},{low!r},{high!r},{wilson(tail, n, theta)!r},{wilson(1 - tail, n, theta)!r}\n")

with open(folder + "/dispersion.csv", "w") as out:
    out.write("case,events,total,phi\n")
    for case in range(25):
        size = random.randint(5, 60)
        theta = random.uniform(0.1, 0.9)
        totals = [random.randint(5, 400) for _ in range(size)]
        shares = [min(0.99, max(0.01, random.gauss(theta, random.choice([0.0, 0.05, 0.15])))) for _ in range(size)]
        events = [int(binom.ppf(random.uniform(0.001, 0.999), n, p)) for n, p in zip(totals, shares)]
        centre = sum(events) / sum(totals)
        z = pd.Series([(e / n - centre) / (centre * (1 - centre) / n) ** 0.5 for e, n in zip(events, totals)])
        z = z.clip(z.quantile(0.1), z.quantile(0.9))
        phi = (z ** 2).mean()
        for e, n in zip(events, totals):
            out.write(f"{case},{e},{n},{phi!r}\n")
