package org.akkoord.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Set;
import org.akkoord.internal.NearestName;
import org.akkoord.internal.Printable;
import org.akkoord.problem.InvalidDocumentException;

/** The command line. Results go to standard output, errors to standard error. */
public final class Akkoord {

    /** Everything was in order. */
    static final int OK = 0;

    /** Something was wrong with the data, or could not be read or written. */
    static final int PROBLEMS = 1;

    /** The command line was used wrongly. */
    static final int USAGE = 2;

    /** There was too little memory. */
    static final int MEMORY = 3;

    private static final Set<String> HELP = Set.of("--help", "-h");

    private static final long MIB = 1 << 20;

    private final PrintStream out;
    private final PrintStream err;
    private final InputStream in;

    Akkoord(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new Akkoord(System.in, out, err).run(List.of(arguments)));
    }

    /** Runs a command. What could not be written to standard output is an error of every command. */
    int run(List<String> arguments) {
        int code = guarded(arguments);
        if (out.checkError()) {
            err.println("akkoord: cannot write to standard output");
            return code == OK ? PROBLEMS : code;
        }
        return code;
    }

    private int guarded(List<String> arguments) {
        try {
            return dispatch(arguments);
        } catch (UsageException e) {
            err.println("akkoord: " + Printable.line(String.valueOf(e.getMessage())) + "; see akkoord "
                    + (arguments.isEmpty() || !Help.isOf(arguments.get(0)) ? "" : arguments.get(0) + " ") + "--help");
            return USAGE;
        } catch (InvalidDocumentException e) {
            err.println("akkoord: " + e.getMessage());
            return PROBLEMS;
        } catch (NoSuchFileException e) {
            err.println("akkoord: there is no file " + Printable.line(String.valueOf(e.getFile())));
            return PROBLEMS;
        } catch (IOException e) {
            err.println("akkoord: cannot read or write: " + Printable.line(String.valueOf(e.getMessage())));
            return PROBLEMS;
        } catch (OutOfMemoryError e) {
            err.println("akkoord: " + Runtime.getRuntime().maxMemory() / MIB + " MiB of memory are too little for this;"
                    + " JAVA_TOOL_OPTIONS=-Xmx8g, say, gives 8 GiB");
            return MEMORY;
        }
    }

    private int dispatch(List<String> arguments) throws UsageException, IOException {
        if (arguments.isEmpty()) {
            throw new UsageException("expected a command: " + Help.commands());
        }
        String command = arguments.get(0);
        List<String> rest = arguments.subList(1, arguments.size());
        if (Help.isOf(command) && rest.stream().anyMatch(HELP::contains)) {
            return print(Help.of(command));
        }
        return switch (command) {
            case "init" -> InitCommand.run(rest, out);
            case "evaluate" -> EvaluateCommand.run(rest, out, err);
            case "trends" -> TrendsCommand.run(rest, out, err);
            case "peers" -> PeersCommand.run(rest, out, err);
            case "scorecards" -> ScorecardsCommand.run(rest, out, err);
            case "sector" -> TrendsCommand.sector(rest);
            case "check" -> CheckCommand.run(rest, in, out, err);
            case "sniff" -> SniffCommand.run(rest, out, err);
            case "help", "--help", "-h" -> help(rest);
            case "version", "--version" -> print(Help.version());
            default ->
                throw new UsageException("unknown command '" + command + "'"
                        + NearestName.nearest(command, Help.names())
                                .map(name -> ", nearest is '" + name + "'")
                                .orElse("; expected " + Help.commands()));
        };
    }

    private int help(List<String> rest) throws UsageException, IOException {
        if (!rest.isEmpty() && !Help.isOf(rest.get(0))) {
            throw new UsageException("there is no command '" + rest.get(0) + "'");
        }
        return print(rest.isEmpty() ? Help.overview() : Help.of(rest.get(0)));
    }

    private int print(String text) {
        out.print(text);
        return OK;
    }
}
