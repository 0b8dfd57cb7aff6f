package dev.gedanken.app.studio.command;

/** How the stage is laid out. */
public enum StageMode {
    /** What is played, alone. */
    SINGLE,
    /** What is played beside its true twin. */
    TWIN,
    /** All live branches side by side; each goes on. */
    BRANCHES,
    /** Where every action would lead from here. */
    ACTIONS,
    /** Dream, truth, and where they differ. */
    DIFFERENCE,
    /** Dream and truth, or two branches, in one picture. */
    COMPARE,
    /** Two models of one world, beside the truth. */
    MODELS;

    /** Returns whether it shows the true world, so that it makes no sense without one. */
    public boolean needsWorld() {
        return this == TWIN || this == DIFFERENCE;
    }
}
