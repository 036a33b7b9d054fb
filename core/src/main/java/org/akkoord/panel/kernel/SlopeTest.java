package org.akkoord.panel.kernel;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The probability of the slope of one unit, in numbers of 32 digits: a thirtieth of the time that exact sums take, with
 * the same bits. Where points lie so close to a line that 32 digits may not be enough, there is none.
 */
public final class SlopeTest {

    /** Below this part of the scatter of the values, that around the line has lost too many digits. */
    private static final double CLOSE = 1e-10;

    /** Below this part of the variance of a step, the scatter may count as none. */
    private static final double SMALL = 1e-9;

    /** Squares of smaller numbers would lose digits at the lower end of doubles. */
    private static final double TINY = 1e-200;

    private static final double TWELVE = 12;

    private SlopeTest() {}

    /**
     * The probability for counts, of which each could have been one more or one less; empty if exact sums must decide.
     *
     * @param step by how much one more changes a share
     */
    public static OptionalDouble ofCounts(double[] x, double[] y, double step) {
        double least = step * step / TWELVE;
        Line line = new Line(x, y);
        return line.isClear() && line.scatter.high() > SMALL * least ? line.p(line.scatter) : OptionalDouble.empty();
    }

    /**
     * The probability for values that are rounded; empty if exact sums must decide.
     *
     * @param step the unit of their last place
     */
    public static OptionalDouble ofValues(double[] x, double[] y, double step) {
        Line line = new Line(x, y);
        if (!line.isClear()) {
            return OptionalDouble.empty();
        }
        Twofold least = Twofold.of(step).times(Twofold.of(step)).over(Twofold.of(TWELVE));
        return line.p(line.scatter.minus(least).high() < 0 ? least : line.scatter);
    }

    private static final class Line {

        private final int freedom;
        private final Twofold slope;
        private final Twofold sxx;
        private final Twofold syy;

        /** The sum of squared residuals by degree of freedom. */
        private final Twofold scatter;

        Line(double[] x, double[] y) {
            freedom = x.length - 2;
            Twofold meanX = mean(x);
            Twofold meanY = mean(y);
            Twofold xx = Twofold.ZERO;
            Twofold xy = Twofold.ZERO;
            Twofold yy = Twofold.ZERO;
            for (int i = 0; i < x.length; i++) {
                Twofold dx = Twofold.of(x[i]).minus(meanX);
                Twofold dy = Twofold.of(y[i]).minus(meanY);
                xx = xx.plus(dx.times(dx));
                xy = xy.plus(dx.times(dy));
                yy = yy.plus(dy.times(dy));
            }
            sxx = xx;
            syy = yy;
            slope = xy.over(xx);
            scatter = yy.minus(slope.times(xy)).over(Twofold.of(freedom));
        }

        private static Twofold mean(double[] numbers) {
            Twofold sum = Twofold.ZERO;
            for (double number : numbers) {
                sum = sum.plus(Twofold.of(number));
            }
            return sum.over(Twofold.of(numbers.length));
        }

        boolean isClear() {
            return freedom > 0 && syy.high() > TINY && scatter.high() * freedom > CLOSE * syy.high();
        }

        OptionalDouble p(Twofold variance) {
            double statistic = Math.abs(slope.high()) > TINY
                    ? slope.times(slope).times(sxx).over(variance).root()
                    : 0;
            return OptionalDouble.of(Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(statistic)));
        }
    }
}
