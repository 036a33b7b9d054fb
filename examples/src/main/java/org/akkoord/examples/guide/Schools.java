package org.akkoord.examples.guide;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.akkoord.agreement.Agreement;
import org.akkoord.csv.PanelCsv;
import org.akkoord.evaluation.AgreementEvaluator;
import org.akkoord.evaluation.Scorecards;
import org.akkoord.indicator.IndicatorDefinition;
import org.akkoord.measurement.MeasurementSet;
import org.akkoord.panel.Panel;
import org.akkoord.panel.PeerTable;
import org.akkoord.period.ReportingPeriod;
import org.akkoord.trend.TrendMethod;

/** School-level data: the nation, the trend of each school, a school among its peers, and scorecards. */
final class Schools {

    private Schools() {}

    // @start region="data"
    private static final String CSV = """
            unit,variable,period,numerator,denominator,missing
            A,basic,2018,30,50,
            A,basic,2019,34,50,
            A,basic,2020,39,50,
            B,basic,2018,60,80,
            B,basic,2019,59,80,
            B,basic,2020,61,80,
            C,basic,2018,18,20,
            C,basic,2019,<5,20,
            C,basic,2020,,,NOT_YET_PUBLISHED
            """;
    // @end

    static void run(Path folder, PrintStream out) throws IOException {
        // @start region="panel"
        Panel panel = PanelCsv.parse(CSV);
        Agreement agreement = measuredFromSchools();
        MeasurementSet figures = panel.measure(agreement.indicators().get(0));
        figures.all()
                .forEach(figure -> out.println(figure.period() + "  " + figure.value() + "  "
                        + figure.units().orElseThrow()));

        out.print(PanelCsv.toCsv(panel.trends("basic", TrendMethod.LEAST_SQUARES)));

        PeerTable peers = panel.peers("basic", ReportingPeriod.year(2018));
        out.print(PanelCsv.toCsv(peers));
        // @end
        // @start region="scorecards"
        Scorecards cards = AgreementEvaluator.withDefaults().evaluateEach(agreement, panel, LocalDate.of(2021, 6, 1));
        out.print(PanelCsv.toCsv(cards));
        out.println(cards.of("A").indicator("basic-level").explanation().summary(Locale.ENGLISH));
        // @end
    }

    // @start region="definition"
    /** The agreement of the guide, with an indicator that is the share of all pupils of all schools. */
    private static Agreement measuredFromSchools() {
        Agreement agreement = DefineAgreement.agreement();
        return agreement.toBuilder()
                .indicators(agreement.indicators().stream()
                        .map(indicator -> indicator.id().equals("basic-level")
                                ? indicator.toBuilder()
                                        .definition(new IndicatorDefinition.RatioOfSums("basic"))
                                        .build()
                                : indicator)
                        .toList())
                .build();
    }
    // @end
}
