package org.akkoord.examples;

import static org.akkoord.verdict.Reason.BEYOND_RANGE;
import static org.akkoord.verdict.Reason.FRACTIONS;
import static org.akkoord.verdict.Reason.IMPLAUSIBLE;
import static org.akkoord.verdict.Reason.MOVING_AWAY;
import static org.akkoord.verdict.Reason.NO_DETECTABLE_CHANGE;
import static org.akkoord.verdict.Reason.ON_COURSE;
import static org.akkoord.verdict.Reason.RANGE_CROSSED;
import static org.akkoord.verdict.Reason.RANGE_MISSES_TARGET;
import static org.akkoord.verdict.Reason.SHORTFALL_WITHIN_MARGIN;
import static org.akkoord.verdict.Reason.SINGLE_POINT;
import static org.akkoord.verdict.Reason.TARGET_MET;
import static org.akkoord.verdict.Reason.VALUE_IS_A_RANGE;
import static org.akkoord.verdict.Verdict.ACHIEVED;
import static org.akkoord.verdict.Verdict.ATTENTION_NEEDED;
import static org.akkoord.verdict.Verdict.INSUFFICIENT_PROGRESS;
import static org.akkoord.verdict.Verdict.NOT_ASSESSABLE;
import static org.akkoord.verdict.Verdict.SUFFICIENT_PROGRESS;

import java.util.stream.Stream;

/** Values are compared exactly, as far as they are known, and only where they are possible. */
final class ComparisonCases {

    private ComparisonCases() {}

    static Stream<MeaningCase> all() {
        return Stream.of(limits(), bounds(), implausible(), ends(), ranges()).flatMap(rows -> rows);
    }

    /** Counts or numbers beside the target: what is shown never lies on its other side. */
    private static Stream<MeaningCase> limits() {
        return Stream.of(
                MeaningCase.of("99,995 of 100,000 are not all", "at least 100 percent by 2018; baseline 2014 99", """
                        period,numerator,denominator
                        2018,99995,100000
                        """)
                        .gives(SUFFICIENT_PROGRESS, SHORTFALL_WITHIN_MARGIN, "Value 2018 99995/100000\n")
                        .neverSays(" 100 % (99995"),
                MeaningCase.of("2 of 3 are less than 66.67 percent", "at least 66.67 percent by 2024", """
                        period,numerator,denominator
                        2018,2,3
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT)
                        .neverSays("66.67 % (2 of 3)"),
                MeaningCase.of("1 of 3 is more than 33.33 percent", "at most 33.33 percent by 2024", """
                        period,numerator,denominator
                        2018,1,3
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT)
                        .neverSays("33.33 % (1 of 3)"),
                MeaningCase.of("exactly on it", "at least 62.5 percent by 2024", """
                        period,numerator,denominator
                        2018,5,8
                        """)
                        .gives(ACHIEVED, TARGET_MET),
                MeaningCase.of("a little is still needed", "at most 2 percent by 2024", """
                        period,value
                        2017,2.1
                        2018,2.004
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE)
                        .neverSays("needs 0 percentage points", "-0 percentage"),
                MeaningCase.of("a hundredth short of a count", "at least 1000 kiloton by 2024", """
                        period,value
                        2017,990.5
                        2018,999.996
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE)
                        .neverSays("1,000 kiloton (2018)", "needs 0 "));
    }

    /** Values that are known only as a range. */
    private static Stream<MeaningCase> bounds() {
        return Stream.of(
                MeaningCase.of("on both sides of the target", "at least 80 percent by 2024", range("75", "85"))
                        .gives(NOT_ASSESSABLE, VALUE_IS_A_RANGE),
                MeaningCase.of("above it", "at least 75 percent by 2024", range("75", "85"))
                        .gives(ACHIEVED, TARGET_MET),
                MeaningCase.of("below it", "at least 85.5 percent by 2024", range("75", "85"))
                        .gives(NOT_ASSESSABLE, RANGE_MISSES_TARGET),
                MeaningCase.of("less than the target", "at least 80 percent by 2024", range("70", "<80"))
                        .gives(NOT_ASSESSABLE, RANGE_MISSES_TARGET),
                MeaningCase.of("up to the target and it", "at least 80 percent by 2024", range("70", "80"))
                        .gives(NOT_ASSESSABLE, VALUE_IS_A_RANGE),
                MeaningCase.of("more than the most", "at most 5 percent by 2024", range(">5", "8"))
                        .gives(NOT_ASSESSABLE, RANGE_MISSES_TARGET),
                MeaningCase.of("inside the target range", "between 70 and 80 percent by 2024", range(">70", "<80"))
                        .gives(ACHIEVED, TARGET_MET));
    }

    private static String range(String low, String high) {
        return "period,low,high\n2019," + low + "," + high + "\n";
    }

    /** Figures that cannot be measurements give no verdict. */
    private static Stream<MeaningCase> implausible() {
        return Stream.of(
                MeaningCase.of("120 of 100", "at least 80 percent by 2024", """
                        period,value
                        2018,70
                        2019,120
                        """)
                        .gives(NOT_ASSESSABLE, IMPLAUSIBLE, "LeftOut IMPLAUSIBLE 2019"),
                MeaningCase.of("less than none", "at most 5 percent by 2024", """
                        period,value
                        2018,7
                        2019,-2
                        """)
                        .gives(NOT_ASSESSABLE, IMPLAUSIBLE),
                MeaningCase.of("less than no pupils, in JSON", "at most 500 count by 2024", """
                        [{"period": "2018", "value": 700}, {"period": "2019", "value": -99}]
                        """)
                        .gives(NOT_ASSESSABLE, IMPLAUSIBLE),
                MeaningCase.of("a fraction at the end", "at most 60 percent by 2024", """
                        period,value
                        2017,73.4
                        2018,71.0
                        2019,0.694
                        """)
                        .gives(NOT_ASSESSABLE, IMPLAUSIBLE),
                MeaningCase.of("fractions only, beside what was agreed", "at most 60 percent by 2024", """
                        period,value
                        2018,0.72
                        2019,0.55
                        """)
                        .gives(NOT_ASSESSABLE, FRACTIONS),
                // 0.5 in a year: 0.9 + 0.5 * 5.5 = 3.65 of 40
                MeaningCase.of("a small share that shall grow", "at least 40 percent by 2024", """
                        period,value
                        2018,0.4
                        2019,0.9
                        """)
                        .gives(INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE, "Forecast 3.7\n"),
                // 70 to 76 is 6 of 20 in 2 years: 76 + 3 * 5.5 is above the target
                MeaningCase.of("a fraction in the middle", "at least 90 percent by 2024", """
                        period,value
                        2017,70
                        2018,0.72
                        2019,76
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "LeftOut IMPLAUSIBLE 2018"),
                MeaningCase.of("beyond a declared range", "at most 95 percent by 2024; range 0 to 200", """
                        period,value
                        2018,130
                        2019,210
                        """)
                        .gives(NOT_ASSESSABLE, IMPLAUSIBLE),
                MeaningCase.of("a mark of 11", "at least 6 points by 2024; range 1 to 10", """
                        period,value
                        2018,5.5
                        2019,11
                        """)
                        .gives(NOT_ASSESSABLE, IMPLAUSIBLE));
    }

    /** Percentages end at 100 where they are shares, and nowhere else. */
    private static Stream<MeaningCase> ends() {
        return Stream.of(
                // 1 of 35 is less than 10 %
                MeaningCase.of("a debt ratio", "at most 95 percent by 2023", """
                        period,value
                        2018,130
                        2019,129
                        """)
                        .gives(INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE),
                // 10 a year from the middle of 2019: 140 - 45 = 95
                MeaningCase.of("a debt ratio that falls fast", "at most 95 percent by 2023", """
                        period,value
                        2018,150
                        2019,140
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "Forecast 95\n"),
                MeaningCase.of("a funding ratio", "at least 130 percent by 2024", """
                        period,value
                        2018,105
                        2019,111
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "Forecast 144\n"),
                MeaningCase.of("a share near all", "at least 99.5 percent by 2024", """
                        period,value
                        2015,93.0
                        2016,95.1
                        2017,96.8
                        2018,98.2
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "Forecast 100\n"),
                MeaningCase.of("a share near none", "at most 0.5 percent by 2024", """
                        period,value
                        2015,6.0
                        2016,4.4
                        2017,2.8
                        2018,1.2
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "Forecast 0\n"),
                MeaningCase.of("a count that falls", "at most 20 count by 2024", """
                        period,value
                        2017,330
                        2018,200
                        2019,90
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "Forecast 0\n"),
                MeaningCase.of("a mark", "at least 8 points by 2024; range 1 to 10", """
                        period,value
                        2017,5
                        2018,6
                        2019,7
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "Forecast 10\n"));
    }

    /** A range has two ends, and what counts is the distance to the nearer one. */
    private static Stream<MeaningCase> ranges() {
        return Stream.of(
                MeaningCase.of("inside", "between 18 and 22 points by 2024", "period,value\n2019,20\n")
                        .gives(ACHIEVED, TARGET_MET),
                MeaningCase.of("on its end", "between 18 and 22 points by 2024", "period,value\n2019,22\n")
                        .gives(ACHIEVED, TARGET_MET),
                // the distance fell from 8 to 2, from below to above
                MeaningCase.of("crossed upwards", "between 18 and 22 points by 2024; baseline 2016 10", """
                        period,value
                        2019,24
                        """)
                        .gives(ATTENTION_NEEDED, RANGE_CROSSED, "Assumed RANGE_CROSSED"),
                // from 20 above to 5 below, in percent
                MeaningCase.of("crossed downwards", "between 40 and 60 percent by 2024", """
                        period,value
                        2017,80
                        2019,35
                        """)
                        .gives(ATTENTION_NEEDED, RANGE_CROSSED),
                // from 2 above to 8 below
                MeaningCase.of("crossed, and farther", "between 18 and 22 points by 2024", """
                        period,value
                        2016,24
                        2019,10
                        """)
                        .gives(INSUFFICIENT_PROGRESS, MOVING_AWAY),
                // 2 a year: 24 - 2 * 5.5 = 13, which is 5 below, of a distance of 8
                MeaningCase.of("from above, and through it", "between 18 and 22 points by 2024", """
                        period,value
                        2016,30
                        2019,24
                        """)
                        .gives(ATTENTION_NEEDED, BEYOND_RANGE),
                // 10 a year: 35 + 10 * 5.5 = 90, which is 30 above, of a distance of 15
                MeaningCase.of("from below, and through it", "between 40 and 60 percent by 2024", """
                        period,value
                        2018,25
                        2019,35
                        """)
                        .gives(ATTENTION_NEEDED, BEYOND_RANGE),
                // 0.5 a year: 24 - 0.5 * 5.5 = 21.25
                MeaningCase.of("from above, into it", "between 18 and 22 points by 2024", """
                        period,value
                        2017,25
                        2019,24
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE),
                MeaningCase.of("away above", "between 18 and 22 points by 2024", """
                        period,value
                        2017,24
                        2019,27
                        """)
                        .gives(INSUFFICIENT_PROGRESS, MOVING_AWAY));
    }
}
