package org.akkoord.panel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.akkoord.period.ReportingPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups of a whole panel, and of one unit at a time: both answer alike. */
class GroupsTest {

    private static final LocalDate START = LocalDate.of(2010, 1, 1);

    private static final List<ReportingPeriod> PERIODS = List.of(
            ReportingPeriod.year(2010),
            ReportingPeriod.schoolYear(2010),
            ReportingPeriod.year(2011),
            ReportingPeriod.year(2012),
            ReportingPeriod.year(2013));

    private static NumberedNames names() {
        NumberedNames names = new NumberedNames();
        List.of("c", "a", "d", "b").forEach(names::add);
        return names;
    }

    /** For each unit memberships one after another, with and without days between them. */
    private static List<Membership> memberships(Random random, int units) {
        List<Membership> all = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            LocalDate day = START.plusDays(random.nextInt(500));
            for (int i = random.nextInt(5); i > 0; i--) {
                LocalDate last = day.plusDays(random.nextInt(400));
                all.add(new Membership(unit, random.nextInt(4), day, last));
                day = last.plusDays(1 + random.nextInt(2) * random.nextInt(300));
            }
        }
        return all;
    }

    /** Counts day by day. Of two memberships with as many days the earlier one is kept. */
    private static int slowly(List<Membership> memberships, int unit, ReportingPeriod period) {
        int best = -1;
        int most = 0;
        List<Membership> ordered = new ArrayList<>(memberships);
        ordered.sort((a, b) -> a.from().compareTo(b.from()));
        for (Membership membership : ordered) {
            int days = 0;
            for (LocalDate day = period.start(); !day.isAfter(period.end()); day = day.plusDays(1)) {
                boolean in = !day.isBefore(membership.from()) && !day.isAfter(membership.until());
                days += in && membership.unit() == unit ? 1 : 0;
            }
            if (days > most) {
                most = days;
                best = membership.group();
            }
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aUnitCountsForTheGroupOfMostDays(long seed) {
        Random random = new Random(seed);
        List<Membership> memberships = memberships(random, 20);
        Collections.shuffle(memberships, random);
        Groups groups = Groups.of("board", names(), memberships, 20, PERIODS);
        MembershipLookup lookup = new MembershipLookup("board");
        names().all().forEach(lookup.groups()::add);
        memberships.forEach(lookup::add);
        for (int period = 0; period < PERIODS.size(); period++) {
            for (int unit = 0; unit < 20; unit++) {
                int expected = slowly(memberships, unit, PERIODS.get(period));
                int found = groups.of()[period][unit];
                assertThat(found < 0 ? "" : groups.names().text(found))
                        .isEqualTo(expected < 0 ? "" : names().text(expected));
                assertThat(lookup.group(unit, period, PERIODS)).isEqualTo(expected);
            }
        }
    }

    @Test
    void ofTwoGroupsWithAsManyDaysTheEarlierOneCounts() {
        // 2012 has 366 days
        LocalDate half = LocalDate.of(2012, 7, 1);
        List<Membership> both = new ArrayList<>(List.of(
                new Membership(0, 2, LocalDate.of(2012, 1, 1), half),
                new Membership(0, 3, half.plusDays(1), LocalDate.of(2013, 12, 31))));
        for (int turn = 0; turn < 2; turn++) {
            assertThat(Membership.group(both, ReportingPeriod.year(2012))).isEqualTo(2);
            assertThat(Membership.group(both, ReportingPeriod.year(2013))).isEqualTo(3);
            assertThat(Membership.group(both, ReportingPeriod.year(2014))).isEqualTo(-1);
            Collections.reverse(both);
        }
    }

    @Test
    void whatWasFoundIsLookedUpAgainWhenMoreIsKnown() {
        MembershipLookup lookup = new MembershipLookup("board");
        assertThat(lookup.group(5, 3, PERIODS)).isEqualTo(-1);
        lookup.add(new Membership(5, 1, LocalDate.of(2012, 3, 1), LocalDate.of(2012, 3, 1)));
        assertThat(lookup.group(5, 3, PERIODS)).isEqualTo(1);
        lookup.add(new Membership(5, 2, LocalDate.of(2012, 5, 1), LocalDate.of(2012, 5, 2)));
        assertThat(lookup.group(5, 3, PERIODS)).isEqualTo(2);
        assertThat(lookup.group(6, 3, PERIODS)).isEqualTo(-1);
        assertThat(lookup.group(5, 4, PERIODS)).isEqualTo(-1);
    }

    @Test
    void periodsWithTheSameGroupsShareThem() {
        List<Membership> memberships = List.of(
                new Membership(0, 1, START, LocalDate.of(2011, 12, 31)),
                new Membership(0, 0, LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31)));
        Groups groups = Groups.of("board", names(), memberships, 2, PERIODS);
        assertThat(groups.of()[1]).isSameAs(groups.of()[0]);
        assertThat(groups.of()[2]).isSameAs(groups.of()[0]);
        assertThat(groups.of()[3]).isNotSameAs(groups.of()[0]).containsExactly(2, -1);
        assertThat(groups.of()[4]).containsExactly(-1, -1);
        assertThat(groups.size()).isEqualTo(4);
    }

    @Test
    void everythingIsOneGroup() {
        Groups all = Groups.all(3, 2);
        assertThat(all.names().all()).containsExactly("all");
        assertThat(all.of()).isDeepEqualTo(new int[][] {{0, 0, 0}, {0, 0, 0}});
        assertThat(all.whole()).isTrue();
    }

    @Test
    void aUnitIsInOneGroupAtATime() {
        List<Membership> memberships = List.of(
                new Membership(1, 0, START.plusDays(10), START.plusDays(20)),
                new Membership(1, 1, START, START.plusDays(10)));
        assertThatThrownBy(() -> Groups.of("board", names(), memberships, 2, PERIODS))
                .hasMessage("a unit must be in one group of level 'board' at a time, but one is in two on 2010-01-11");
        assertThatThrownBy(() -> new Membership(0, 0, START, START.minusDays(1)))
                .hasMessage("a membership must not end before it starts: 2010-01-01 to 2009-12-31");
    }

    @Test
    void aLifetimeEndsBeforeThePeriodDoes() {
        Membership life = new Membership(3, 1, START, LocalDate.of(2012, 12, 30));
        Lifetimes lifetimes = Lifetimes.of(List.of(life));
        assertThat(lifetimes.isClosed(3, ReportingPeriod.year(2011))).isFalse();
        assertThat(lifetimes.isClosed(3, ReportingPeriod.year(2012))).isTrue();
        assertThat(lifetimes.isClosed(4, ReportingPeriod.year(2012))).isFalse();
        assertThat(lifetimes.successor(3)).isEqualTo(1);
        assertThat(lifetimes.successor(4)).isEqualTo(-1);
        assertThatThrownBy(() ->
                        Lifetimes.of(List.of(life, new Membership(3, -1, LocalDate.of(2013, 1, 1), LocalDate.MAX))))
                .hasMessage("a unit must have one lifetime, but one has two, from 2010-01-01 and from 2013-01-01");
    }
}
