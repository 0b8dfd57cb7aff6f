package dev.gedanken.app.window.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;

/**
 * Gives the parts of a window their appearance: new parts at once, and all of them one after the
 * other when the user changes the appearance. Styling and drawing everything at once took a quarter
 * of a second (docs/decisions/0080).
 */
public final class ThemeApplier {
    /**
     * Pictures for which a visible part has the thread to itself, because drawing it takes time.
     */
    private static final int REST = 2;

    private final List<Parent> parts = new ArrayList<>();
    private final Deque<Parent> waiting = new ArrayDeque<>();
    private final AnimationTimer changing =
            new AnimationTimer() {
                @Override
                public void handle(long nowNanos) {
                    changeNext();
                }
            };
    private Appearance appearance;
    private int resting;

    /** Creates an applier of one appearance. */
    public ThemeApplier(Appearance appearance) {
        this.appearance = appearance;
    }

    /**
     * Gives a part the appearance from here on.
     *
     * @param part is not inside another part, and covers everything coloured behind it
     */
    public void add(Parent part) {
        parts.add(part);
        appearance.applyTo(part);
    }

    /** Stops changing a part. */
    public void remove(Parent part) {
        parts.remove(part);
        waiting.remove(part);
    }

    /** Changes the appearance of every part soon, in the order in which they were added. */
    public void change(Appearance next) {
        if (!next.equals(appearance)) {
            appearance = next;
            waiting.clear();
            waiting.addAll(parts);
            changing.start();
        }
    }

    private void changeNext() {
        if (resting > 0) {
            resting--;
            return;
        }
        Parent part = waiting.poll();
        if (part == null) {
            changing.stop();
        } else {
            appearance.applyTo(part);
            resting = part.isVisible() ? REST : 0;
        }
    }
}
