package org.akkoord.csv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The labels by which sources call school years. */
final class PeriodLabels {

    private static final Pattern LONG = Pattern.compile("([0-9]{4})(?:-|/| to )([0-9]{4})");
    private static final Pattern SHORT = Pattern.compile("([0-9]{4})(?:-|/|/')([0-9]{2})");
    private static final Pattern STATISTICS_NETHERLANDS = Pattern.compile("([0-9]{4})(SJ|JJ)00");
    private static final int CENTURY = 100;

    private PeriodLabels() {}

    /** The canonical form of a label; other text as it is, which is then read as a period or refused. */
    static String canonical(String label) {
        Matcher both = LONG.matcher(label);
        if (both.matches()) {
            return both.group(1) + "/" + both.group(2);
        }
        Matcher brief = SHORT.matcher(label);
        if (brief.matches()) {
            int first = Integer.parseInt(brief.group(1));
            boolean isNext = (first + 1) % CENTURY == Integer.parseInt(brief.group(2));
            return isNext ? first + "/" + (first + 1) : label;
        }
        Matcher code = STATISTICS_NETHERLANDS.matcher(label);
        if (code.matches()) {
            int first = Integer.parseInt(code.group(1));
            return code.group(2).equals("SJ") ? first + "/" + (first + 1) : code.group(1);
        }
        return label;
    }
}
