package org.akkoord.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.akkoord.measurement.Measurement;
import org.akkoord.quantity.Quantity;

/**
 * What a developer would write with FastCSV for the file of {@link MeasurementIngestBenchmark}: a list for each column
 * in use, with texts as they are and numbers, days, years and constants parsed. A stand-in marks an empty cell. The
 * code relies on the order of the columns.
 */
final class TypedColumns {

    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final List<String> indicators = new ArrayList<>();
    private final List<Year> periods = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private final List<BigDecimal> values = new ArrayList<>();
    private final List<BigDecimal> numerators = new ArrayList<>();
    private final List<BigDecimal> denominators = new ArrayList<>();
    private final List<Quantity.MissingReason> missing = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private final List<String> cohorts = new ArrayList<>();
    private final List<BigDecimal> lows = new ArrayList<>();
    private final List<BigDecimal> highs = new ArrayList<>();
    private final List<BigDecimal> levels = new ArrayList<>();
    private final List<Measurement.Coverage> coverages = new ArrayList<>();
    private final List<List<Measurement.StatusFlag>> flags = new ArrayList<>();
    private final List<String> publishers = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final List<LocalDate> published = new ArrayList<>();

    private TypedColumns() {}

    static TypedColumns read(Path file) throws IOException {
        TypedColumns columns = new TypedColumns();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            boolean isHeader = true;
            for (CsvRecord row : reader) {
                if (!isHeader) {
                    columns.add(row);
                }
                isHeader = false;
            }
        }
        return columns;
    }

    private void add(CsvRecord row) {
        indicators.add(row.getField(0));
        periods.add(Year.of(Integer.parseInt(row.getField(1), 0, 4, 10)));
        units.add(row.getField(2));
        values.add(number(row.getField(3)));
        numerators.add(number(row.getField(5)));
        denominators.add(number(row.getField(6)));
        String reason = row.getField(11);
        missing.add(reason.isEmpty() ? Quantity.MissingReason.NOT_STATED : Quantity.MissingReason.valueOf(reason));
        categories.add(row.getField(12));
        cohorts.add(row.getField(13));
        lows.add(number(row.getField(14)));
        highs.add(number(row.getField(15)));
        levels.add(number(row.getField(16)));
        String coverage = row.getField(17);
        coverages.add(coverage.isEmpty() ? Measurement.Coverage.NOT_STATED : Measurement.Coverage.valueOf(coverage));
        String flag = row.getField(21);
        flags.add(flag.isEmpty() ? List.of() : List.of(Measurement.StatusFlag.valueOf(flag)));
        publishers.add(row.getField(22));
        sources.add(row.getField(23));
        String day = row.getField(24);
        published.add(day.isEmpty() ? NO_DAY : LocalDate.parse(day));
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    /** The sum of the numerators, the denominators and ten times the values. */
    long sum() {
        long sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += numerators.get(i).longValue() + denominators.get(i).longValue();
            sum += values.get(i).movePointRight(1).longValue();
        }
        return sum;
    }
}
