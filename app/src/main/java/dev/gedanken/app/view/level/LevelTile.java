package dev.gedanken.app.view.level;

import java.util.Arrays;

/** What can be painted into a level of the runner. */
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

    /** Returns the character that stands for it in a file. */
    public char sign() {
        return sign;
    }

    /** Returns the tile that a character stands for; air for any other. */
    static LevelTile of(char sign) {
        return Arrays.stream(values()).filter(tile -> tile.sign == sign).findFirst().orElse(AIR);
    }
}
