package org.akkoord.examples;

import static org.akkoord.verdict.Reason.DEADLINE_PASSED;
import static org.akkoord.verdict.Reason.INTERIM_TARGET_MISSED;
import static org.akkoord.verdict.Reason.LAST_CHANGE_UNWANTED;
import static org.akkoord.verdict.Reason.MOVED_NOT_IN_TIME;
import static org.akkoord.verdict.Reason.MOVING_AWAY;
import static org.akkoord.verdict.Reason.MOVING_TOWARDS_TARGET;
import static org.akkoord.verdict.Reason.NO_DETECTABLE_CHANGE;
import static org.akkoord.verdict.Reason.NO_MOVEMENT;
import static org.akkoord.verdict.Reason.ONE_VALUE;
import static org.akkoord.verdict.Reason.ON_COURSE;
import static org.akkoord.verdict.Reason.TARGET_MET;
import static org.akkoord.verdict.Reason.UNWANTED_WAY;
import static org.akkoord.verdict.Reason.WANTED_WAY;
import static org.akkoord.verdict.Verdict.ACHIEVED;
import static org.akkoord.verdict.Verdict.ATTENTION_NEEDED;
import static org.akkoord.verdict.Verdict.INSUFFICIENT_PROGRESS;
import static org.akkoord.verdict.Verdict.NOT_ASSESSABLE;
import static org.akkoord.verdict.Verdict.SUFFICIENT_PROGRESS;

import java.util.stream.Stream;

/** What chance explains is no movement; interim targets and directions are judged. */
final class UncertaintyCases {

    private UncertaintyCases() {}

    static Stream<MeaningCase> all() {
        return Stream.of(samples(), intervals(), forecasts(), interimTargets(), directions(), moreDirections())
                .flatMap(rows -> rows);
    }

    private static String samples(String first, String last) {
        return "period,numerator,denominator,coverage\n2014," + first + ",SAMPLE\n2018," + last + ",SAMPLE\n";
    }

    /** Changes of samples; the exact p is that of scipy.stats.fisher_exact, one-sided. */
    private static Stream<MeaningCase> samples() {
        return Stream.of(
                // p = 0.2
                MeaningCase.of("0 of 3 to 2 of 3", "at least 90 percent by 2018", samples("0,3", "2,3"))
                        .gives(INSUFFICIENT_PROGRESS, DEADLINE_PASSED),
                // p = 0.0303
                MeaningCase.of("0 of 6 to 4 of 6", "at least 90 percent by 2018", samples("0,6", "4,6"))
                        .gives(ATTENTION_NEEDED, MOVED_NOT_IN_TIME),
                // p = 0.0594
                MeaningCase.of("1 of 8 to 5 of 8", "at least 90 percent by 2018", samples("1,8", "5,8"))
                        .gives(INSUFFICIENT_PROGRESS, DEADLINE_PASSED),
                // p = 0.0249
                MeaningCase.of("1 of 9 to 6 of 9", "at least 90 percent by 2018", samples("1,9", "6,9"))
                        .gives(ATTENTION_NEEDED, MOVED_NOT_IN_TIME),
                // p = 0.0303, downwards
                MeaningCase.of("6 of 6 to 2 of 6", "at most 10 percent by 2018", samples("6,6", "2,6"))
                        .gives(ATTENTION_NEEDED, MOVED_NOT_IN_TIME),
                // pooled 0.49: z = -0.02 / sqrt(0.49 * 0.51 * 2 / 1000) = -0.89
                MeaningCase.of(
                                "half of 1,000, and a little less",
                                "at least 80 percent by 2024",
                                samples("500,1000", "480,1000"))
                        .gives(INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE),
                // pooled 0.47: z = -0.06 / sqrt(0.47 * 0.53 * 2 / 1000) = -2.69
                MeaningCase.of(
                                "half of 1,000, and clearly less",
                                "at least 80 percent by 2024",
                                samples("500,1000", "440,1000"))
                        .gives(INSUFFICIENT_PROGRESS, MOVING_AWAY),
                // a third of a point of the 3 and a third to go is a tenth of them, exactly
                MeaningCase.of("a tenth in thirds", "at least 60 percent by 2020", """
                        period,numerator,denominator
                        2018,170,300
                        2019,171,300
                        """)
                        .gives(ATTENTION_NEEDED, MOVING_TOWARDS_TARGET),
                // counts of everybody have no sampling error: 2 points are less than 10 % of the distance of 30
                MeaningCase.of("everybody was counted", "at least 80 percent by 2024", """
                        period,numerator,denominator,coverage
                        2014,500,1000,CENSUS
                        2018,480,1000,CENSUS
                        """)
                        .gives(INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE, "Assumed NO_SAMPLING_ERROR"));
    }

    private static String interval(String first, String last) {
        return "period,value,interval_low,interval_high,interval_level\n2014," + first + ",0.95\n2018," + last
                + ",0.95\n";
    }

    /** Published intervals: the error that counts is that on the side of the other value. */
    private static Stream<MeaningCase> intervals() {
        return Stream.of(
                // above 5 it is 4 / 1.96 = 2.04, below 8 it is 0.10: z = 3 / 2.04 = 1.47; with 6 / 3.92 it were 1.96
                MeaningCase.of(
                                "wide towards the later value",
                                "at least 20 points by 2018",
                                interval("5,3,9", "8,7.8,8.2"))
                        .gives(INSUFFICIENT_PROGRESS, DEADLINE_PASSED),
                // above 5 it is 2 / 1.96 = 1.02: z = 3 / 1.03 = 2.93
                MeaningCase.of("wide on its other side", "at least 20 points by 2018", interval("5,1,7", "8,7.8,8.2"))
                        .gives(ATTENTION_NEEDED, MOVED_NOT_IN_TIME),
                // z = 3.8 / 2.04 = 1.86
                MeaningCase.of("wide, and far", "at least 20 points by 2018", interval("5,3,9", "8.8,8.6,9.0"))
                        .gives(ATTENTION_NEEDED, MOVED_NOT_IN_TIME),
                // a fall: below 8 it is 4 / 1.96 = 2.04, above 5 0.10: z = -1.47
                MeaningCase.of("a fall", "at most 1 points by 2018", interval("8,4,9", "5,4.8,5.2"))
                        .gives(INSUFFICIENT_PROGRESS, DEADLINE_PASSED),
                MeaningCase.of(
                                "the value decides, not its interval",
                                "at least 5 points by 2018",
                                interval("3,2,4", "5,3,9"))
                        .gives(ACHIEVED, TARGET_MET));
    }

    /** A forecast lies in its interval, the interval has a width and stays inside the possible values. */
    private static Stream<MeaningCase> forecasts() {
        return Stream.of(
                // 2 a year: 64 + 2 * 5.5 = 75, of a distance of 20 then 5 miss, 25 %
                MeaningCase.of("a line without any scatter", "at least 80 percent by 2024", """
                        period,value
                        2017,60
                        2018,62
                        2019,64
                        """)
                        .gives(
                                ATTENTION_NEEDED,
                                org.akkoord.verdict.Reason.MOVING_TOWARDS_TARGET,
                                "Forecast 75\n",
                                "Interval ")
                        .neverSays("Interval 75..75"),
                MeaningCase.of("with one decimal", "at least 80 percent by 2024", """
                        period,value
                        2016,70.0
                        2017,71.0
                        2018,72.0
                        2019,73.0
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "Forecast 78.5\n", "Interval ")
                        .neverSays("Interval 78.5..78.5"),
                MeaningCase.of("near all", "at least 99.9 percent by 2024", """
                        period,value
                        2016,97
                        2017,98
                        2018,98
                        2019,99
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "..100\n"),
                MeaningCase.of("two values have no interval", "at least 80 percent by 2024", """
                        period,value
                        2018,70
                        2019,72
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "Forecast 83\n")
                        .neverSays("Interval "));
    }

    /** An interim target that was missed keeps progress from being sufficient. */
    private static Stream<MeaningCase> interimTargets() {
        return Stream.of(
                // 5 a year: 60 + 5 * 4.5 = 82.5, of 50 then 7.5 miss, 15 %
                MeaningCase.of("missed", "at least 90 percent by 2022; interim 2018 at least 70", """
                        period,value
                        2014,40
                        2018,60
                        """)
                        .gives(ATTENTION_NEEDED, INTERIM_TARGET_MISSED, "Note Interim 2018 NOT_MET"),
                MeaningCase.of("met", "at least 90 percent by 2022; interim 2018 at least 60", """
                        period,value
                        2014,40
                        2018,60
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "Interim 2018 MET"),
                MeaningCase.of("not measured", "at least 90 percent by 2022; interim 2016 at least 70", """
                        period,value
                        2014,40
                        2018,60
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "Interim 2016 UNMEASURED"),
                MeaningCase.of(
                                "one missed, the next one met",
                                "at most 405 kiloton by 2030; interim 2020 at most 800; interim 2023 at most 730",
                                """
                        period,value
                        2018,900
                        2020,810
                        2023,720
                        """)
                        .on("2025-01-01")
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "Interim 2020 NOT_MET", "Interim 2023 MET"),
                MeaningCase.of(
                                "one met, the next one missed",
                                "at most 405 kiloton by 2030; interim 2020 at most 820; interim 2023 at most 700; interim 2026 at most 550",
                                """
                        period,value
                        2018,900
                        2020,810
                        2023,720
                        """)
                        .on("2025-01-01")
                        .gives(ATTENTION_NEEDED, INTERIM_TARGET_MISSED, "Interim 2020 MET", "Interim 2023 NOT_MET")
                        .neverSays("Interim 2026"),
                MeaningCase.of(
                                "the target is met all the same",
                                "at least 90 percent by 2022; interim 2018 at least 95",
                                """
                        period,value
                        2014,40
                        2018,92
                        """)
                        .gives(ACHIEVED, TARGET_MET),
                MeaningCase.of(
                                "of the year that is running",
                                "at least 90 percent by 2024; interim 2020 at least 80",
                                """
                        period,value
                        2014,40
                        2018,60
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE)
                        .neverSays("Interim 2020"),
                MeaningCase.of(
                                "met by the school year before its end",
                                "at least 90 percent by 2022; interim 2018 at least 55",
                                """
                        period,value
                        2013/2014,40
                        2017/2018,60
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "Interim 2018 MET"));
    }

    /** A direction without a number: 10 percent of the baseline is a movement. */
    private static Stream<MeaningCase> directions() {
        return Stream.of(
                // 15 % less
                MeaningCase.of("less, and it is", "less percent by 2024; baseline 2014 20", "period,value\n2018,17\n")
                        .gives(SUFFICIENT_PROGRESS, WANTED_WAY),
                // 5 % less
                MeaningCase.of("less, hardly", "less percent by 2024; baseline 2014 20", "period,value\n2018,19\n")
                        .gives(INSUFFICIENT_PROGRESS, NO_MOVEMENT),
                // exactly 10 % less
                MeaningCase.of("less, at the limit", "less count by 2024", "period,value\n2014,2000\n2018,1800\n")
                        .gives(SUFFICIENT_PROGRESS, WANTED_WAY),
                MeaningCase.of("less, and it is more", "less count by 2024", "period,value\n2014,2000\n2018,2300\n")
                        .gives(INSUFFICIENT_PROGRESS, UNWANTED_WAY),
                MeaningCase.of("less, and lately more", "less count by 2024", """
                        period,value
                        2014,2000
                        2016,1000
                        2018,1500
                        """)
                        .gives(ATTENTION_NEEDED, LAST_CHANGE_UNWANTED),
                MeaningCase.of("one value", "less count by 2024", "period,value\n2018,1500\n")
                        .gives(NOT_ASSESSABLE, ONE_VALUE));
    }

    private static Stream<MeaningCase> moreDirections() {
        return Stream.of(
                MeaningCase.of("more, from none", "more count by 2024", "period,value\n2014,0\n2018,1\n")
                        .gives(SUFFICIENT_PROGRESS, WANTED_WAY, "Assumed FROM_ZERO"),
                MeaningCase.of("more, and nothing", "more count by 2024", "period,value\n2014,0\n2018,0\n")
                        .gives(INSUFFICIENT_PROGRESS, NO_MOVEMENT),
                // p = 0.0303
                MeaningCase.of("more, of a sample", "more percent by 2024", samples("0,6", "4,6"))
                        .gives(SUFFICIENT_PROGRESS, WANTED_WAY),
                // p = 0.2
                MeaningCase.of("more, by chance", "more percent by 2024", samples("0,3", "2,3"))
                        .gives(INSUFFICIENT_PROGRESS, NO_MOVEMENT),
                MeaningCase.of("more, with an interim target", "more percent by 2024; interim 2018 at least 30", """
                        period,value
                        2014,20
                        2018,25
                        """)
                        .gives(ATTENTION_NEEDED, INTERIM_TARGET_MISSED));
    }
}
