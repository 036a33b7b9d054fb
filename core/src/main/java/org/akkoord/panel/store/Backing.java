package org.akkoord.panel.store;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * How many units are behind the numbers of a variable whose units are groups of others. They are counted when they are
 * first asked for, because most answers do without them. Safe for use by several threads.
 */
public final class Backing {

    private static final Tally NOT_YET = new Tally(new int[0][], new int[0][], new int[0][][]);

    /**
     * The units behind groups.
     *
     * @param units the variable of the units
     * @param level the groups
     */
    public record Members(Variable units, Groups level) {}

    /** For a variable whose units are no groups: behind each number is the unit itself. */
    public static final Backing NONE = new Backing(Optional.empty(), () -> NOT_YET);

    private final Optional<Members> members;

    /** Counts once, and is then replaced, because it keeps in memory what is known of the units. */
    private Supplier<Tally> maker;

    private volatile Tally tally = NOT_YET;

    private Backing(Optional<Members> members, Supplier<Tally> maker) {
        this.members = members;
        this.maker = maker;
    }

    /**
     * How many units there are at each place. Place 0 is for units without a group, and group g is at place g + 1.
     *
     * @param numbers for each period and place how many units have a number
     * @param units for each period and place how many units there are
     * @param absences for each period, absence and place how many units have none; those of whom nothing is said are
     *     not OUTSIDE here
     */
    @SuppressWarnings("ArrayRecordComponent") // columns; never compared
    public record Tally(int[][] numbers, int[][] units, int[][][] absences) {

        /** A tally that is to be filled. */
        public static Tally zeros(int periods, int groups) {
            return new Tally(
                    new int[periods][groups + 1],
                    new int[periods][groups + 1],
                    new int[periods][Absence.values().length][groups + 1]);
        }

        /** How many units at a place have no number for a reason. */
        public int count(int period, Absence absence, int place) {
            return absences[period][absence.ordinal()][place];
        }

        /** How many units at a place a number or its limits hold for: those whose number exists. */
        public int counted(int period, int place) {
            int counted = numbers[period][place];
            for (Absence absence : Absence.values()) {
                counted += absence.isWithheld() ? count(period, absence, place) : 0;
            }
            return counted;
        }

        /** How many units at a place are expected: those counted, and those of whose number nobody knows. */
        public int expected(int period, int place) {
            int expected = counted(period, place);
            for (Absence absence : Absence.values()) {
                expected += absence.isUnknown() ? count(period, absence, place) : 0;
            }
            return expected;
        }
    }

    /** A backing that is counted when it is first asked for. */
    public static Backing later(Members members, Supplier<Tally> maker) {
        return new Backing(Optional.of(members), maker);
    }

    /** The units behind the groups; empty where the units are no groups. */
    public Optional<Members> members() {
        return members;
    }

    /** Whether the units of the variable are groups. */
    public boolean isGiven() {
        return members.isPresent();
    }

    /** The counts; empty where the units are no groups. */
    public Tally tally() {
        if (isGiven() && tally.numbers().length == 0) {
            count();
        }
        return tally;
    }

    private synchronized void count() {
        if (tally.numbers().length == 0) {
            tally = maker.get();
            maker = () -> NOT_YET;
        }
    }
}
