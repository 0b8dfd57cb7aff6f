package dev.gedanken.app.view.level;

import java.util.ArrayList;
import java.util.List;

/**
 * A level with what it was before, so that strokes can be taken back.
 *
 * @param drafts in order
 * @param present which of them is shown
 */
public record LevelHistory(List<LevelDraft> drafts, int present) {
    private static final int MOST = 500;

    public LevelHistory {
        drafts = List.copyOf(drafts);
    }

    /** Returns a level that was not painted on yet. */
    public static LevelHistory of(LevelDraft draft) {
        return new LevelHistory(List.of(draft), 0);
    }

    /** Returns the level as it is shown. */
    public LevelDraft draft() {
        return drafts.get(present);
    }

    /** Returns the history after a stroke: what was taken back is forgotten. */
    public LevelHistory after(LevelDraft next) {
        if (next.equals(draft())) {
            return this;
        }
        List<LevelDraft> all = new ArrayList<>(drafts.subList(0, present + 1));
        all.add(next);
        List<LevelDraft> kept = all.subList(Math.max(0, all.size() - MOST), all.size());
        return new LevelHistory(kept, kept.size() - 1);
    }

    /** Returns the history with the stroke before or after shown, as far as there is one. */
    public LevelHistory moved(int strokes) {
        return new LevelHistory(drafts, Math.clamp(present + strokes, 0, drafts.size() - 1));
    }
}
