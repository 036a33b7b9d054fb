package org.akkoord.examples;

import static org.akkoord.verdict.Reason.CONFLICTING;
import static org.akkoord.verdict.Reason.NO_DETECTABLE_CHANGE;
import static org.akkoord.verdict.Reason.ON_COURSE;
import static org.akkoord.verdict.Reason.OTHER_PUBLISHER;
import static org.akkoord.verdict.Reason.PUBLISHERS_DISAGREE;
import static org.akkoord.verdict.Reason.SINGLE_POINT;
import static org.akkoord.verdict.Reason.SINGLE_POINT_SINCE_BREAK;
import static org.akkoord.verdict.Reason.TARGET_MET;
import static org.akkoord.verdict.Reason.UNIT_DIFFERS;
import static org.akkoord.verdict.Verdict.ACHIEVED;
import static org.akkoord.verdict.Verdict.INSUFFICIENT_PROGRESS;
import static org.akkoord.verdict.Verdict.NOT_ASSESSABLE;
import static org.akkoord.verdict.Verdict.SUFFICIENT_PROGRESS;

import java.util.stream.Stream;

/** Two publishers are two series, a break ends one, and what limits a figure is said. */
final class SourceCases {

    private SourceCases() {}

    static Stream<MeaningCase> all() {
        return Stream.of(publishers(), morePublishers(), breaks(), flags()).flatMap(rows -> rows);
    }

    private static final String TWO = """
            period,value,publisher,published
            2018,75,inspectorate,2019-02-01
            2018,50,survey,2019-06-01
            """;

    private static Stream<MeaningCase> publishers() {
        return Stream.of(
                MeaningCase.of("two that differ", "at least 70 percent by 2024", TWO)
                        .gives(NOT_ASSESSABLE, PUBLISHERS_DISAGREE, "Note LeftOut PUBLISHERS_DISAGREE 2018"),
                MeaningCase.of("one of record", "at least 70 percent by 2024; source inspectorate", TWO)
                        .gives(ACHIEVED, TARGET_MET, "LeftOut OTHER_PUBLISHER 2018"),
                MeaningCase.of("the other of record", "at least 70 percent by 2024; source survey", TWO)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2018 50\n"),
                MeaningCase.of(
                                "a third of record, without figures",
                                "at least 70 percent by 2024; source register",
                                TWO)
                        .gives(NOT_ASSESSABLE, OTHER_PUBLISHER),
                MeaningCase.of("two that agree", "at least 70 percent by 2024", """
                        period,value,publisher
                        2018,75.0,inspectorate
                        2018,75,survey
                        """)
                        .gives(ACHIEVED, TARGET_MET),
                MeaningCase.of("two of which one is only under the number", "at least 80 percent by 2024", """
                        period,value,qualifier,publisher
                        2018,80,,inspectorate
                        2018,80,UNDER,survey
                        """)
                        .gives(NOT_ASSESSABLE, PUBLISHERS_DISAGREE),
                MeaningCase.of("three, of which two agree, in JSON", "at least 70 percent by 2024", """
                        [{"period": "2018", "value": 75, "publisher": "a"},
                         {"period": "2018", "value": 75, "publisher": "b"},
                         {"period": "2018", "value": 60, "publisher": "c"}]
                        """)
                        .gives(NOT_ASSESSABLE, PUBLISHERS_DISAGREE));
    }

    private static Stream<MeaningCase> morePublishers() {
        return Stream.of(
                // 60 to 66 of one publisher, in 2 years 6 of 20; the 90 of the other lies in the past
                MeaningCase.of("the newest of one, an older one of another", "at least 80 percent by 2024", """
                        period,value,publisher
                        2016,60,survey
                        2017,90,register
                        2018,66,survey
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "LeftOut OTHER_PUBLISHER 2017"),
                MeaningCase.of("one publisher revises its figure", "at least 70 percent by 2024", """
                        period,value,publisher,published
                        2018,75,survey,2019-02-01
                        2018,50,survey,2019-06-01
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "LeftOut SUPERSEDED 2018", "Value 2018 50\n"),
                MeaningCase.of("one that is not named contradicts one that is", "at least 70 percent by 2024", """
                        period,value,publisher
                        2018,75,
                        2018,50,survey
                        """)
                        .gives(NOT_ASSESSABLE, CONFLICTING),
                MeaningCase.of("all in another unit", "at least 70 percent by 2024", """
                        period,unit,value
                        2017,count,60
                        2018,count,75
                        """)
                        .gives(NOT_ASSESSABLE, UNIT_DIFFERS, "LeftOut UNIT_DIFFERS 2018"));
    }

    private static Stream<MeaningCase> breaks() {
        return Stream.of(
                MeaningCase.of("a flag in the middle", "at least 80 percent by 2024", """
                        period,value,flags
                        2014,60,
                        2015,60,
                        2016,72,BREAK
                        2018,72,
                        """)
                        .gives(
                                INSUFFICIENT_PROGRESS,
                                NO_DETECTABLE_CHANGE,
                                "LeftOut BEFORE_BREAK 2015",
                                "Remark SHORTENED_BY_BREAK"),
                MeaningCase.of("a flag at the end, in JSON", "at least 80 percent by 2024", """
                        [{"period": "2016", "value": 60}, {"period": "2017", "value": 62},
                         {"period": "2018", "value": 78, "flags": ["BREAK", "PROVISIONAL"]}]
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT_SINCE_BREAK, "LeftOut BEFORE_BREAK 2017"),
                MeaningCase.of("a flag at the start breaks nothing", "at least 80 percent by 2024", """
                        period,value,flags
                        2016,60,BREAK
                        2018,70,
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE)
                        .neverSays("BEFORE_BREAK"),
                // 3 in the year since the last of them: 73 + 3 * 6.5 is above 80
                MeaningCase.of("two flags", "at least 80 percent by 2024", """
                        period,value,flags
                        2014,50,
                        2015,60,BREAK
                        2016,61,
                        2017,70,BREAK
                        2018,73,
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "LeftOut BEFORE_BREAK 2016"),
                // 1 in a year: 73 + 5.5 = 78.5, and 1.5 of 8 miss, 18.75 %
                MeaningCase.of("a flag where there is no value", "at least 80 percent by 2024", """
                        period,value,missing,flags
                        2015,60,,
                        2016,61,,
                        2017,,NOT_COLLECTED,BREAK
                        2018,72,,
                        2019,73,,
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "LeftOut BEFORE_BREAK 2016", "Forecast 78.5\n"),
                MeaningCase.of("declared", "at least 80 percent by 2024; break 2017-01-01", """
                        period,value
                        2015,50
                        2016,52
                        2018,79
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT_SINCE_BREAK),
                MeaningCase.of("a part of the whole has the flag", "at least 200 count by 2024", """
                        period,value,flags,category
                        2016,60,,sex=girls
                        2016,60,,sex=boys
                        2018,90,BREAK,sex=girls
                        2018,70,,sex=boys
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT_SINCE_BREAK),
                MeaningCase.of(
                                "between the baseline and the values",
                                "at least 80 percent by 2024; baseline 2012 40",
                                """
                        period,value,flags
                        2014,60,
                        2016,72,BREAK
                        2018,72,
                        """)
                        .gives(INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE));
    }

    /** Flags stand where a person reads the verdict. */
    private static Stream<MeaningCase> flags() {
        return Stream.of(
                MeaningCase.of("provisional and unreliable", "at least 80 percent by 2024", """
                        period,value,flags
                        2019,82,PROVISIONAL;LOW_RELIABILITY
                        """)
                        .gives(ACHIEVED, TARGET_MET, "provisional", "low reliability"),
                MeaningCase.of("said by the schools themselves, in an odd year", "at least 80 percent by 2024", """
                        period,value,flags
                        2019,82,SELF_REPORTED;EXCEPTIONAL_CIRCUMSTANCES
                        """)
                        .gives(ACHIEVED, TARGET_MET, "Flag SELF_REPORTED", "Flag EXCEPTIONAL_CIRCUMSTANCES"),
                MeaningCase.of("twelve years old", "at least 80 percent by 2024", "period,value\n2007,82\n")
                        .gives(ACHIEVED, TARGET_MET, "Remark OLD"),
                MeaningCase.of("estimated, in JSON", "at least 80 percent by 2024", """
                        [{"period": "2019", "value": 82, "flags": ["ESTIMATED"], "provenance": "DERIVED"}]
                        """)
                        .gives(ACHIEVED, TARGET_MET, "Flag ESTIMATED", "estimate"));
    }
}
