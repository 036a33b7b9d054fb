package org.akkoord.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.akkoord.csv.profile.DialectOptions;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.sniff.CsvSample;
import org.akkoord.csv.sniff.PlainProfile;
import org.akkoord.csv.sniff.ProfileFit;
import org.akkoord.csv.sniff.SampleTable;
import org.akkoord.csv.text.BrokenPackException;
import org.akkoord.csv.text.Unpacked;
import org.akkoord.internal.Printable;
import org.akkoord.internal.io.FigureNames;

/**
 * Proposes a profile for a file of an unknown source, and says why. It looks at the first 256 KiB of the file, up to
 * the last whole line, and reads that with each profile that finds its columns in the header; the caller decides
 * whether the proposal is right. The same bytes give the same proposal.
 *
 * <p>It proposes a built-in profile, in the dialect of the file: one that gives figures rather than one that gives
 * groups only, then the one that refuses fewest of them, and fewest for what a row says, then the one that knows most
 * columns, then one in its own dialect rather than one with another delimiter, decimal mark or line of the header. If
 * no built-in profile finds its columns, it proposes one that is written from the names and texts of the columns and is
 * called {@code plain}. How many figures a proposed profile refuses is what its reader refuses.
 *
 * <p>A file that holds no CSV, such as a spreadsheet, is called what it is. One that is packed by gzip is unpacked.
 */
public final class CsvSniffer {

    private CsvSniffer() {}

    /**
     * A proposal.
     *
     * @param profile a built-in profile with the dialect of the file, or one called {@code plain} if none fits
     * @param isBuiltIn whether the profile is a built-in one
     * @param open the canonical columns that neither the file nor the profile says; {@link CsvProfile#with} must give
     *     them
     * @param given a text for each of these, with which the file can be read; they are to be replaced by true ones
     * @param options what differs from the built-in profile, for {@link CsvProfile#withOption}
     * @param isReadable whether the reader accepts a figure of the file with the profile and the given texts
     * @param reasons what was found, and what could be read in another way, one sentence each, without a full stop
     */
    public record Proposal(
            CsvProfile profile,
            boolean isBuiltIn,
            List<String> open,
            Map<String, String> given,
            Map<String, String> options,
            boolean isReadable,
            List<String> reasons) {
        public Proposal {
            Objects.requireNonNull(profile, "profile");
            open = List.copyOf(open);
            given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
            reasons = reasons.stream().map(Printable::line).toList();
        }
    }

    /** A profile that fits, and what it reads. */
    private record Tried(ProfileFit fit, Map<String, String> given, SampleReading reading) {}

    /**
     * Proposes a profile for a file.
     *
     * @throws IOException if the file cannot be opened or read, or is a directory
     */
    public static Proposal propose(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a directory");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = Unpacked.of(in).readNBytes(CsvSample.MOST_BYTES + 1);
            return new Search(new CsvSample(bytes), name(file)).proposal();
        } catch (BrokenPackException broken) {
            return Search.nothing(List.of(String.valueOf(broken.getMessage())));
        }
    }

    /** The name of a file as the id of an indicator. */
    private static String name(Path file) {
        String plain = String.valueOf(file.getFileName()).replaceFirst("(?:\\.[A-Za-z0-9]{1,5})?(?:\\.gz)?$", "");
        String id = plain.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        return id.isEmpty() ? "x" : id.substring(0, Math.min(id.length(), 100));
    }

    /** The search for the profile of one sample. */
    private record Search(CsvSample sample, String name) {

        Proposal proposal() throws IOException {
            if (sample.refusal().isPresent()) {
                return nothing(List.of(sample.refusal().get()));
            }
            List<String> reasons = new ArrayList<>(sample.reasons());
            if (sample.tables().isEmpty()) {
                reasons.add("no comma, semicolon, tab or bar separates cells in most of its lines, so it has no table");
                return nothing(reasons);
            }
            List<Tried> tried = new ArrayList<>();
            for (SampleTable table : sample.tables()) {
                for (CsvProfile profile : CsvProfile.builtIn()) {
                    Optional<ProfileFit> fit = ProfileFit.of(profile.parts(), sample, table);
                    if (fit.isPresent()) {
                        tried.add(read(fit.get()));
                    }
                }
            }
            Optional<Tried> best = tried.stream()
                    .max(Comparator.<Tried, Boolean>comparing(each -> each.fit().givesFigures())
                            .thenComparingLong(each -> -each.reading().twentiethsRefused())
                            .thenComparingLong(each -> -each.reading().misread())
                            .thenComparingInt(each -> each.fit().columns())
                            .thenComparing(each -> each.fit().isInItsDialect())
                            .thenComparing(
                                    Comparator.comparingInt(tried::indexOf).reversed()));
            return best.isPresent() ? builtIn(chosen(best.get()), tried, reasons) : plain(reasons);
        }

        private Tried read(ProfileFit fit) throws IOException {
            Map<String, String> given = SampleReading.texts(fit.open(), name);
            SampleReading reading = SampleReading.of(fit.profile(), given, sample);
            if (given.containsKey(FigureNames.UNIT) && !reading.canBePercentages()) {
                given.put(FigureNames.UNIT, "number");
                reading = SampleReading.of(fit.profile(), given, sample);
            }
            return new Tried(fit, given, reading);
        }

        /** Chooses one member of each dimension of which every figure is a part, so that there is a whole. */
        private Tried chosen(Tried tried) throws IOException {
            ProfileFit fit = tried.fit();
            for (Map.Entry<String, Set<String>> members :
                    tried.reading().withoutWhole().entrySet()) {
                String dimension = members.getKey();
                if (fit.hasColumn(dimension)) {
                    fit = fit.only(dimension, fit.first(dimension, members.getValue()));
                }
            }
            return fit.equals(tried.fit()) ? tried : read(fit);
        }

        private Proposal builtIn(Tried best, List<Tried> all, List<String> reasons) {
            ProfileFit fit = best.fit();
            reasons.addAll(fit.sample().reasons());
            reasons.addAll(fit.reasons());
            reasons.addAll(best.reading().reasons(sample.isWhole()));
            sayOpen(fit.open(), best.given(), reasons);
            all.stream()
                    .map(Tried::fit)
                    .filter(other ->
                            !other.profile().name().equals(fit.profile().name()))
                    .forEach(other -> reasons.add("profile '" + other.profile().name() + "' finds its columns as well, "
                            + other.columns() + " of them"));
            ProfileParts own = CsvProfile.named(fit.profile().name()).parts();
            return new Proposal(
                    new CsvProfile(fit.profile()),
                    true,
                    fit.open(),
                    best.given(),
                    DialectOptions.differences(own, fit.profile()),
                    accepts(best.reading()),
                    reasons);
        }

        private static boolean accepts(SampleReading reading) {
            return reading.read() > reading.rejected();
        }

        private static void sayOpen(List<String> open, Map<String, String> given, List<String> reasons) {
            if (!open.isEmpty()) {
                reasons.add("the file does not say the " + String.join(", ", open) + ", which must be given");
            }
            String unit = given.get(FigureNames.UNIT);
            if (open.contains(FigureNames.UNIT) && unit != null) {
                reasons.add("the unit '" + unit + "' is assumed, because "
                        + (unit.equals("percent") ? "all numbers" : "not all numbers")
                        + " lie in 0 to 100");
            }
        }

        private Proposal plain(List<String> reasons) throws IOException {
            SampleTable table = sample.tables().get(0);
            reasons.addAll(table.reasons());
            sample.tables().stream()
                    .skip(1)
                    .flatMap(other -> other.alternative().stream())
                    .forEach(reasons::add);
            reasons.add("no built-in profile finds its columns in the header, so one is written for it");
            PlainProfile.Written written = PlainProfile.of(sample, table);
            reasons.addAll(written.reasons());
            Optional<ProfileFit> fit = ProfileFit.of(written.profile(), sample, table);
            if (fit.isEmpty()) {
                table.codes(Stream.of(".", "-", "x", "SUPP", "NE", "NP", "NaN", " "))
                        .ifPresent(found -> reasons.add("found " + found + ", which may stand for missing values"));
                return new Proposal(
                        new CsvProfile(written.profile()), false, List.of(), Map.of(), Map.of(), false, reasons);
            }
            Tried tried = chosen(read(fit.get()));
            reasons.addAll(tried.fit().reasons());
            reasons.addAll(tried.reading().reasons(sample.isWhole()));
            sayOpen(tried.fit().open(), tried.given(), reasons);
            return new Proposal(
                    new CsvProfile(tried.fit().profile()),
                    false,
                    tried.fit().open(),
                    tried.given(),
                    Map.of(),
                    accepts(tried.reading()),
                    reasons);
        }

        private static Proposal nothing(List<String> reasons) {
            return new Proposal(
                    new CsvProfile(ProfileParts.of("plain", ProfileParts.CANONICAL.dialect())),
                    false,
                    List.of(),
                    Map.of(),
                    Map.of(),
                    false,
                    reasons);
        }
    }
}
