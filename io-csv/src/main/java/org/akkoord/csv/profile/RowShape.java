package org.akkoord.csv.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.akkoord.csv.text.PlainNumber;

/**
 * Which cells of a source's row decide about which part of a canonical row of schools. Equal cells always give an equal
 * part, so a reader may remember what they gave; whatever the profile declares, the cells are read by its rules once.
 */
public final class RowShape {

    /** The rules for these columns follow from those of others, or their texts have places of their own. */
    private static final Set<String> APART =
            Set.of(ProfileColumns.UNIT, ProfileColumns.PERIOD, ProfileColumns.VARIABLE, ProfileColumns.CATEGORY);

    private final RowPlan plan;
    private final ProfileParts profile;
    private final List<String> numbers;

    /**
     * The shape of the rows of a plan.
     *
     * @param weighted whether numbers of the file have weights
     */
    RowShape(RowPlan plan, ProfileParts profile, boolean weighted) {
        this.plan = plan;
        this.profile = profile;
        numbers = weighted || plan.isGroup() ? List.of() : plainNumbers();
    }

    /** Whether the row says to which group a unit belongs. */
    public boolean isGroup() {
        return plan.isGroup();
    }

    /** Whether cells give the unit, by rules for each of them alone. */
    public boolean hasUnit() {
        return plan.parts().containsKey(ProfileColumns.UNIT)
                && !profile.codes().labels().containsKey(ProfileColumns.UNIT);
    }

    /** The cells that give the unit. */
    public int[] unit() {
        return positions(List.of(ProfileColumns.UNIT));
    }

    /** The cells that give the period. */
    public int[] period() {
        return positions(List.of(ProfileColumns.PERIOD));
    }

    /** The cells that give the variable. */
    public int[] variable() {
        return positions(List.of(ProfileColumns.VARIABLE, ProfileColumns.CATEGORY));
    }

    /**
     * The cells of a value, or of a numerator and its denominator, that mean what they say where they are
     * {@linkplain PlainNumber plain numbers} and no {@linkplain #plainCodes codes}; none if there are no such cells.
     */
    public int[] numbers() {
        return positions(numbers);
    }

    /** The cells that are left, and decide with the numbers about everything but unit, period and variable. */
    public int[] others() {
        return IntStream.concat(
                        IntStream.of(positions(plan.parts().keySet().stream()
                                .filter(column -> !APART.contains(column) && !numbers.contains(column))
                                .toList())),
                        IntStream.of(hasStates() ? variable() : new int[0]))
                .toArray();
    }

    /** The texts that look like plain numbers and stand for missing values. */
    public Set<String> plainCodes() {
        char mark = profile.dialect().decimalMark();
        return profile.codes().missing().keySet().stream()
                .filter(code -> PlainNumber.isDecimal(PlainNumber.decimal(code, mark)))
                .collect(Collectors.toSet());
    }

    /** The rules by which numbers and other cells are read; rows of a file with equal rules may share what is known. */
    public Object rules() {
        Map<String, List<ProfileParts.SourceColumn>> rules = new LinkedHashMap<>();
        plan.parts().forEach((column, parts) -> {
            if (!APART.contains(column)) {
                rules.put(column, parts.stream().map(RowPlan.Part::rules).toList());
            }
        });
        Map<String, String> texts = new TreeMap<>(plan.texts());
        texts.keySet().removeIf(column -> APART.contains(column) && !hasStates());
        return List.of(isGroup(), rules, texts);
    }

    private boolean hasStates() {
        return !profile.layout().states().isEmpty();
    }

    private int[] positions(Collection<String> columns) {
        return columns.stream()
                .flatMap(column -> plan.parts().getOrDefault(column, List.of()).stream())
                .mapToInt(RowPlan.Part::position)
                .toArray();
    }

    /** The columns of plain numbers: of a value alone or of counts alone, without further rules for them. */
    private List<String> plainNumbers() {
        List<String> given = new ArrayList<>(plan.given().keySet());
        given.retainAll(ProfileColumns.NUMBERS);
        boolean isKnown = given.equals(List.of(ProfileColumns.VALUE))
                || (given.size() == 2
                        && given.containsAll(List.of(ProfileColumns.NUMERATOR, ProfileColumns.DENOMINATOR)));
        boolean isPlain = !hasStates()
                && !plan.has(ProfileColumns.MISSING)
                && !plan.has(ProfileColumns.MULTIPLIER)
                && given.stream().allMatch(this::hasNoRule);
        if (!isKnown || !isPlain) {
            return List.of();
        }
        return given.size() == 1 ? given : List.of(ProfileColumns.NUMERATOR, ProfileColumns.DENOMINATOR);
    }

    private boolean hasNoRule(String column) {
        List<RowPlan.Part> parts = plan.parts().getOrDefault(column, List.of());
        return parts.size() == 1
                && parts.get(0).rules().suffix().isEmpty()
                && parts.get(0).rules().width() == 0
                && !profile.codes().labels().containsKey(column);
    }
}
