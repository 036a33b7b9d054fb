package org.akkoord.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akkoord.csv.CsvProfile;

/** The profile of a source's files ({@code --profile}), and what the files leave out ({@code --given}). */
final class ProfileOption {

    static final Set<String> OPTIONS = Set.of("profile", "given", "dialect", "only");

    private ProfileOption() {}

    /** The profile, if one is given and has this form. */
    static Optional<CsvProfile> of(Options options, CsvProfile.Form form) throws UsageException, IOException {
        return of(options).filter(profile -> profile.form() == form);
    }

    /** The profile; empty if the files are in the canonical form. */
    static Optional<CsvProfile> of(Options options) throws UsageException, IOException {
        Optional<String> name = options.text("profile");
        if (name.isEmpty()) {
            for (String option : List.of("given", "dialect", "only")) {
                if (options.has(option)) {
                    throw new UsageException("option '--" + option + "' needs '--profile'");
                }
            }
            return Optional.empty();
        }
        try {
            CsvProfile profile = name.get().endsWith(".json")
                    ? CsvProfile.read(Path.of(name.get())).orThrow()
                    : CsvProfile.named(name.get());
            for (String text : options.text("given").orElse("").split(",", 0)) {
                profile = text.isEmpty() ? profile : given(profile, text);
            }
            for (String text : options.text("dialect").orElse("").split(",", 0)) {
                profile = text.isEmpty() ? profile : dialect(profile, text);
            }
            for (String text : options.texts("only")) {
                profile = only(profile, text);
            }
            return Optional.of(profile);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException(String.valueOf(unknown.getMessage()));
        }
    }

    private static CsvProfile given(CsvProfile profile, String text) throws UsageException {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new UsageException(
                    "option '--given' must be such as period=2019/2020,unit=percent, but was '" + text + "'");
        }
        return profile.with(text.substring(0, equals), text.substring(equals + 1));
    }

    private static CsvProfile dialect(CsvProfile profile, String text) throws UsageException {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new UsageException(
                    "option '--dialect' must be such as delimiter=semicolon,headerLine=3, but was '" + text + "'");
        }
        return profile.withOption(text.substring(0, equals), text.substring(equals + 1));
    }

    private static CsvProfile only(CsvProfile profile, String text) throws UsageException {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new UsageException("option '--only' must be such as geo=NL, but was '" + text + "'");
        }
        return profile.withOption("only." + text.substring(0, equals), text.substring(equals + 1));
    }

    /** Refuses a profile for whose form of files there is no option {@code --measurements} or {@code --panel}. */
    static void requireUsed(Options options) throws UsageException, IOException {
        Optional<CsvProfile> profile = of(options);
        if (profile.isEmpty()) {
            return;
        }
        boolean panel = profile.get().form() == CsvProfile.Form.PANEL;
        if (!options.has("panel") && !options.has("measurements")) {
            throw new UsageException("option '--profile' needs '--measurements' or '--panel'");
        }
        if (!options.has(panel ? "panel" : "measurements")) {
            throw new UsageException("profile '" + profile.get().name() + "' is not one for '--"
                    + (panel ? "measurements" : "panel") + "'");
        }
    }

    /** Refuses a profile whose form is not that of the file. */
    static void require(Options options, CsvProfile.Form form, String option) throws UsageException, IOException {
        Optional<CsvProfile> profile = of(options);
        if (profile.isPresent() && profile.get().form() != form) {
            throw new UsageException("profile '" + profile.get().name() + "' is not one for '--" + option + "'");
        }
    }
}
