package org.akkoord.examples;

import static org.akkoord.verdict.Reason.COVERAGE_TOO_LOW;
import static org.akkoord.verdict.Reason.MOVING_TOWARDS_TARGET;
import static org.akkoord.verdict.Reason.ONLY_ONE_PART;
import static org.akkoord.verdict.Reason.ON_COURSE;
import static org.akkoord.verdict.Reason.PARTS_DISAGREE;
import static org.akkoord.verdict.Reason.PARTS_OVERLAP;
import static org.akkoord.verdict.Reason.PARTS_WITHOUT_COUNTS;
import static org.akkoord.verdict.Reason.PART_IS_A_RANGE;
import static org.akkoord.verdict.Reason.PART_MISSING;
import static org.akkoord.verdict.Reason.RANGE_MISSES_TARGET;
import static org.akkoord.verdict.Reason.SINGLE_POINT;
import static org.akkoord.verdict.Reason.TARGET_MET;
import static org.akkoord.verdict.Reason.VALUE_IS_A_RANGE;
import static org.akkoord.verdict.Reason.VALUE_NOT_EXACT;
import static org.akkoord.verdict.Verdict.ACHIEVED;
import static org.akkoord.verdict.Verdict.ATTENTION_NEEDED;
import static org.akkoord.verdict.Verdict.NOT_ASSESSABLE;
import static org.akkoord.verdict.Verdict.SUFFICIENT_PROGRESS;

import java.util.stream.Stream;

/** A part is never taken for the whole, and two classifications are never added. */
final class WholeAndPartsCases {

    private WholeAndPartsCases() {}

    static Stream<MeaningCase> all() {
        return Stream.of(
                        partsMissing(),
                        partsEnded(),
                        wholes(),
                        classifications(),
                        partsWithoutSum(),
                        partsNotExact(),
                        totals(),
                        coverage())
                .flatMap(rows -> rows);
    }

    /** A part whose measurement was ended is missing; one of which there are none is not. */
    private static Stream<MeaningCase> partsEnded() {
        return Stream.of(
                MeaningCase.of("no longer measured", "at most 90 count by 2024", """
                        period,value,missing,category
                        2018,60,,type=vmbo
                        2018,40,,type=vwo
                        2019,55,,type=vmbo
                        2019,,DISCONTINUED,type=vwo
                        """)
                        .gives(
                                NOT_ASSESSABLE,
                                SINGLE_POINT,
                                "NoWhole PART_MISSING [2019] type=vwo",
                                "Value 2018 100\n"),
                MeaningCase.of("no longer measured, a share", "at least 60 percent by 2024", """
                        period,numerator,denominator,missing,category
                        2018,30,100,,sex=girls
                        2018,40,100,,sex=boys
                        2019,70,100,,sex=girls
                        2019,,,DISCONTINUED,sex=boys
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "NoWhole PART_MISSING [2019] sex=boys"),
                // of which there are none any more: 55 is everybody
                MeaningCase.of("nothing to measure", "at most 90 count by 2024", """
                        period,value,missing,category
                        2018,60,,type=vmbo
                        2018,40,,type=vwo
                        2019,55,,type=vmbo
                        2019,,NOT_APPLICABLE,type=vwo
                        """)
                        .gives(ACHIEVED, TARGET_MET, "Value 2019 55\n"));
    }

    /** A missing part leaves its period without a whole, whichever period it is, and is named. */
    private static Stream<MeaningCase> partsMissing() {
        return Stream.of(
                MeaningCase.of("not published in the last period", "at most 90 count by 2024", """
                        period,value,missing,category
                        2018,30,,region=noord
                        2018,40,,region=oost
                        2018,30,,region=zuid
                        2019,20,,region=noord
                        2019,20,,region=oost
                        2019,,NOT_YET_PUBLISHED,region=zuid
                        """)
                        .gives(
                                NOT_ASSESSABLE,
                                SINGLE_POINT,
                                "NoWhole PART_MISSING [2019] region=zuid",
                                "Value 2018 100\n"),
                // 120 in 2017 and 100 in 2018: 20 less a year, so below 90 long before 2024
                MeaningCase.of("suppressed in the first period", "at most 90 count by 2024", """
                        period,value,missing,category
                        2016,60,,Region: North
                        2016,,SUPPRESSED,Region: South
                        2017,60,,Region: North
                        2017,60,,Region: South
                        2018,50,,Region: North
                        2018,50,,Region: South
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "NoWhole PART_MISSING [2016] Region=South"),
                // 120 in 2016 and 135 in 2018, 7.5 a year: 135 + 7.5 * 6.5 = 183.75, of 80 then 16.25 miss, 20.3 %
                MeaningCase.of("without a row in the middle", "at least 200 count by 2024", """
                        period,value,category
                        2016,60,school=A
                        2016,60,school=B
                        2017,199,school=A
                        2018,70,school=A
                        2018,65,school=B
                        """)
                        .gives(ATTENTION_NEEDED, MOVING_TOWARDS_TARGET, "NoWhole PART_MISSING [2017] school=B"),
                MeaningCase.of(
                                "a declared member that never has a row",
                                "at most 250 count by 2024; dimension geslacht jongen,meisje,onbekend",
                                """
                        period,value,category
                        2018,100,geslacht=jongen
                        2018,100,geslacht=meisje
                        """)
                        .gives(NOT_ASSESSABLE, PART_MISSING, "NoWhole PART_MISSING [2018] geslacht=onbekend"),
                MeaningCase.of("a cell of two dimensions, in JSON", "at most 250 count by 2024", """
                        [{"period": "2018", "value": 50, "dimensions": {"sex": "f", "age": "10"}},
                         {"period": "2018", "value": 50, "dimensions": {"sex": "f", "age": "11"}},
                         {"period": "2018", "value": 50, "dimensions": {"sex": "m", "age": "10"}},
                         {"period": "2018", "missing": "NOT_COLLECTED", "dimensions": {"sex": "m", "age": "11"}}]
                        """)
                        .gives(NOT_ASSESSABLE, PART_MISSING, "NoWhole PART_MISSING [2018] age=11;sex=m"),
                MeaningCase.of("of shares with counts", "at least 80 percent by 2024", """
                        period,numerator,denominator,missing,category
                        2018,90,100,,type=vmbo
                        2018,,,SUPPRESSED,type=havo
                        2018,95,100,,type=vwo
                        """)
                        .gives(NOT_ASSESSABLE, PART_MISSING, "type=havo"),
                // 40 + 60 = 100; where there is nothing to count, nothing is missing
                MeaningCase.of("a part that has nobody is not missing", "at least 100 count by 2024", """
                        period,value,missing,category
                        2018,40,,region=noord
                        2018,60,,region=oost
                        2018,,NOT_APPLICABLE,region=zee
                        """)
                        .gives(ACHIEVED, TARGET_MET, "Value 2018 100\n"));
    }

    /** The publisher's whole counts, and never a part in its place. */
    private static Stream<MeaningCase> wholes() {
        return Stream.of(
                MeaningCase.of("a part has counts, another is suppressed", "at least 80 percent by 2024", """
                        period,value,numerator,denominator,missing,category
                        2018,57.5,,,,
                        2018,,91,100,,region=west
                        2018,,,,SUPPRESSED,region=oost
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2018 57.5\n"),
                // (45 + 37) / (60 + 72) = 82 / 132 = 62.12 %, which rounds to the 62 that is stated
                MeaningCase.of("counts that round to the whole are exact", "at least 62.1 percent by 2024", """
                        period,value,numerator,denominator,category
                        2019,62,,,
                        2019,,45,60,sex=girls
                        2019,,37,72,sex=boys
                        """)
                        .gives(ACHIEVED, TARGET_MET, "Value 2019 82/132\n"),
                // (45 + 35) / 132 = 60.6 %, which does not round to 62
                MeaningCase.of("counts that do not stand beside it", "at least 62 percent by 2024", """
                        period,value,numerator,denominator,category
                        2019,62,,,
                        2019,,45,60,sex=girls
                        2019,,35,72,sex=boys
                        """)
                        .gives(ACHIEVED, TARGET_MET, "Value 2019 62\n", "Note PartsDiffer 80/132 62\n"),
                MeaningCase.of("percentages between which it does not lie", "at least 80 percent by 2024", """
                        period,value,category
                        2019,85,
                        2019,60.4,sex=girls
                        2019,64,sex=boys
                        """)
                        .gives(ACHIEVED, TARGET_MET, "Note PartsDiffer 60.4..64 85\n"),
                MeaningCase.of("percentages around it", "at least 62 percent by 2024", """
                        period,value,category
                        2019,62,
                        2019,60.4,sex=girls
                        2019,64,sex=boys
                        """)
                        .gives(ACHIEVED, TARGET_MET)
                        .neverSays("PartsDiffer"),
                MeaningCase.of("a sum of ranges that is too small", "at least 80 count by 2024", """
                        period,value,low,high,category
                        2019,85,,,
                        2019,,10,20,sex=girls
                        2019,30,,,sex=boys
                        """)
                        .gives(ACHIEVED, TARGET_MET, "Note PartsDiffer 40..50 85\n"),
                // 60 + 70 of 200 = 65 %
                MeaningCase.of("the whole is not given, all parts are", "at least 80 percent by 2024", """
                        period,numerator,denominator,missing,category
                        2019,,,NOT_COLLECTED,
                        2019,60,100,,wave=1
                        2019,70,100,,wave=2
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2019 130/200\n"),
                MeaningCase.of("a member that means all is the whole", "at least 80 percent by 2024", """
                        period,value,numerator,denominator,category
                        2019,56,,,Sex: Total
                        2019,,81,100,Sex: Girls
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2019 56\n"),
                MeaningCase.of("counts of which the whole is larger than its parts", "at least 500 count by 2024", """
                        [{"period": "2018", "value": 480},
                         {"period": "2018", "value": 250, "dimensions": {"Landsdeel": "Noord"}},
                         {"period": "2018", "value": 260, "dimensions": {"Landsdeel": "Zuid"}}]
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2018 480\n", "Note PartsDiffer 510 480\n"));
    }

    /** Each classification is the whole population: one of them counts, never the sum of two. */
    private static Stream<MeaningCase> classifications() {
        return Stream.of(
                MeaningCase.of("sex and three ages", "at least 300 count by 2024", """
                        period,value,category
                        2018,90,geslacht=jongen
                        2018,110,geslacht=meisje
                        2018,70,leeftijd=9
                        2018,70,leeftijd=10
                        2018,60,leeftijd=11
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2018 200\n"),
                MeaningCase.of("three of them, of shares", "at least 80 percent by 2024", """
                        period,numerator,denominator,category
                        2018,30,50,sex=f
                        2018,32,50,sex=m
                        2018,50,80,Region: North
                        2018,12,20,Region: South
                        2018,22,40,level=a
                        2018,40,60,level=b
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2018 62/100\n"),
                MeaningCase.of("sums that differ leave no whole", "at least 205 count by 2024", """
                        [{"period": "2018", "value": 100, "dimensions": {"sex": "girls"}},
                         {"period": "2018", "value": 100, "dimensions": {"sex": "boys"}},
                         {"period": "2018", "value": 120, "dimensions": {"age": "10"}},
                         {"period": "2018", "value": 90, "dimensions": {"age": "11"}}]
                        """)
                        .gives(NOT_ASSESSABLE, PARTS_DISAGREE),
                MeaningCase.of("margins beside the cells of a table", "at least 300 count by 2024", """
                        period,value,category
                        2018,50,age=10;sex=girls
                        2018,50,age=11;sex=girls
                        2018,70,age=10;sex=boys
                        2018,30,age=11;sex=boys
                        2018,100,sex=girls
                        2018,100,sex=boys
                        2018,120,age=10
                        2018,80,age=11
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2018 200\n"),
                MeaningCase.of("one complete, one with a missing member", "at least 210 count by 2024", """
                        period,value,missing,category
                        2018,100,,sex=girls
                        2018,100,,sex=boys
                        2018,120,,age=10
                        2018,,SUPPRESSED,age=11
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2018 200\n"),
                MeaningCase.of("one in each period", "at least 300 count by 2024", """
                        period,value,category
                        2017,100,sex=girls
                        2017,100,sex=boys
                        2018,120,age=10
                        2018,130,age=11
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "Value 2017 200\n", "Value 2018 250\n"));
    }

    /** Why the parts give no whole. */
    private static Stream<MeaningCase> partsWithoutSum() {
        return Stream.of(
                MeaningCase.of("percentages of three parts are not averaged", "at least 60 percent by 2024", """
                        period,value,category
                        2018,61,type=po
                        2018,70,type=vo
                        2018,85,type=mbo
                        """)
                        .gives(NOT_ASSESSABLE, PARTS_WITHOUT_COUNTS),
                MeaningCase.of("one part with counts, one without", "at least 60 percent by 2024", """
                        period,value,numerator,denominator,category
                        2018,61,,,Region: North
                        2018,,70,100,Region: South
                        """)
                        .gives(NOT_ASSESSABLE, PARTS_WITHOUT_COUNTS),
                MeaningCase.of("a single part", "at least 60 percent by 2024", """
                        period,numerator,denominator,category
                        2017,70,100,region=noord
                        2018,75,100,region=noord
                        """)
                        .gives(NOT_ASSESSABLE, ONLY_ONE_PART),
                MeaningCase.of("a share with a range beside counts", "at least 60 percent by 2024", """
                        period,numerator,denominator,low,high,category
                        2018,61,100,,,klas=1
                        2018,,,50,90,klas=2
                        """)
                        .gives(NOT_ASSESSABLE, PART_IS_A_RANGE),
                // 100 + 1 = 101 to 100 + 4 = 104
                MeaningCase.of("bounds of counts are added", "at least 101 count by 2024", bounded())
                        .gives(ACHIEVED, TARGET_MET, "Value 2018 101..104\n"),
                MeaningCase.of("and may leave it open", "at least 102 count by 2024", bounded())
                        .gives(NOT_ASSESSABLE, VALUE_IS_A_RANGE),
                MeaningCase.of("or decide that it is not met", "at least 104.5 count by 2024", bounded())
                        .gives(NOT_ASSESSABLE, RANGE_MISSES_TARGET));
    }

    /** A count that is only about, under or over a number makes the sum one of that kind. */
    private static Stream<MeaningCase> partsNotExact() {
        return Stream.of(
                MeaningCase.of("under 60 and 44 are under 104", "at most 104 count by 2024", """
                        period,value,qualifier,category
                        2018,60,UNDER,klas=1
                        2018,44,,klas=2
                        """)
                        .gives(ACHIEVED, TARGET_MET, "Value 2018 UNDER 104\n"),
                MeaningCase.of("which may be 100 or not", "at least 100 count by 2024", """
                        period,value,qualifier,category
                        2018,60,UNDER,klas=1
                        2018,44,,klas=2
                        """)
                        .gives(NOT_ASSESSABLE, VALUE_NOT_EXACT),
                MeaningCase.of("over 60 and under 50 add up to nothing", "at least 100 count by 2024", """
                        period,value,qualifier,category
                        2018,60,OVER,klas=1
                        2018,50,UNDER,klas=2
                        """)
                        .gives(NOT_ASSESSABLE, PART_IS_A_RANGE),
                MeaningCase.of("nor do a range and under 50", "at least 100 count by 2024", """
                        period,value,qualifier,low,high,category
                        2018,,,60,70,klas=1
                        2018,50,UNDER,,,klas=2
                        """)
                        .gives(NOT_ASSESSABLE, PART_IS_A_RANGE),
                MeaningCase.of("parts that a whole allows do not differ from it", "at least 100 count by 2024", """
                        period,value,qualifier,category
                        2018,120,OVER,
                        2018,70,,klas=1
                        2018,55,,klas=2
                        """)
                        .gives(ACHIEVED, TARGET_MET, "Value 2018 OVER 120\n")
                        .neverSays("PartsDiffer"));
    }

    private static String bounded() {
        return """
                period,value,low,high,category
                2018,60,,,klas=1
                2018,40,,,klas=2
                2018,,1,4,klas=3
                """;
    }

    /** A member that is all others together is their total, and no part beside them. */
    private static Stream<MeaningCase> totals() {
        return Stream.of(
                MeaningCase.of("a total by its name", "at least 300 count by 2024", """
                        period,value,category
                        2018,200,Sex: All
                        2018,100,Sex: girls
                        2018,100,Sex: boys
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2018 200\n"),
                MeaningCase.of("as a statistical office writes it", "at least 300 count by 2024", """
                        period,value,category
                        2018,200,Geslacht: Totaal mannen en vrouwen
                        2018,110,Geslacht: Mannen
                        2018,90,Geslacht: Vrouwen
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2018 200\n"),
                MeaningCase.of("under a name of its own", "at least 300 count by 2024", """
                        period,value,category
                        2018,200,region=Nederland
                        2018,90,region=noord
                        2018,110,region=zuid
                        """)
                        .gives(NOT_ASSESSABLE, PARTS_OVERLAP, "NoWhole PARTS_OVERLAP [2018]"),
                MeaningCase.of("of shares, in JSON", "at least 60 percent by 2024", """
                        [{"period": "2018", "numerator": 130, "denominator": 200, "dimensions": {"land": "NL"}},
                         {"period": "2018", "numerator": 60, "denominator": 80, "dimensions": {"land": "noord"}},
                         {"period": "2018", "numerator": 70, "denominator": 120, "dimensions": {"land": "zuid"}}]
                        """)
                        .gives(NOT_ASSESSABLE, PARTS_OVERLAP),
                MeaningCase.of(
                                "unless the members are declared",
                                "at least 300 count by 2024; dimension type hbo,mbo,wo",
                                """
                        period,value,category
                        2018,200,type=hbo
                        2018,90,type=mbo
                        2018,110,type=wo
                        """)
                        .gives(ACHIEVED, TARGET_MET, "Value 2018 400\n"));
    }

    /** A value says of how many units it was made, and below the floor of two thirds of them it gives no verdict. */
    private static Stream<MeaningCase> coverage() {
        return Stream.of(
                MeaningCase.of("39 of 100 schools", "at least 80 percent by 2024", """
                        period,value,units_counted,units_expected
                        2019,91,39,100
                        """)
                        .gives(NOT_ASSESSABLE, COVERAGE_TOO_LOW),
                // two thirds, which the evaluator takes as 66.6 %
                MeaningCase.of("133 of 200 schools", "at least 80 percent by 2024", """
                        period,value,units_counted,units_expected
                        2019,91,133,200
                        """)
                        .gives(NOT_ASSESSABLE, COVERAGE_TOO_LOW),
                MeaningCase.of("2 of 3 schools", "at least 80 percent by 2024", """
                        period,value,units_counted,units_expected
                        2019,91,2,3
                        """)
                        .gives(ACHIEVED, TARGET_MET, "Covered 2/3\n"),
                MeaningCase.of("91 of 100 schools", "at least 80 percent by 2024", """
                        period,value,units_counted,units_expected
                        2019,91,91,100
                        """)
                        .gives(ACHIEVED, TARGET_MET, "Covered 91/100\n"),
                // 45 + 15 of 60 + 140: 30 %
                MeaningCase.of("of parts together", "at least 80 percent by 2024", """
                        period,numerator,denominator,units_counted,units_expected,category
                        2019,90,100,45,60,region=noord
                        2019,95,100,15,140,region=zuid
                        """)
                        .gives(NOT_ASSESSABLE, COVERAGE_TOO_LOW, "LeftOut COVERAGE_TOO_LOW 2019"));
    }
}
