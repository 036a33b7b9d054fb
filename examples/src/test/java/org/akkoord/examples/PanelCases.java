package org.akkoord.examples;

import static org.akkoord.verdict.Reason.COVERAGE_TOO_LOW;
import static org.akkoord.verdict.Reason.SINGLE_POINT;
import static org.akkoord.verdict.Reason.TARGET_MET;
import static org.akkoord.verdict.Reason.VALUE_IS_A_RANGE;
import static org.akkoord.verdict.Verdict.ACHIEVED;
import static org.akkoord.verdict.Verdict.NOT_ASSESSABLE;

import java.util.stream.Stream;
import org.akkoord.csv.PanelCsv;

/** Figures measured from schools: a suppressed school leaves a range, an unpublished one lowers the coverage. */
final class PanelCases {

    private static final String SHARE = "at least 80 percent by 2024; ratio ok";

    private PanelCases() {}

    static Stream<MeaningCase> all() {
        return Stream.of(
                of("one suppressed, one not published, of three", SHARE, """
                        unit,variable,period,numerator,denominator,missing
                        A,ok,2019,,,SUPPRESSED
                        B,ok,2019,,,NOT_YET_PUBLISHED
                        C,ok,2019,91,100,
                        """)
                        .gives(NOT_ASSESSABLE, VALUE_IS_A_RANGE, "Value 2019 0..100\n"),
                of("three of four not published", SHARE, """
                        unit,variable,period,numerator,denominator,missing
                        A,ok,2019,,,NOT_YET_PUBLISHED
                        B,ok,2019,,,NOT_COLLECTED
                        C,ok,2019,,,NOT_YET_PUBLISHED
                        D,ok,2019,91,100,
                        """).gives(NOT_ASSESSABLE, COVERAGE_TOO_LOW),
                of("one of four not published", SHARE, """
                        unit,variable,period,numerator,denominator,missing
                        A,ok,2019,,,NOT_YET_PUBLISHED
                        B,ok,2019,80,100,
                        C,ok,2019,81,100,
                        D,ok,2019,91,100,
                        """)
                        .gives(ACHIEVED, TARGET_MET, "Value 2019 252/300\n", "Note Covered 3/4"),
                of("one closed, which is not expected", SHARE, """
                        unit,variable,period,numerator,denominator,missing
                        A,ok,2018,10,100,
                        A,ok,2019,,,DISCONTINUED
                        B,ok,2018,70,100,
                        B,ok,2019,85,100,
                        """).gives(ACHIEVED, TARGET_MET, "Value 2019 85/100\n"),
                // 3 of 5 schools have 2 hours or more; one has less than 2, which is not 2
                of("less than 2 hours is not 2", "at least 75 percent by 2024; share hours AT_LEAST 2", """
                        unit,variable,period,value
                        A,hours,2019,2
                        B,hours,2019,2.5
                        C,hours,2019,3
                        D,hours,2019,<2
                        E,hours,2019,1.5
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2019 3/5\n"),
                // the second school has 1 to 4 of 5: 81 to 84 of 100 where it has 5, of all 95 + 5
                of("few of one school", SHARE, """
                        unit,variable,period,numerator,denominator
                        A,ok,2019,80,95
                        B,ok,2019,<5,5
                        """).gives(ACHIEVED, TARGET_MET, "Value 2019 81..84\n"),
                // the second school has less than 3 hours: 1 or 2 of 2
                of("a limit above the threshold", "at least 80 percent by 2024; share hours AT_LEAST 2", """
                        unit,variable,period,value
                        A,hours,2019,2
                        B,hours,2019,<3
                        """)
                        .gives(NOT_ASSESSABLE, VALUE_IS_A_RANGE, "Value 2019 50..100\n"));
    }

    private static MeaningCase of(String name, String agreed, String panel) {
        return MeaningCase.measured(name, agreed, PanelCsv.parse(panel));
    }
}
