package org.akkoord.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.akkoord.ReferenceData;
import org.akkoord.ReferenceData.Node;
import org.akkoord.statistics.CochranArmitage.Variance;
import org.akkoord.statistics.LeastSquares.Weights;
import org.akkoord.statistics.MannKendall.Distribution;
import org.junit.jupiter.api.Test;

/**
 * All schools of Kentucky, 2012 to 2017 (kysrc, CC0): pupils with free or reduced-price lunch, and graduation rates.
 */
class KentuckyVectorsTest {

    private static final double LEVEL = 0.95;
    private static final long MILLE = 1000;

    private record Year(int year, Proportion lunch) {

        double percent() {
            return 100.0 * lunch.events() / lunch.total();
        }
    }

    private record School(List<Year> years) {

        double[] positions() {
            return years.stream().mapToDouble(Year::year).toArray();
        }

        /**
         * The percentages times {@link #unit}. Where that makes them whole, points on a straight line stay on it;
         * rounded percentages would not.
         */
        double[] percentages() {
            return years.stream()
                    .mapToDouble(year -> unit() == 1
                            ? year.percent()
                            : 100.0
                                    * year.lunch().events()
                                    * (unit() / year.lunch().total()))
                    .toArray();
        }

        /** The least common multiple of the totals where 100 times as much is exact in a double, otherwise 1. */
        long unit() {
            BigInteger multiple = BigInteger.ONE;
            for (Year year : years) {
                BigInteger total = BigInteger.valueOf(year.lunch().total());
                multiple = multiple.multiply(total).divide(multiple.gcd(total));
            }
            return multiple.bitLength() < 46 ? multiple.longValue() : 1;
        }

        double[] sizes() {
            return years.stream().mapToDouble(year -> year.lunch().total()).toArray();
        }

        List<Proportion> counts() {
            return years.stream().map(Year::lunch).toList();
        }
    }

    /** Rows with a missing count or a numerator above the denominator are not proportions and are left out. */
    private static Map<String, School> schools() {
        Map<String, School> schools = new LinkedHashMap<>();
        for (Map<String, String> row : ReferenceData.table("statistics/kentucky-lunch.tsv")) {
            boolean counted = row.get("enroll").matches("[1-9]\\d*")
                    && row.get("frpl_total").matches("\\d+");
            if (counted && Long.parseLong(row.get("frpl_total")) <= Long.parseLong(row.get("enroll"))) {
                schools.computeIfAbsent(row.get("sch_id"), id -> new School(new ArrayList<>()))
                        .years()
                        .add(new Year(
                                Integer.parseInt(row.get("year")),
                                new Proportion(
                                        Long.parseLong(row.get("frpl_total")), Long.parseLong(row.get("enroll")))));
            }
        }
        return schools;
    }

    @Test
    void everySchoolConformsOnEveryColumn() {
        Map<String, School> schools = schools();
        Deviation deviation = new Deviation("kentucky_schools_frpl_trend_expected");
        List<Map<String, String>> rows = ReferenceData.table("statistics/kentucky-lunch-trends.tsv");
        assertThat(rows).hasSize(1377);
        for (Map<String, String> row : rows) {
            School school = schools.get(row.get("sch_id"));
            Columns columns = new Columns(deviation, row);
            counts(columns, school);
            lines(columns, school);
            proportions(columns, school);
            kendall(columns, MannKendall.ofProportions(school.counts()));
            double slope = TheilSen.slope(school.positions(), school.percentages()) / school.unit();
            columns.relative("theilSenSlopePct", slope, 1e-12);
            OptionalDouble tau = MannKendall.ofProportions(school.counts()).tauB();
            columns.optional("kendallTauB", tau, 1e-12);
        }
        deviation.done(1377 * 22);
    }

    private static void counts(Columns columns, School school) {
        List<Year> years = school.years();
        Proportion pooled = school.counts().stream().reduce(Proportion.empty(), Proportion::plus);
        columns.same("n", years.size());
        columns.same("firstYear", years.get(0).year());
        columns.same("lastYear", years.get(years.size() - 1).year());
        columns.same("sumNumerator", pooled.events());
        columns.same("sumDenominator", pooled.total());
        columns.relative("pooledPct", 100 * pooled.value().orElseThrow(), 1e-15);
        columns.relative("firstPct", years.get(0).percent(), 1e-15);
        columns.relative("lastPct", years.get(years.size() - 1).percent(), 1e-15);
    }

    private static void lines(Columns columns, School school) {
        LeastSquares line = LeastSquares.fit(school.positions(), school.percentages());
        columns.line("olsSlopePctPointsPerYear", "olsSlopeSE", line, school.unit());
        columns.interval("olsCi95", line, school.unit());
        columns.optional(
                "olsP", line.slopeStandardError().orElse(0) == 0 ? OptionalDouble.empty() : line.slopeP(), 1e-9);
        LeastSquares weighted =
                LeastSquares.fit(school.positions(), school.percentages(), school.sizes(), Weights.PRECISION);
        columns.line("wlsSlopePctPointsPerYear", "wlsSlopeSE", weighted, school.unit());
    }

    private static void proportions(Columns columns, School school) {
        Optional<CochranArmitage> trend = CochranArmitage.of(school.positions(), school.counts());
        columns.optional("caZ", number(trend.map(CochranArmitage::z)), 1e-12);
        columns.optional("caP", number(trend.map(CochranArmitage::p)), 1e-9);
        columns.optional("caSlopePerYear", number(trend.map(CochranArmitage::slope)), 1e-12);
        columns.optional(
                "caSlopeSEunpooled", number(trend.map(test -> test.slopeStandardError(Variance.UNPOOLED))), 1e-11);
        Proportion first = school.counts().get(0);
        Proportion last = school.counts().get(school.years().size() - 1);
        var wilson = last.interval(Proportion.Method.WILSON, LEVEL);
        columns.absolute("lastWilson95Lo", wilson.low(), 1e-13);
        columns.absolute("lastWilson95Hi", wilson.high(), 1e-13);
        var newcombe = DifferenceMethod.NEWCOMBE.interval(last, first, LEVEL);
        columns.absolute("diffNewcombe95Lo", newcombe.low(), 1e-13);
        columns.absolute("diffNewcombe95Hi", newcombe.high(), 1e-13);
        double difference = DifferenceFormulas.difference(last, first);
        columns.relative("diffLastMinusFirst", difference, 1e-15);
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.stream().mapToDouble(Double::doubleValue).findFirst();
    }

    private static void kendall(Columns columns, MannKendall test) {
        columns.same("mkS", test.score());
        columns.relative("mkVarS", test.variance(), 1e-14);
        columns.relative("mkZ", test.z(), 1e-12);
        columns.relative("mkP", test.p(Distribution.NORMAL), 1e-9);
    }

    @Test
    void everyGraduationRateConformsOnEveryColumn() {
        Map<String, List<double[]>> schools = graduation();
        Deviation deviation = new Deviation("kentucky_schools_gradrate_trend_expected");
        List<Map<String, String>> rows = ReferenceData.table("statistics/kentucky-graduation-trends.tsv");
        assertThat(rows).hasSize(228);
        for (Map<String, String> row : rows) {
            Columns columns = new Columns(deviation, row);
            double[] x = column(schools.get(row.get("sch_id")), 0);
            double[] y = column(schools.get(row.get("sch_id")), 1);
            columns.same("n", x.length);
            columns.same("firstYear", (long) x[0]);
            columns.same("lastYear", (long) x[x.length - 1]);
            double mean = Moments.of(y).mean().orElseThrow() / MILLE;
            columns.absolute("mean", mean, Math.ulp(mean));
            LeastSquares line = LeastSquares.fit(x, y);
            columns.line("olsSlope", "olsSlopeSE", line, MILLE);
            columns.interval("olsCi95", line, MILLE);
            columns.optional("olsP", line.slopeP(), 1e-9);
            columns.relative("theilSenSlope", TheilSen.slope(x, y) / MILLE, 1e-12);
            kendall(columns, MannKendall.of(y));
        }
        deviation.done(228 * 10);
    }

    /** Rates per 1,000, which are whole: as fractions equal steps would not be equal. */
    private static Map<String, List<double[]>> graduation() {
        Map<String, List<double[]>> schools = new TreeMap<>();
        for (Map<String, String> row : ReferenceData.table("statistics/kentucky-graduation.tsv")) {
            if (!row.get("grad_rate").isEmpty()) {
                schools.computeIfAbsent(row.get("sch_id"), id -> new ArrayList<>())
                        .add(new double[] {
                            ReferenceData.number(row.get("year")),
                            new BigDecimal(row.get("grad_rate"))
                                    .multiply(BigDecimal.valueOf(MILLE))
                                    .doubleValue()
                        });
            }
        }
        return schools;
    }

    private static double[] column(List<double[]> rows, int index) {
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }

    /** Schools as blocks, with values for three years or more. */
    @Test
    void theRegionalTestsOfBothPanelsConform() {
        Deviation deviation = new Deviation("panel_regional_kendall");
        Node panels = ReferenceData.document("statistics/kentucky-state.txt").at("panels");
        List<School> lunch = schools().values().stream()
                .filter(school -> school.years().size() >= 3)
                .toList();
        regional(
                deviation,
                panels.at("kentucky_frpl_pct"),
                lunch.stream()
                        .map(school -> MannKendall.ofProportions(school.counts()))
                        .toList(),
                lunch.stream()
                        .map(school -> TheilSen.fit(
                                school.positions(),
                                school.years().stream()
                                        .mapToDouble(Year::percent)
                                        .toArray()))
                        .toList(),
                1);
        List<List<double[]>> rates =
                graduation().values().stream().filter(rows -> rows.size() >= 3).toList();
        regional(
                deviation,
                panels.at("kentucky_gradrate"),
                rates.stream().map(rows -> MannKendall.of(column(rows, 1))).toList(),
                rates.stream()
                        .map(rows -> TheilSen.fit(column(rows, 0), column(rows, 1)))
                        .toList(),
                MILLE);
        deviation.done(2 * 4);
    }

    private static void regional(
            Deviation deviation, Node expected, List<MannKendall> tests, List<TheilSen> lines, long unit) {
        MannKendall test = MannKendall.regional(tests);
        assertThat(test.blocks()).isEqualTo((int) expected.number("blocks"));
        assertThat(test.score()).isEqualTo((long) expected.number("S"));
        assertThat(lines.stream().mapToLong(TheilSen::pairs).sum()).isEqualTo((long) expected.number("pairSlopes"));
        deviation.relative("var S", test.variance(), expected.number("varS"), 1e-14, expected);
        deviation.relative("z", test.z(), expected.number("z"), 1e-12, expected);
        deviation.relative("p", test.p(), expected.number("p"), 1e-9, expected);
        double slope = TheilSen.regionalSlope(lines) / unit;
        deviation.relative("slope", slope, expected.number("medianOfAllPairSlopes"), 1e-12, expected);
    }

    @Test
    void theTrendOfTheWholeStateConforms() {
        Deviation deviation = new Deviation("panel_regional_kendall, state");
        Map<Integer, Proportion> byYear = new TreeMap<>();
        for (School school : schools().values()) {
            for (Year year : school.years()) {
                byYear.merge(year.year(), year.lunch(), Proportion::plus);
            }
        }
        Node panel = ReferenceData.document("statistics/kentucky-state.txt")
                .at("panels")
                .at("kentucky_frpl_pct");
        for (Node year : panel.at("stateByYear").elements()) {
            Proportion sum = byYear.get((int) year.number("year"));
            assertThat(sum.events()).isEqualTo((long) year.number("numerator"));
            assertThat(sum.total()).isEqualTo((long) year.number("denominator"));
        }
        double[] years =
                byYear.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
        CochranArmitage test =
                CochranArmitage.of(years, List.copyOf(byYear.values())).orElseThrow();
        TrendVectorsTest.armitage(deviation, test, panel.at("stateCochranArmitage"));
        deviation.done(18);
    }

    /** The columns of one expected row. */
    private record Columns(Deviation deviation, Map<String, String> row) {

        private double expected(String column) {
            return ReferenceData.number(row.get(column));
        }

        void same(String column, long actual) {
            assertThat(actual).as("%s of %s", column, row).isEqualTo(Long.parseLong(row.get(column)));
        }

        void relative(String column, double actual, double tolerance) {
            deviation.relative(column, actual, expected(column), tolerance, row);
        }

        void absolute(String column, double actual, double tolerance) {
            deviation.absolute(column, actual, expected(column), tolerance, row);
        }

        void line(String slope, String error, LeastSquares line, long unit) {
            relative(slope, line.slope() / unit, 1e-12);
            OptionalDouble actual = line.slopeStandardError();
            optional(error, actual.isEmpty() ? actual : OptionalDouble.of(actual.getAsDouble() / unit), 1e-11);
        }

        void interval(String columns, LeastSquares line, long unit) {
            var interval = line.slopeInterval(LEVEL);
            assertThat(interval.isPresent()).isEqualTo(!row.get(columns + "Lo").isEmpty());
            interval.ifPresent(actual -> {
                double scale = (Math.abs(line.slope()) + actual.high() - actual.low()) / unit;
                absolute(columns + "Lo", actual.low() / unit, 1e-12 * scale);
                absolute(columns + "Hi", actual.high() / unit, 1e-12 * scale);
            });
        }

        void optional(String column, OptionalDouble actual, double tolerance) {
            assertThat(actual.isPresent())
                    .as("%s of %s", column, row)
                    .isEqualTo(!row.get(column).isEmpty());
            actual.ifPresent(value -> relative(column, value, tolerance));
        }
    }
}
