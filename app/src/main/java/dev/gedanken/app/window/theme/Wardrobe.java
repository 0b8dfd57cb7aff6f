package dev.gedanken.app.window.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;

/**
 * Dresses the parts of a window: new ones at once, all of them one after the other when a person wants
 * another look. Styling and drawing everything in one go took a quarter of a second (docs/decisions/0080).
 */
public final class Wardrobe {
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
    private Dress dress;
    private int resting;

    /** Creates a wardrobe with one dress. */
    public Wardrobe(Dress dress) {
        this.dress = dress;
    }

    /**
     * Dresses a part from here on.
     *
     * @param part lies in no other part, and covers everything behind it that has a colour
     */
    public void add(Parent part) {
        parts.add(part);
        dress.putOn(part);
    }

    /** Dresses a part no longer. */
    public void remove(Parent part) {
        parts.remove(part);
        waiting.remove(part);
    }

    /** Dresses everything otherwise, soon; in the order in which it was added. */
    public void change(Dress next) {
        if (!next.equals(dress)) {
            dress = next;
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
            dress.putOn(part);
            resting = part.isVisible() ? REST : 0;
        }
    }
}
