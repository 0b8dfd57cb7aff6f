package dev.gedanken.app.view.level;

import java.util.Arrays;

/** The tiles that can be painted into a level of the runner. */
public enum LevelTile {
    AIR('.'),
    GROUND('#'),
    CRATE('C'),
    COIN('o'),
    ENEMY('E'),
    FLAG('F'),
    START('P');

    private final char sign;

    LevelTile(char sign) {
        this.sign = sign;
    }

    /** Returns its character in a file. */
    public char sign() {
        return sign;
    }

    /** Returns the tile of a character; air for any other character. */
    static LevelTile of(char sign) {
        return Arrays.stream(values()).filter(tile -> tile.sign == sign).findFirst().orElse(AIR);
    }
}
