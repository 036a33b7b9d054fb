package org.akkoord.spark;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.akkoord.panel.PanelBuilder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** To which groups units belong, and until when they exist, for all tasks: some ten bytes for each unit. */
final class GroupRows implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String OPEN = "open";
    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** A membership; of the level {@code open} a lifetime, with a successor or an empty text. */
    record Member(String unit, String group, String level, LocalDate from, LocalDate until) implements Serializable {}

    private final Map<String, List<Member>> members = new HashMap<>();

    private GroupRows() {}

    static GroupRows none() {
        return new GroupRows();
    }

    /**
     * Brings the rows to the driver.
     *
     * @throws IllegalArgumentException if a column is missing or a row says nothing that can be used
     */
    static GroupRows of(Dataset<Row> rows) {
        GroupRows groups = new GroupRows();
        List<Row> collected = rows.selectExpr(
                        "trim(cast(unit as string))",
                        "trim(coalesce(cast(`group` as string), ''))",
                        "trim(cast(level as string))",
                        "trim(coalesce(cast(valid_from as string), ''))",
                        "trim(coalesce(cast(valid_until as string), ''))")
                .collectAsList();
        for (Row row : collected) {
            Member member = new Member(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    day(row.getString(3), FIRST),
                    day(row.getString(4), LAST));
            groups.members
                    .computeIfAbsent(member.unit(), unit -> new ArrayList<>(1))
                    .add(member);
        }
        return groups;
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        return text.isEmpty() ? otherwise : LocalDate.parse(text);
    }

    /** The memberships at a level. */
    List<Member> at(String level) {
        return members.values().stream()
                .flatMap(Collection::stream)
                .filter(member -> member.level().equals(level))
                .toList();
    }

    /** Tells a builder the groups and lifetimes of some units. */
    void tell(PanelBuilder builder, Set<String> units) {
        for (String unit : units) {
            for (Member member : members.getOrDefault(unit, List.of())) {
                if (!member.level().equals(OPEN)) {
                    builder.level(member.level()).group(member.group()).member(unit, member.from(), member.until());
                } else if (member.group().isEmpty()) {
                    builder.lifetime(unit, member.from(), member.until());
                } else {
                    builder.lifetime(unit, member.from(), member.until(), member.group());
                }
            }
        }
    }
}
