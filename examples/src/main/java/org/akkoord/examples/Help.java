package org.akkoord.examples;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.akkoord.render.TextWrap;

/** What the command line says about itself. The texts are resources, one for each command. */
final class Help {

    private static final List<String> NAMES =
            List.of("init", "check", "evaluate", "sniff", "trends", "peers", "scorecards", "sector");

    /** Where the options of a command are explained. */
    private static final int INDENT = 31;

    private static final int WIDTH = 100;

    private Help() {}

    /** The names of the commands. */
    static List<String> names() {
        return NAMES;
    }

    /** The names of the commands, as a sentence has them. */
    static String commands() {
        int last = NAMES.size() - 1;
        return String.join(", ", NAMES.subList(0, last)) + " or " + NAMES.get(last);
    }

    static boolean isOf(String command) {
        return NAMES.contains(command);
    }

    static String overview() throws IOException {
        return text("akkoord");
    }

    static String of(String command) throws IOException {
        return text(command).replace("{methods}", methods()).replace("{formats}", formats());
    }

    static String version() {
        String version = Optional.ofNullable(Help.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("of an unknown version");
        return "akkoord " + version + "\n";
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Help.class.getResourceAsStream("help/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\n  akkoord ", "\n  " + Launcher.name() + " ");
        }
    }

    /** The names of the methods, in lines under each other. */
    private static String methods() {
        String indent = " ".repeat(INDENT);
        return TextWrap.wrap(String.join(", ", EvaluateCommand.methodNames()), indent, indent, WIDTH)
                .strip();
    }

    private static String formats() {
        List<String> names = OutputFormat.options();
        int last = names.size() - 1;
        return names.get(0) + " (default), " + String.join(", ", names.subList(1, last)) + " or " + names.get(last);
    }
}
