package org.akkoord.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.akkoord.internal.NearestName;

/** The options of one command: {@code --name value}, {@code --name=value} or {@code --name} for flags. */
final class Options {

    /** What may be given more than once. */
    private static final Set<String> REPEATED = Set.of("measurements", "panel", "profile", "given", "dialect", "only");

    /** What may name a file that is read. */
    private static final List<String> INPUTS =
            List.of("agreement", "measurements", "panel", "groups", "profile", "compare-to");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<Map.Entry<String, String>> inOrder = new ArrayList<>();

    private Options() {}

    /**
     * Reads the options that stand after a command.
     *
     * @param arguments what stands after the command
     * @param valued the names that take a value
     * @param flags the names that take none
     */
    static Options parse(List<String> arguments, Set<String> valued, Set<String> flags)
            throws UsageException, IOException {
        Options options = new Options();
        for (int i = 0; i < arguments.size(); i++) {
            int equals = arguments.get(i).indexOf('=');
            String argument = equals < 0 ? arguments.get(i) : arguments.get(i).substring(0, equals);
            String name = argument.startsWith("--") ? argument.substring(2) : "";
            if (flags.contains(name) && equals < 0) {
                options.put(name, "");
            } else if (flags.contains(name)) {
                throw new UsageException("option '" + argument + "' takes no value");
            } else if (!valued.contains(name)) {
                throw new UsageException("unknown option '" + argument + "'" + nearest(name, valued, flags));
            } else if (equals >= 0) {
                options.put(name, arguments.get(i).substring(equals + 1));
            } else if (i + 1 == arguments.size() || arguments.get(i + 1).startsWith("--")) {
                throw new UsageException("option '" + argument + "' needs a value");
            } else {
                options.put(name, arguments.get(++i));
            }
        }
        options.requireOtherOutput();
        return options;
    }

    private static String nearest(String name, Set<String> valued, Set<String> flags) {
        Set<String> known = new TreeSet<>(valued);
        known.addAll(flags);
        return NearestName.nearest(name, known)
                .map(found -> ", nearest is '--" + found + "'")
                .orElse("");
    }

    private void put(String name, String value) throws UsageException {
        List<String> given = values.computeIfAbsent(name, key -> new ArrayList<>());
        if (!given.isEmpty() && !REPEATED.contains(name)) {
            throw new UsageException("option '--" + name + "' is given twice");
        }
        given.add(value);
        inOrder.add(Map.entry(name, value));
    }

    /**
     * The options of each file: those that stand between its own and the next one of a file.
     *
     * @param files the names of the options that name a file
     */
    List<Options> ofEach(Set<String> files) {
        List<Options> all = new ArrayList<>();
        for (Map.Entry<String, String> option : inOrder) {
            if (files.contains(option.getKey())) {
                all.add(new Options());
            }
            if (!all.isEmpty()) {
                Options last = all.get(all.size() - 1);
                last.inOrder.add(option);
                last.values
                        .computeIfAbsent(option.getKey(), key -> new ArrayList<>())
                        .add(option.getValue());
            }
        }
        return all;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(given -> given.get(0));
    }

    /** All values of an option that may be repeated, as texts. */
    List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** All values of an option that may be repeated, in the order in which they were given. */
    List<Path> paths(String name) {
        return values.getOrDefault(name, List.of()).stream().map(Path::of).toList();
    }

    Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    /** The file to write to is never one that is read, by whatever name or link. */
    private void requireOtherOutput() throws UsageException, IOException {
        Optional<Path> out = path("out").filter(Files::exists);
        for (String input : INPUTS) {
            for (Path read : paths(input)) {
                if (out.isPresent() && Files.exists(read) && Files.isSameFile(out.get(), read)) {
                    throw new UsageException("option '--out' names the file of '--" + input + "', which is read");
                }
            }
        }
    }

    Optional<LocalDate> date(String name) throws UsageException {
        Optional<String> text = text(name);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new UsageException(
                    "option '--" + name + "' must be a day such as 2020-10-12, but was '" + text.orElse("") + "'");
        }
    }

    /** A whole number from 1 to 999,999. */
    OptionalInt count(String name) throws UsageException {
        Optional<String> text = text(name);
        if (text.filter(given -> !given.matches("[1-9]\\d{0,5}")).isPresent()) {
            throw new UsageException(
                    "option '--" + name + "' must be a whole number from 1, but was '" + text.get() + "'");
        }
        return text.isPresent() ? OptionalInt.of(Integer.parseInt(text.get())) : OptionalInt.empty();
    }

    String choice(String name, List<String> choices) throws UsageException {
        String chosen = text(name).orElse(choices.get(0));
        if (!choices.contains(chosen)) {
            throw new UsageException("option '--" + name + "' must be one of " + String.join(", ", choices)
                    + ", but was '" + chosen + "'");
        }
        return chosen;
    }
}
