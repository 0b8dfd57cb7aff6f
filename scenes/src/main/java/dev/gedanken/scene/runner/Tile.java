package dev.gedanken.scene.runner;

/** What a square of a level holds. */
public enum Tile {
    /** Nothing. */
    AIR,
    /** Solid earth. */
    GROUND,
    /** A solid box. */
    CRATE,
    /** Something to collect. */
    COIN,
    /** The place where an enemy appears. */
    ENEMY,
    /** The end of a painted level. */
    FLAG;

    /** Returns whether one can stand on it and not walk through it. */
    public boolean isSolid() {
        return this == GROUND || this == CRATE;
    }
}
