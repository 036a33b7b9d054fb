package org.akkoord.statistics;

/** The exact weighted sums over points (x, y) from which a least-squares line is computed. */
final class PairSums {

    private long count;
    private final ExactSum w = new ExactSum();
    private final ExactSum x = new ExactSum();
    private final ExactSum y = new ExactSum();
    private final ExactSum xx = new ExactSum();
    private final ExactSum xy = new ExactSum();
    private final ExactSum yy = new ExactSum();

    private PairSums() {}

    static PairSums of(double[] x, double[] y) {
        PairSums sums = new PairSums();
        for (int i = 0; i < x.length; i++) {
            sums.add(x[i], y[i]);
        }
        sums.w.add(sums.count);
        return sums;
    }

    static PairSums of(double[] x, double[] y, double[] w) {
        PairSums sums = new PairSums();
        for (int i = 0; i < x.length; i++) {
            if (w[i] > 0) {
                sums.add(x[i], y[i], w[i]);
            }
        }
        return sums;
    }

    private void add(double px, double py) {
        x.add(px);
        y.add(py);
        xx.addProduct(px, px);
        xy.addProduct(px, py);
        yy.addProduct(py, py);
        count++;
    }

    private void add(double px, double py, double weight) {
        w.add(weight);
        x.addProduct(weight, px);
        y.addProduct(weight, py);
        xx.addProduct(weight, px, px);
        xy.addProduct(weight, px, py);
        yy.addProduct(weight, py, py);
        count++;
    }

    long count() {
        return count;
    }

    Exact total() {
        return w.value();
    }

    Exact meanX() {
        return x.value().over(w.value());
    }

    Exact meanY() {
        return y.value().over(w.value());
    }

    Exact sxx() {
        return centred(xx, x, x).over(w.value());
    }

    Exact syy() {
        return centred(yy, y, y).over(w.value());
    }

    Exact slope() {
        return centred(xy, x, y).over(centred(xx, x, x));
    }

    /** {@code W sum w a b - sum w a sum w b}. */
    private Exact centred(ExactSum product, ExactSum a, ExactSum b) {
        return product.value().times(w.value()).minus(a.value().times(b.value()));
    }
}
