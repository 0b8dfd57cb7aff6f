package dev.gedanken.rollout;

import dev.gedanken.world.BadInputException;
import java.util.Arrays;
import java.util.Locale;

/** A branch's relation to the one that it forked from. */
public enum BranchKind {
    /** It began from a seed. */
    ORIGINAL("original"),
    /** It shares the noise of the branch that it forked from. */
    COUNTERFACTUAL("counterfactual"),
    /** It has its own noise, so that it differs by more than its actions. */
    ALTERNATIVE("alternative rollout");

    private final String words;

    BranchKind(String words) {
        this.words = words;
    }

    /** Returns the kind of a fork. */
    public static BranchKind of(Luck luck) {
        return luck == Luck.SHARED ? COUNTERFACTUAL : ALTERNATIVE;
    }

    /** Returns the displayed text. */
    public String words() {
        return words;
    }

    /** Returns the name used in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the kind with this label.
     *
     * @throws BadInputException if there is none
     */
    public static BranchKind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> BadInputException.of("worldmodel.branch.kind", label));
    }
}
