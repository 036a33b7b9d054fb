package org.akkoord.benchmarks;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PanelBuilder;
import org.akkoord.panel.QuantileTable;
import org.akkoord.panel.TrendTable;
import org.akkoord.statistics.QuantileMethod;
import org.akkoord.trend.TrendMethod;

/** Does the jobs with a panel, by calls of its public API. */
final class PanelEngine implements Engine {

    private final Rows rows;
    private final Optional<ExecutorService> helpers;
    private final Optional<Panel> panel;

    /** Keeps the panel of sorted rows; for shuffled rows every run builds the panel. */
    PanelEngine(Rows rows, int threads) {
        this.rows = rows;
        helpers = threads == 1 ? Optional.empty() : Optional.of(Executors.newFixedThreadPool(threads - 1));
        panel = rows.isShuffled() ? Optional.empty() : Optional.of(onHelpers(rows.panel()));
    }

    private Panel onHelpers(Panel built) {
        return helpers.map(built::on).orElse(built);
    }

    @Override
    public double run(Job job) {
        return run(job, panel.orElseGet(this::build));
    }

    private Panel build() {
        PanelBuilder builder = rows.cells(new double[0]);
        return onHelpers(helpers.map(builder::on).orElse(builder).build());
    }

    /** The checksum of a job on any panel. */
    static double run(Job job, Panel on) {
        return switch (job) {
            case J1, J1_UNSORTED -> slopes(on, TrendMethod.LEAST_SQUARES);
            case J2 -> slopes(on.total(), TrendMethod.LEAST_SQUARES);
            case J3 -> slopes(on.by("board"), TrendMethod.LEAST_SQUARES);
            case J4 -> slopes(on, TrendMethod.THEIL_SEN);
            case J5 -> quantiles(on);
        };
    }

    private static double slopes(Panel panel, TrendMethod method) {
        double sum = 0;
        for (String variable : panel.variables()) {
            TrendTable trends = panel.trends(variable, method);
            for (double slope : trends.slopes()) {
                sum += Double.isNaN(slope) ? 0 : Math.abs(slope);
            }
            for (int row = 0; method == TrendMethod.THEIL_SEN && row < trends.size(); row++) {
                sum += Math.abs(trends.score(row).orElse(0));
            }
        }
        return sum;
    }

    private static double quantiles(Panel panel) {
        double sum = 0;
        for (String variable : panel.variables()) {
            QuantileTable table = panel.quantiles(variable, QuantileMethod.TYPE_7, 0.1, 0.5, 0.9);
            for (int row = 0; row < table.size(); row++) {
                for (int i = 0; i < 3; i++) {
                    sum += table.quantile(row, i).orElse(0);
                }
            }
        }
        return sum;
    }

    @Override
    public void close() {
        helpers.ifPresent(ExecutorService::shutdown);
    }
}
