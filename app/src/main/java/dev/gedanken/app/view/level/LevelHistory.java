package dev.gedanken.app.view.level;

import java.util.ArrayList;
import java.util.List;

/**
 * A level with its earlier versions, so that strokes can be undone.
 *
 * @param drafts in order
 * @param present index of the one that is shown
 */
public record LevelHistory(List<LevelDraft> drafts, int present) {
    private static final int MOST = 500;

    public LevelHistory {
        drafts = List.copyOf(drafts);
    }

    /** Returns the history of an unchanged level. */
    public static LevelHistory of(LevelDraft draft) {
        return new LevelHistory(List.of(draft), 0);
    }

    /** Returns the current level. */
    public LevelDraft draft() {
        return drafts.get(present);
    }

    /** Returns the history after a stroke; undone strokes are dropped. */
    public LevelHistory after(LevelDraft next) {
        if (next.equals(draft())) {
            return this;
        }
        List<LevelDraft> all = new ArrayList<>(drafts.subList(0, present + 1));
        all.add(next);
        List<LevelDraft> kept = all.subList(Math.max(0, all.size() - MOST), all.size());
        return new LevelHistory(kept, kept.size() - 1);
    }

    /** Returns the history one stroke back or forward, if there is one. */
    public LevelHistory moved(int strokes) {
        return new LevelHistory(drafts, Math.clamp(present + strokes, 0, drafts.size() - 1));
    }
}
