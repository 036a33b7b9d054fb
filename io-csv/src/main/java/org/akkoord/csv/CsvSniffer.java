package org.akkoord.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.akkoord.csv.profile.CsvSample;
import org.akkoord.csv.profile.ProfileFit;
import org.akkoord.csv.profile.ProfileParts;
import org.akkoord.csv.text.Unpacked;

/**
 * Proposes a profile for a file of an unknown source, and says why. It looks at the first 64 KiB of the file, up to
 * their last whole line. It never reads a file with a profile that it guessed: the caller decides whether a proposal is
 * right. The same bytes give the same proposal.
 *
 * <p>It proposes a built-in profile that finds its columns in the header: one that gives figures rather than one that
 * gives groups only, then one in its own dialect rather than one with another delimiter or decimal mark, then the one
 * that knows most columns. If no built-in profile finds its columns, it proposes a profile in the dialect of the file
 * that has no columns yet. How many figures a proposed profile refuses is what its reader refuses.
 */
public final class CsvSniffer {

    private CsvSniffer() {}

    /**
     * A proposal.
     *
     * @param profile a built-in profile with the character set, delimiter and decimal mark of the file, or one called
     *     {@code plain} if none fits
     * @param isBuiltIn whether the profile is a built-in one
     * @param open the canonical columns that neither the file nor the profile says; {@link CsvProfile#with} must give
     *     them
     * @param reasons what was found, and what could be read in another way, one sentence each, without a full stop
     */
    public record Proposal(CsvProfile profile, boolean isBuiltIn, List<String> open, List<String> reasons) {
        public Proposal {
            open = List.copyOf(open);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Proposes a profile for a file.
     *
     * @throws IOException if the file cannot be opened or read
     */
    public static Proposal propose(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = Unpacked.of(in).readNBytes(CsvSample.MOST_BYTES + 1);
            return propose(new CsvSample(bytes));
        }
    }

    private static Proposal propose(CsvSample sample) throws IOException {
        List<String> reasons = new ArrayList<>(sample.reasons());
        List<ProfileFit> fits = new ArrayList<>();
        if (!sample.rows().isEmpty()) {
            for (CsvProfile profile : CsvProfile.builtIn()) {
                ProfileFit.of(profile.parts(), sample).ifPresent(fits::add);
            }
        }
        Optional<ProfileFit> best = fits.stream()
                .max(Comparator.comparing(ProfileFit::givesFigures)
                        .thenComparing(ProfileFit::isInItsDialect)
                        .thenComparingInt(ProfileFit::columns)
                        .thenComparing(Comparator.comparingInt(fits::indexOf).reversed()));
        if (best.isEmpty()) {
            reasons.add("no built-in profile finds its columns in the header, so its columns must be declared");
            sample.codes(Stream.of(".", "-", "x", "SUPP", "NE", "NP", "NaN", " "))
                    .ifPresent(found -> reasons.add("found " + found + ", which may stand for missing values"));
            ProfileParts plain = ProfileParts.of("plain", sample.dialect(ProfileParts.CANONICAL.dialect()));
            return new Proposal(new CsvProfile(plain), false, List.of(), reasons);
        }
        ProfileFit fit = best.get();
        reasons.addAll(fit.reasons(sample));
        reasons.addAll(SampleReading.of(fit, sample).reasons());
        if (!fit.open().isEmpty()) {
            reasons.add("the file does not say the " + String.join(", ", fit.open()) + ", which must be given");
        }
        fits.stream()
                .filter(other -> !other.profile().equals(fit.profile()))
                .forEach(other -> reasons.add("profile '" + other.profile().name() + "' finds its columns as well, "
                        + other.columns() + " of them"));
        return new Proposal(new CsvProfile(fit.profile()), true, fit.open(), reasons);
    }
}
