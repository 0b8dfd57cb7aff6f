package dev.gedanken.app.window.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;

/**
 * Gives the parts of a window their appearance: new ones at once, all of them one after the other when a person wants
 * another look. Styling and drawing everything in one go took a quarter of a second (docs/decisions/0080).
 */
public final class ThemeApplier {
    /** Pictures for which a part that can be seen has the thread to itself: drawing it takes its time. */
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
     * @param part lies in no other part, and covers everything behind it that has a colour
     */
    public void add(Parent part) {
        parts.add(part);
        appearance.applyTo(part);
    }

    /** Leaves a part as it is from here on. */
    public void remove(Parent part) {
        parts.remove(part);
        waiting.remove(part);
    }

    /** Gives every part another appearance soon, in the order in which they were added. */
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
