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

/**
 * Proposes a profile for a file of an unknown source, and says why. It looks at the first 64 KiB, up to their last
 * whole line. It proposes and never reads with a guess: whether a proposal is right is for the caller to decide. The
 * same bytes give the same proposal.
 *
 * <p>Of the built-in profiles that find their columns in the header, the one that names most of them is proposed; one
 * that gives figures goes before one that gives groups only, and one in its own dialect before one with another
 * delimiter. If none does, a profile with the dialect of the file and the canonical columns is proposed, for which the
 * columns must be declared.
 */
public final class CsvSniffer {

    private CsvSniffer() {}

    /**
     * What is proposed.
     *
     * @param profile the profile: a built-in one, in the character set, delimiter and decimal mark of the file, or one
     *     called {@code plain} if none fits
     * @param isBuiltIn whether it is a built-in one
     * @param open the canonical columns that neither the file nor the profile says, and that must be given with
     *     {@link CsvProfile#with}
     * @param reasons what was found, and what could be read in another way as well, one sentence each, without a full
     *     stop
     */
    public record Proposal(CsvProfile profile, boolean isBuiltIn, List<String> open, List<String> reasons) {
        public Proposal {
            open = List.copyOf(open);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Proposes a profile.
     *
     * @throws IOException if the file cannot be opened or read
     */
    public static Proposal propose(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(CsvSample.MOST_BYTES + 1);
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
        fits.stream()
                .filter(other -> !other.profile().equals(fit.profile()))
                .forEach(other -> reasons.add("profile '" + other.profile().name() + "' finds its columns as well, "
                        + other.columns() + " of them"));
        return new Proposal(new CsvProfile(fit.profile()), true, fit.open(), reasons);
    }
}
