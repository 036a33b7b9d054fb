package org.akkoord.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SparkFunctionsTest {

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = Sector.session().master("local[2]").getOrCreate();
        SparkFunctions.register(spark);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void aShareIsMadeOfSumsAndCountsWhatCannotBe() {
        Row share = spark.sql("""
                select s.percent, s.numerator, s.denominator, s.rows, s.rejected from (
                  select akkoord_share(n, d) as s from values
                    (58L, 200L), (1L, 3L), (null, 5L), (6L, null), (5L, 3L), (-1L, 3L), (0L, 0L) as t(n, d))
                """).first();
        assertThat(share.getDouble(0)).isEqualTo(100.0 * 59 / 203);
        assertThat(share.getLong(1)).isEqualTo(59);
        assertThat(share.getLong(2)).isEqualTo(203);
        assertThat(share.getLong(3)).isEqualTo(3);
        assertThat(share.getLong(4)).isEqualTo(2);
        assertThat(spark.sql("select akkoord_share(0L, 0L).percent").first().isNullAt(0))
                .isTrue();
    }

    /** The numbers of R 4.2.2, {@code summary(lm(y ~ x))}, and of Spark's own function. */
    @Test
    void aSlopeIsThatOfTheLine() {
        Row line = spark.sql("""
                select s.slope, s.standardError, s.p, s.points, s.rejected, peer from (
                  select akkoord_slope(x, y) as s, regr_slope(y, x) as peer from values
                    (2013D, 93.1D), (2014D, 92.8D), (2016D, 91.9D), (2019D, 92.2D), (2020D, 90.7D),
                    (2021D, null), (2022D, double('NaN')) as t(x, y)
                    where y is null or not isnan(y))
                """).first();
        assertThat(line.getDouble(0)).isCloseTo(-0.26290322580644021, within(1e-12));
        assertThat(line.getDouble(1)).isCloseTo(0.090834761338918754, within(1e-12));
        assertThat(line.getDouble(2)).isCloseTo(0.062792648796873254, within(1e-12));
        assertThat(line.getLong(3)).isEqualTo(5);
        assertThat(line.getDouble(5)).isCloseTo(line.getDouble(0), within(1e-12));
        Row bad = spark.sql("select akkoord_slope(x, y) from values (2013D, double('NaN')), (2014D, 1D) as t(x, y)")
                .first()
                .getStruct(0);
        assertThat(bad.isNullAt(0)).isTrue();
        assertThat(bad.getLong(3)).isEqualTo(1);
        assertThat(bad.getLong(4)).isEqualTo(1);
    }
}
