package org.akkoord.csv.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decimal numbers are those that {@link BigDecimal} reads, rounded to the nearest double. */
class DecimalColumnTest {

    private static double read(String cell) {
        DecimalColumn column = new DecimalColumn(';', '.', false);
        assertThat(new Cells(List.of(cell), ';').readBy(column).isPlain(0))
                .as(cell)
                .isTrue();
        return column.numbers()[0];
    }

    private static boolean isPlain(String cell, boolean weights) {
        return new Cells(List.of(cell), ';')
                .readBy(new DecimalColumn(';', '.', weights))
                .isPlain(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "5",
                "10",
                "0.0",
                "0.5",
                "100.00",
                "-2.25",
                "-0.5",
                "1.50",
                "1234567",
                "12345678",
                "123456789",
                "12345.6",
                "12345.67",
                "123456.7",
                "123456.78",
                "1234567.8",
                "12345678.9012345",
                "0.12345678901234",
                "999999999999999",
                "-999999999999999",
                "99999999999999.9",
                "1.00000000000001",
                "-1.5",
                "0.1",
                "0.3"
            })
    void plainNumbersAreExact(String cell) {
        assertThat(read(cell)).isEqualTo(new BigDecimal(cell).doubleValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0",
                "-0.0",
                "-0.00",
                "1.",
                ".5",
                "-.5",
                "-",
                ".",
                "00",
                "01",
                "00.5",
                "-01",
                "+1",
                "1e3",
                "--1",
                "1..2",
                "1.2.3",
                "1,5",
                " 1",
                "1 ",
                "1_000",
                "x",
                "\"1\"",
                "<5",
                "1234567890123456",
                "0.123456789012345",
                "1234567890.123456",
                "12345678901234567890",
                "\u0661",
                "1\u00e9",
                "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"
            })
    void whatIsNotPlainIsLeftToOthers(String cell) {
        assertThat(isPlain(cell, false)).as(cell).isFalse();
    }

    @Test
    void anEmptyCellIsNotANumber() {
        assertThat(read("")).isNaN();
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(strings = {"-1", "-0.5", "-0"})
    void aWeightIsNeitherAbsentNorBelowZero(String cell) {
        assertThat(isPlain(cell, true)).isFalse();
        assertThat(isPlain("0", true)).isTrue();
        assertThat(isPlain("1.5", true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, ';', '.'", "2, ',', '.'", "3, ';', ','", "4, '\t', '.'"})
    void numbersOfEveryLengthWithTheMarkAtEveryPlace(long seed, char end, char mark) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> cells = new ArrayList<>();
        for (int digits = 1; digits <= 16; digits++) {
            for (int whole = 1; whole <= digits; whole++) {
                for (int i = 0; i < 20; i++) {
                    String all = whole == 1 && random.nextBoolean()
                            ? "0" + (digits > 1 ? Cells.digits(random, digits - 1) : "")
                            : Cells.digits(random, digits);
                    String number = all.substring(0, whole) + (whole < digits ? mark + all.substring(whole) : "");
                    cells.add((random.nextInt(3) == 0 ? "-" : "") + number);
                }
            }
        }
        DecimalColumn column = new DecimalColumn(end, mark, false);
        Cells read = new Cells(cells, end).readBy(column);
        for (int row = 0; row < cells.size(); row++) {
            String cell = cells.get(row).replace(mark, '.');
            boolean isPlain = cell.replaceAll("[^0-9]", "").length() <= 15 && !cell.equals("-0");
            assertThat(read.isPlain(row))
                    .as("seed " + seed + ", '" + cell + "'")
                    .isEqualTo(isPlain);
            if (isPlain) {
                assertThat(column.numbers()[row]).as("seed " + seed).isEqualTo(new BigDecimal(cell).doubleValue());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRepeatedNumberIsNeverTakenForAnAlmostEqualOne(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> few = List.of("", "1", "1.5", "1.55", "11.5", "1.5x", "2", "-1.5", "1.500000", "1.50000", "15");
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            cells.add(i > 0 && random.nextBoolean() ? cells.get(i - 1) : few.get(random.nextInt(few.size())));
        }
        DecimalColumn column = new DecimalColumn('\n', '.', false);
        Cells read = new Cells(cells, '\n').readBy(column);
        for (int row = 0; row < cells.size(); row++) {
            String cell = cells.get(row);
            assertThat(read.isPlain(row)).as("seed " + seed + ", row " + row).isEqualTo(!cell.equals("1.5x"));
            if (!cell.equals("1.5x")) {
                Double expected = cell.isEmpty() ? Double.NaN : new BigDecimal(cell).doubleValue();
                assertThat(column.numbers()[row])
                        .as("seed " + seed + ", row " + row)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aRowThatIsNotPlainAlreadyIsPassedOver() {
        DecimalColumn column = new DecimalColumn(',', '.', false);
        Cells cells = new Cells(List.of("1", "2"), ',');
        cells.at[0] = DecodedColumn.UNUSUAL;
        cells.readBy(column);
        assertThat(cells.at[0]).isEqualTo(DecodedColumn.UNUSUAL);
        assertThat(column.numbers()[1]).isEqualTo(2);
    }
}
