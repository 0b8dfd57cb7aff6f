package dev.gedanken.app.studio.command;

/** The layouts of the stage. */
public enum StageMode {
    /** Only the current play. */
    SINGLE,
    /** The current play next to its true twin. */
    TWIN,
    /** All live branches side by side, all running. */
    BRANCHES,
    /** The result of every action from here. */
    ACTIONS,
    /** Dream, truth, and their difference. */
    DIFFERENCE,
    /** Dream and truth, or two branches, in one picture. */
    COMPARE,
    /** Two models of one world, next to the truth. */
    MODELS;

    /** Returns whether it shows the true world and therefore needs one. */
    public boolean needsWorld() {
        return this == TWIN || this == DIFFERENCE;
    }
}
