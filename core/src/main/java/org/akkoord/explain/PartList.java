package org.akkoord.explain;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import org.akkoord.internal.Later;
import org.akkoord.render.Limits;

/** The parts of an explanation, which keeps the limits of all that it says once somebody has asked for them. */
final class PartList extends AbstractList<Explanation.Part> implements RandomAccess {

    private final List<Explanation.Part> parts;
    private final Later<Limits> limits;

    PartList(List<Step> steps, List<Explanation.Part> parts) {
        List<Explanation.Part> own = parts instanceof PartList other ? other.parts : Later.copyOf(parts);
        this.parts = own;
        limits = Later.by(() -> limits(steps, own));
    }

    /** The limits; the same ones as those of the first part where these are all. */
    private static Limits limits(List<Step> steps, List<Explanation.Part> parts) {
        Set<BigDecimal> all = new LinkedHashSet<>();
        for (Step step : steps) {
            for (BigDecimal limit : StepText.limits(step)) {
                all.add(limit.stripTrailingZeros());
            }
        }
        for (Explanation.Part part : parts) {
            all.addAll(part.explanation().limits());
        }
        Limits limits = Limits.of(all);
        return parts.stream()
                .limit(1)
                .map(part -> ((PartList) part.explanation().parts()).limits())
                .filter(limits::equals)
                .findFirst()
                .orElse(limits);
    }

    Limits limits() {
        return limits.get();
    }

    @Override
    public Explanation.Part get(int index) {
        return parts.get(index);
    }

    @Override
    public int size() {
        return parts.size();
    }
}
