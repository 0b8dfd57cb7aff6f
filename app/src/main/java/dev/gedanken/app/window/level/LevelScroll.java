package dev.gedanken.app.window.level;

import javafx.event.Event;
import javafx.event.EventType;

/** The cursor has left the visible part of a level. */
final class LevelScroll extends Event {
    static final EventType<LevelScroll> SCROLL = new EventType<>(Event.ANY, "LEVEL_SCROLL");

    private static final long serialVersionUID = 1L;

    private final int column;

    /** Creates a request to show the squares from a column on. */
    LevelScroll(int column) {
        super(SCROLL);
        this.column = column;
    }

    int column() {
        return column;
    }
}
