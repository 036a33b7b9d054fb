package org.akkoord.examples;

import static org.akkoord.verdict.Reason.BASELINE_LATER;
import static org.akkoord.verdict.Reason.DEADLINE_PASSED;
import static org.akkoord.verdict.Reason.FORECAST;
import static org.akkoord.verdict.Reason.MET_AND_LOST;
import static org.akkoord.verdict.Reason.MET_LATE;
import static org.akkoord.verdict.Reason.MOVED_NOT_IN_TIME;
import static org.akkoord.verdict.Reason.MOVING_TOWARDS_TARGET;
import static org.akkoord.verdict.Reason.NO_DETECTABLE_CHANGE;
import static org.akkoord.verdict.Reason.ON_COURSE;
import static org.akkoord.verdict.Reason.PERIOD_NOT_OVER;
import static org.akkoord.verdict.Reason.SHORTFALL_WITHIN_MARGIN;
import static org.akkoord.verdict.Reason.SINGLE_POINT;
import static org.akkoord.verdict.Reason.SPAN_OF_TARGET;
import static org.akkoord.verdict.Reason.TARGET_MET;
import static org.akkoord.verdict.Verdict.ACHIEVED;
import static org.akkoord.verdict.Verdict.ATTENTION_NEEDED;
import static org.akkoord.verdict.Verdict.INSUFFICIENT_PROGRESS;
import static org.akkoord.verdict.Verdict.NOT_ASSESSABLE;
import static org.akkoord.verdict.Verdict.SUFFICIENT_PROGRESS;

import java.util.stream.Stream;

/** Plans are no measurements, deadlines last until their end, and one period has one value. */
final class TimeCases {

    private TimeCases() {}

    static Stream<MeaningCase> all() {
        return Stream.of(plans(), lengths(), spellings(), deadlines(), passed(), needed())
                .flatMap(rows -> rows);
    }

    /** What is said of a period that is not over is a plan. */
    private static Stream<MeaningCase> plans() {
        return Stream.of(
                MeaningCase.of("three years to come, published long ago", "at least 80 percent by 2024", """
                        period,value,published
                        2018,60,
                        2022,81,2018-06-01
                        2023,85,2018-06-01
                        2024,90,2018-06-01
                        """)
                        .gives(
                                NOT_ASSESSABLE,
                                SINGLE_POINT,
                                "LeftOut PERIOD_NOT_OVER 2022",
                                "LeftOut PERIOD_NOT_OVER 2024"),
                MeaningCase.of("the school year that is running", "at most 5 percent by 2024", """
                        period,value,published
                        2018/2019,9,
                        2019/2020,4,2019-11-01
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "LeftOut PERIOD_NOT_OVER 2019/2020"),
                MeaningCase.of("the month that is running, in JSON", "at least 100 count by 2024", """
                        [{"period": "2020-02", "value": 120, "published": "2020-01-20"}]
                        """)
                        .gives(NOT_ASSESSABLE, PERIOD_NOT_OVER),
                MeaningCase.of("a forecast of a year that is over", "at least 80 percent by 2024", """
                        period,value,flags
                        2018,60,
                        2019,82,FORECAST
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "LeftOut FORECAST 2019"),
                MeaningCase.of("several forecasts and nothing else", "at least 80 percent by 2024", """
                        period,value,flags
                        2018,81,FORECAST
                        2019,83,FORECAST;PROVISIONAL
                        """)
                        .gives(NOT_ASSESSABLE, FORECAST),
                MeaningCase.of("a forecast after the measurement replaces nothing", "at least 80 percent by 2024", """
                        period,value,published,flags
                        2019,60,2020-01-05,
                        2019,85,2020-01-20,FORECAST
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2019 60\n", "Note LeftOut FORECAST 2019"),
                MeaningCase.of("the measurement replaces its forecast", "at least 80 percent by 2024", """
                        period,value,published,flags
                        2019,85,2018-06-20,FORECAST
                        2019,60,2020-01-05,
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2019 60\n", "LeftOut SUPERSEDED 2019"),
                MeaningCase.of("the last day of the period is over", "at least 80 percent by 2024", """
                        period,value,published
                        2019-07-01/2020-01-31,82,2020-02-01
                        """)
                        .gives(ACHIEVED, TARGET_MET));
    }

    /** Counts of periods of other lengths are left out; shares may be compared. */
    private static Stream<MeaningCase> lengths() {
        return Stream.of(
                // 10 away of a distance of 150 is 6.7 %, less than the 10 % that count as movement
                MeaningCase.of("a quarter beside years", "at most 250 count by 2024", """
                        period,value
                        2016,400
                        2017,410
                        2018-01-01/2018-03-31,100
                        """)
                        .gives(
                                INSUFFICIENT_PROGRESS,
                                NO_DETECTABLE_CHANGE,
                                "LeftOut UNEQUAL_SPAN 2018-01-01/2018-03-31"),
                MeaningCase.of("months beside a school year and years", "at least 1000 count by 2024", """
                        period,value
                        2016,700
                        2016/2017,750
                        2018,800
                        2018-11,70
                        2018-12,75
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "LeftOut UNEQUAL_SPAN 2018-12"),
                MeaningCase.of("two years as one count", "at least 1000 count by 2024", """
                        period,value
                        2015,500
                        2016,500
                        2017-01-01/2018-12-31,1010
                        """)
                        .gives(INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE, "LeftOut UNEQUAL_SPAN"),
                MeaningCase.of("half years among themselves", "at most 150 count by 2024", """
                        period,value
                        2018-01-01/2018-06-30,180
                        2018-07-01/2018-12-31,170
                        2019-01-01/2019-06-30,160
                        """)
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE)
                        .neverSays("UNEQUAL_SPAN"),
                MeaningCase.of("a share of half a year is a share", "at least 80 percent by 2024", """
                        period,value
                        2017,60
                        2018,62
                        2019-01-01/2019-06-30,81
                        """)
                        .gives(ACHIEVED, TARGET_MET)
                        .neverSays("UNEQUAL_SPAN"),
                MeaningCase.of("more half years than years", "at most 250 count by 2024", """
                        period,value
                        2016,330
                        2017,335
                        2018-01-01/2018-06-30,168
                        2018-07-01/2018-12-31,167
                        2019-01-01/2019-06-30,170
                        """)
                        .gives(INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE, "Value 2017 335\n"),
                MeaningCase.of(
                                "half years and a year as the baseline",
                                "at most 250 count by 2024; baseline 2012 400",
                                """
                        period,value
                        2018-01-01/2018-06-30,168
                        2018-07-01/2018-12-31,167
                        """)
                        .gives(NOT_ASSESSABLE, SPAN_OF_TARGET),
                MeaningCase.of("tonnes are counts too", "at most 250 kiloton by 2024", """
                        period,value
                        2017,330
                        2018,335
                        2019-07-01/2019-12-31,160
                        """)
                        .gives(INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE, "LeftOut UNEQUAL_SPAN"));
    }

    /** One period in two spellings is one period: a later figure is a revision, and two at once contradict. */
    private static Stream<MeaningCase> spellings() {
        return Stream.of(
                MeaningCase.of("a year and its first and last day", "at least 60 percent by 2024", """
                        period,value,published
                        2018,70,2019-02-01
                        2018-01-01/2018-12-31,50,2019-06-01
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2018 50\n", "LeftOut SUPERSEDED 2018"),
                MeaningCase.of("a school year", "at least 60 percent by 2024", """
                        period,value,published
                        2017/2018,50,2018-10-01
                        2017-08-01/2018-07-31,70,2018-09-01
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2017/2018 50\n", "LeftOut SUPERSEDED 2017/2018"),
                MeaningCase.of("a month, in JSON", "at least 60 percent by 2024", """
                        [{"period": "2018-06", "value": 50, "published": "2018-08-01"},
                         {"period": "2018-06-01/2018-06-30", "value": 70, "published": "2018-07-01"}]
                        """)
                        .gives(NOT_ASSESSABLE, SINGLE_POINT, "Value 2018-06 50\n", "LeftOut SUPERSEDED 2018-06"));
    }

    /** Met late, and met and lost. */
    private static Stream<MeaningCase> deadlines() {
        return Stream.of(
                MeaningCase.of("met late", "at least 80 percent by 2016", """
                        period,value
                        2015,70
                        2016,76
                        2018,81
                        """)
                        .gives(ACHIEVED, MET_LATE, "Assumed MET_LATE"),
                MeaningCase.of("late, and falling is better", "at most 5 percent by 2016/2017", """
                        period,value
                        2015/2016,9
                        2016/2017,6
                        2017/2018,5
                        """)
                        .gives(ACHIEVED, MET_LATE),
                MeaningCase.of("in time, and still", "at least 80 percent by 2016", """
                        period,value
                        2015,70
                        2016,80
                        2018,81
                        """)
                        .gives(ACHIEVED, TARGET_MET),
                MeaningCase.of("met and lost, far away", "at least 90 percent by 2018", """
                        period,value
                        2014,40
                        2018,92
                        2019,60
                        """)
                        .gives(INSUFFICIENT_PROGRESS, MET_AND_LOST, "MetBefore"),
                MeaningCase.of("met and lost before the deadline", "at most 10 percent by 2024", """
                        period,value
                        2014,30
                        2016,9
                        2017,16
                        2018,23
                        """)
                        .gives(INSUFFICIENT_PROGRESS, MET_AND_LOST),
                // of the 50 from 40 to 90 5 miss, 10 %
                MeaningCase.of("met and lost, close by", "at least 90 percent by 2018", """
                        period,value
                        2014,40
                        2018,92
                        2019,85
                        """)
                        .gives(SUFFICIENT_PROGRESS, MET_AND_LOST));
    }

    /** The deadline has passed, or the baseline is yet to come. */
    private static Stream<MeaningCase> passed() {
        return Stream.of(
                // 30 of 50 moved, 20 miss, 40 %
                MeaningCase.of("passed, moved", "at least 90 percent by 2018", """
                        period,value
                        2014,40
                        2018,70
                        """)
                        .gives(ATTENTION_NEEDED, MOVED_NOT_IN_TIME, "Assumed DEADLINE_PASSED"),
                MeaningCase.of("passed, not moved", "at least 90 percent by 2018", """
                        period,value
                        2014,40
                        2018,44
                        """)
                        .gives(INSUFFICIENT_PROGRESS, DEADLINE_PASSED),
                // 4 of 40 miss: 10 %
                MeaningCase.of("passed, within the margin", "at least 90 percent by 2018", """
                        period,value
                        2014,50
                        2018,86
                        """)
                        .gives(SUFFICIENT_PROGRESS, SHORTFALL_WITHIN_MARGIN),
                MeaningCase.of(
                                "a baseline after the latest value",
                                "at least 90 percent by 2024; baseline 2019 60",
                                """
                        period,value
                        2016,50
                        2018,55
                        """)
                        .gives(NOT_ASSESSABLE, BASELINE_LATER),
                MeaningCase.of(
                                "of a school year that ends later",
                                "at most 90 count by 2024; baseline 2018/2019 95",
                                """
                        period,value
                        2017,120
                        2018,100
                        """)
                        .gives(NOT_ASSESSABLE, BASELINE_LATER),
                MeaningCase.of("and met before it was set", "at least 90 percent by 2024; baseline 2019 60", """
                        period,value
                        2018,95
                        """)
                        .gives(ACHIEVED, TARGET_MET));
    }

    /** "By 2021" lasts until 31 December 2021: what is needed a year is what is missing over the time until then. */
    private static Stream<MeaningCase> needed() {
        return Stream.of(
                // a day of the 30 of June and six months are 0.5028 of a year, in which 10 points are 19.9 a year
                MeaningCase.of("half a year left", "at least 90 percent by 2021", """
                        period,value
                        2018,60
                        2019,70
                        2020,80
                        """)
                        .on("2021-06-30")
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "Needed 19.9\n", "Forecast 95\n"),
                // 62 / 0.5028 = 123.3
                MeaningCase.of("many points in half a year", "at least 100 percent by 2020", """
                        period,value
                        2018,36
                        2019,38
                        """)
                        .on("2020-06-30")
                        .gives(INSUFFICIENT_PROGRESS, NO_DETECTABLE_CHANGE, "Needed 123.3\n"),
                MeaningCase.of("the last day but one", "at least 90 percent by 2019", """
                        period,value
                        2016,60
                        2018,70
                        """)
                        .on("2019-12-30")
                        .gives(ATTENTION_NEEDED, MOVING_TOWARDS_TARGET, "20 percentage points by 31 December 2019")
                        .neverSays("a year from now"),
                // 10 a year from the middle of 2017/2018 to the end of 2018/2019: 70 + 15 = 85, and 5 of 30 miss, 16.7
                // %
                MeaningCase.of("the last day of a school year", "at least 90 percent by 2018/2019", """
                        period,value
                        2016/2017,60
                        2017/2018,70
                        """)
                        .on("2019-07-31")
                        .gives(SUFFICIENT_PROGRESS, ON_COURSE, "Forecast 85\n")
                        .neverSays("DEADLINE_PASSED"),
                MeaningCase.of("the day after", "at least 90 percent by 2018/2019", """
                        period,value
                        2016/2017,60
                        2017/2018,70
                        """)
                        .on("2019-08-01")
                        .gives(ATTENTION_NEEDED, MOVED_NOT_IN_TIME));
    }
}
