package org.akkoord.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.akkoord.csv.CsvProfile;

/** The profile of a source's files ({@code --profile}), and what the files leave out ({@code --given}). */
final class ProfileOption {

    static final Set<String> OPTIONS = Set.of("profile", "given", "dialect", "only");

    /** The options that name a file that a profile may be for. */
    private static final Set<String> FILES = Set.of("measurements", "panel");

    private ProfileOption() {}

    /** A file, and the profile by which it is read; empty if it is in the canonical form. */
    record Source(Path file, Optional<CsvProfile> profile) {}

    /**
     * The files of one form, in the order in which they are given. One profile holds for all files of its form; of
     * several, each holds for the file before it.
     *
     * @param option the option that names them
     */
    static List<Source> sources(Options options, CsvProfile.Form form, String option)
            throws UsageException, IOException {
        List<Source> sources = new ArrayList<>();
        if (options.texts("profile").size() <= 1) {
            Optional<CsvProfile> profile = of(options).filter(one -> one.form() == form);
            options.paths(option).forEach(file -> sources.add(new Source(file, profile)));
            return sources;
        }
        for (Options own : options.ofEach(FILES)) {
            Optional<Path> file = own.path(option);
            if (file.isPresent()) {
                sources.add(new Source(file.get(), of(own)));
            }
        }
        return sources;
    }

    /** The profile; empty if the files are in the canonical form. */
    static Optional<CsvProfile> of(Options options) throws UsageException, IOException {
        for (String option : List.of("profile", "given", "dialect")) {
            if (options.texts(option).size() > 1) {
                throw new UsageException("option '--" + option + "' is given twice for one file");
            }
        }
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
        if (options.texts("profile").size() > 1) {
            requireUsedByEach(options);
            return;
        }
        Optional<CsvProfile> profile = of(options);
        if (profile.isEmpty()) {
            return;
        }
        boolean panel = profile.get().form() == CsvProfile.Form.PANEL;
        if (!options.has("panel") && !options.has("measurements")) {
            throw new UsageException("option '--profile' needs '--measurements' or '--panel'");
        }
        if (!options.has(panel ? "panel" : "measurements")) {
            throw isNotOne(profile.get(), panel ? "measurements" : "panel");
        }
    }

    private static void requireUsedByEach(Options options) throws UsageException, IOException {
        List<Options> files = options.ofEach(FILES);
        int used = files.stream().mapToInt(own -> own.texts("profile").size()).sum();
        if (used < options.texts("profile").size()) {
            throw new UsageException("of several options '--profile', each must stand behind its file");
        }
        for (Options own : files) {
            Optional<CsvProfile> profile = of(own);
            CsvProfile.Form form = own.has("panel") ? CsvProfile.Form.PANEL : CsvProfile.Form.MEASUREMENTS;
            if (profile.isPresent() && profile.get().form() != form) {
                throw isNotOne(profile.get(), own.has("panel") ? "panel" : "measurements");
            }
        }
    }

    private static UsageException isNotOne(CsvProfile profile, String option) {
        return new UsageException("profile '" + profile.name() + "' is not one for '--" + option + "'");
    }
}
