package org.akkoord.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.akkoord.internal.Printable;
import org.akkoord.problem.InvalidDocumentException;
import org.akkoord.render.TextWrap;

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

    private static final String HELP = """
            Evaluates sector agreements.

            akkoord evaluate [options]     verdicts with reasons; without files the two reference agreements
              --agreement FILE             an agreement (JSON)
              --measurements FILE          its figures (CSV, .xlsx, .json or .ndjson); several files of CSV, one option each
              --as-of DATE                 what was published later is not known yet; today, or 2020-10-12
                                           for the reference agreements
              --method NAME                {methods};
                                           'all' puts all side by side
              --explain ID                 how the verdict on a goal came about, step by step; 'all' for all
              --follows                    also instruments, amounts, claims computed again, cohorts
              --compare-to DATE            what is other than on that date, and which figures caused it
              --if INDICATOR:PERIOD:VALUE  the verdicts if that value were measured next
              --format FORMAT              {formats}
              --lang LANGUAGE              en (default) or nl
              --out FILE                   writes to a file instead of standard output

              --panel FILE                 school-level data (CSV, or a workbook .xlsx): indicators defined over its
                                           variables are measured from it
              --sheet NAME                 the sheet of the workbook, if it has several
              --groups FILE                who belongs to which board, and when; when units exist (CSV)
              --states NAMES               variables of the panel whose values are words, separated by commas

              --profile NAME|FILE.json     how another source writes the figures, or the school-level data; see sniff
              --given COLUMN=TEXT,...      what its files do not say, such as unit=percent
              --dialect OPTION=TEXT,...    in what they differ, such as delimiter=semicolon,headerLine=3
              --only COLUMN=TEXT           only rows with this text, such as geo=NL; may be repeated
                                           files may be repeated, too: of several profiles, each
                                           holds for the file before it

            akkoord trends [options]       the trend of each school, as CSV
              --panel FILE, --sheet NAME, --groups FILE, --states NAMES, and the options of profiles as above
              --variable NAME              the variable
              --method NAME                LEAST_SQUARES (default) or THEIL_SEN
              --by LEVEL                   of each group of this level instead, such as board
              --out FILE                   writes to a file instead of standard output

            akkoord peers [options]        where each school stands among the others, as CSV
              --panel FILE, --groups FILE, --states NAMES, --profile NAME, --given TEXTS as above
              --variable NAME              the variable
              --period PERIOD              the period, such as 2019 or 2018/2019
              --by LEVEL                   of each group of this level instead, such as board
              --among LEVEL=GROUP          only among the schools of a group, such as region=north
              --limits NAME                EXACT (default), WILSON or OVERDISPERSED limits of shares
              --unit ID, --since PERIOD    how one school moved since an earlier period, in words
              --lang LANGUAGE              en (default) or nl, for these words
              --out FILE                   writes to a file instead of standard output

            akkoord scorecards [options]   the verdicts on each school
              --panel FILE, --groups FILE, --states NAMES, --sheet NAME, and the options of profiles as above
              --agreement FILE             an agreement (JSON), with objectives whose indicators are defined over the
                                           panel; else the reference agreement with primary education
              --as-of DATE                 what was published later is not known yet; needed with --agreement
              --by LEVEL                   of each group of this level instead, such as board
              --objective ID               only this objective
              --verdict NAME               only rows with this verdict, such as INSUFFICIENT_PROGRESS
              --top N, --bottom N          the best or the worst rows
              --format FORMAT              text (default), json or csv
              --unit ID                    the whole evaluation of one of them, in any format of 'evaluate'; html
                                           also says its position among all others
              --lang LANGUAGE              en (default) or nl, for --unit
              --out FILE                   writes to a file instead of standard output

            akkoord sector [options]       writes schools.csv and groups.csv of an invented sector
              --seed NUMBER                another number gives another sector
              --out FOLDER                 where to

            akkoord check [options]        one line per problem
              --agreement FILE             an agreement (JSON)
              --measurements FILE          its figures (CSV, .xlsx, .json or .ndjson); several files of CSV, one option each
              --panel FILE                 school-level data: also how many units were counted, by variable and period
              --sheet NAME, --groups FILE, --states NAMES, and the options of profiles as above
              --batch                      reads jobs as JSON lines from standard input and answers likewise

            akkoord sniff FILE             proposes a profile for a file of an unknown source, and says why
              --json                       prints the proposed profile, to be changed and used

            Exit codes:
              0                            in order; warnings may have been printed
              1                            something is wrong with the data, a file or standard output: what was
                                           printed may be incomplete
              2                            wrong usage, also an option that has no effect; nothing was done
              3                            too little memory: what was printed may be incomplete
            """;

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
            err.println("akkoord: " + Printable.line(String.valueOf(e.getMessage())) + "; see akkoord --help");
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
            throw new UsageException("expected a command: evaluate, trends, peers, scorecards, sector, check or sniff");
        }
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (arguments.get(0)) {
            case "evaluate" -> EvaluateCommand.run(rest, out, err);
            case "trends" -> TrendsCommand.run(rest, out, err);
            case "peers" -> PeersCommand.run(rest, out, err);
            case "scorecards" -> ScorecardsCommand.run(rest, out, err);
            case "sector" -> TrendsCommand.sector(rest);
            case "check" -> CheckCommand.run(rest, in, out, err);
            case "sniff" -> SniffCommand.run(rest, out, err);
            case "help", "--help", "-h" -> help();
            default ->
                throw new UsageException("unknown command '" + arguments.get(0)
                        + "'; expected evaluate, trends, peers, scorecards, sector, check or sniff");
        };
    }

    /** The names of the methods, in lines under each other. */
    private static String methods() {
        String indent = " ".repeat(43);
        String names = String.join(", ", EvaluateCommand.methodNames());
        return TextWrap.wrap(names, indent, indent, 100).strip();
    }

    private static String formats() {
        List<String> names = OutputFormat.options();
        int last = names.size() - 1;
        return names.get(0) + " (default), " + String.join(", ", names.subList(1, last)) + " or " + names.get(last);
    }

    private int help() {
        out.print(HELP.replace("{methods}", methods()).replace("{formats}", formats()));
        return OK;
    }
}
