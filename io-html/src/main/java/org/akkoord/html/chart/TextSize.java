package org.akkoord.html.chart;

/**
 * How wide text is at most, in parts of its size: for each character the wider one of Arial and DejaVu Sans, between
 * which the usual fonts of screens lie.
 */
final class TextSize {

    private static final double DIGIT = 0.64;
    private static final double NARROW = 0.36;
    private static final double LOWER_CASE = 0.64;
    private static final double UPPER_CASE = 0.8;
    private static final double WIDE = 1;

    private TextSize() {}

    static double width(String text, double size) {
        return size * text.chars().mapToDouble(TextSize::width).sum();
    }

    private static double width(int c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (" .,:;-/'|!()".indexOf(c) >= 0) {
            return NARROW;
        }
        if (c >= 'a' && c <= 'z' && c != 'm' && c != 'w') {
            return LOWER_CASE;
        }
        return c >= 'A' && c <= 'Z' && c != 'M' && c != 'W' ? UPPER_CASE : WIDE;
    }
}
