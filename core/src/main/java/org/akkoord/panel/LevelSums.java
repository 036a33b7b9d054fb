package org.akkoord.panel;

import java.util.ArrayList;
import java.util.List;

/** The sums of one variable and period, by level and group. They are made when the first cell counts to them. */
final class LevelSums {
    private final List<List<TotalSums>> byLevel = new ArrayList<>();

    TotalSums at(int level, int group) {
        while (byLevel.size() <= level) {
            byLevel.add(new ArrayList<>());
        }
        List<TotalSums> groups = byLevel.get(level);
        while (groups.size() <= group) {
            groups.add(new TotalSums());
        }
        return groups.get(group);
    }

    /** All sums to which a cell counts. */
    void forEach(Visitor visitor) {
        for (int level = 0; level < byLevel.size(); level++) {
            for (int group = 0; group < byLevel.get(level).size(); group++) {
                TotalSums total = byLevel.get(level).get(group);
                if (!total.isEmpty()) {
                    visitor.visit(level, group, total);
                }
            }
        }
    }

    /** Takes the sums of a group. */
    interface Visitor {
        void visit(int level, int group, TotalSums total);
    }
}
