package org.akkoord.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects findings, each once, in the order in which they came. */
final class Findings {

    /** With so many findings nobody looks for the name that was meant by each. */
    private static final int MANY = 200;

    private final Map<String, Finding> byText = new LinkedHashMap<>();

    void add(Finding finding) {
        byText.putIfAbsent(finding.toString(), finding);
    }

    /** Whether there are so few findings that names which were meant are worth looking for. */
    boolean isShort() {
        return byText.size() < MANY;
    }

    List<Finding> all() {
        return List.copyOf(byText.values());
    }
}
