package org.akkoord.html.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds places for labels, so that none lies on another one, on a mark or outside the drawing. */
final class Labels {

    /** The size of all text in drawings. */
    static final double SIZE = 12;

    private static final double ABOVE = 9.5;
    private static final double BELOW = 3;
    private static final double AIR = 2;

    private final double width;
    private final double height;
    private final List<Box> taken = new ArrayList<>();

    Labels(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Which end of a label its position is. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * A label in its place.
     *
     * @param text the text
     * @param x the position
     * @param y the line on which it stands
     * @param anchor which end of it is at the position
     */
    record Label(String text, double x, double y, Anchor anchor) {

        private Box box() {
            double size = TextSize.width(text, SIZE);
            double from = switch (anchor) {
                case START -> x;
                case MIDDLE -> x - size / 2;
                case END -> x - size;
            };
            return new Box(from, y - ABOVE, from + size, y + BELOW);
        }
    }

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right + AIR
                    && other.left < right + AIR
                    && top < other.bottom + AIR
                    && other.top < bottom + AIR;
        }
    }

    /** Keeps a mark free of labels. */
    void keepFree(double left, double top, double right, double bottom) {
        taken.add(new Box(Math.min(left, right), Math.min(top, bottom), Math.max(left, right), Math.max(top, bottom)));
    }

    /** Keeps a straight line free of labels. */
    void keepLineFree(double x1, double y1, double x2, double y2) {
        int parts = (int) Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / SIZE) + 1;
        for (int i = 0; i < parts; i++) {
            double from = (double) i / parts;
            double to = (i + 1.0) / parts;
            keepFree(x1 + from * (x2 - x1), y1 + from * (y2 - y1), x1 + to * (x2 - x1), y1 + to * (y2 - y1));
        }
    }

    /** The first of the places that is free, which is then taken; empty if none is. */
    Optional<Label> place(List<Label> places) {
        Optional<Label> found = places.stream().filter(this::isFree).findFirst();
        found.ifPresent(label -> taken.add(label.box()));
        return found;
    }

    private boolean isFree(Label label) {
        Box box = label.box();
        boolean isInside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
        return isInside && taken.stream().noneMatch(box::meets);
    }
}
