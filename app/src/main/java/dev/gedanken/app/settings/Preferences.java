package dev.gedanken.app.settings;

import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.view.Keymap;
import dev.gedanken.app.view.Shortcut;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person likes, as it is written down.
 *
 * @param theme how the studio looks
 * @param scalePercent how large everything is, from {@value #LEAST_SCALE} to {@value #MOST_SCALE}
 * @param language such as {@code en}
 * @param keys the keys that were chosen, by the shortcut's name
 * @param panels which panels lie where
 * @param look how the stage's pictures look
 * @param notes the file with a speaker's notes; empty for those that come with the pack
 * @param hasSeenTour whether the tour was offered
 */
public record Preferences(
        Theme theme,
        int scalePercent,
        String language,
        Map<String, List<String>> keys,
        PanelLayout panels,
        StageLook look,
        String notes,
        boolean hasSeenTour) {
    /** The smallest that everything can be. */
    public static final int LEAST_SCALE = 100;

    /** The largest. */
    public static final int MOST_SCALE = 200;

    /** By how much one step changes it. */
    public static final int SCALE_STEP = 25;

    /** Before anybody said anything. */
    public static final Preferences DEFAULT =
            new Preferences(
                    Theme.DARK,
                    LEAST_SCALE,
                    "en",
                    Map.of(),
                    PanelLayout.DEFAULT,
                    StageLook.DEFAULT,
                    "",
                    false);

    public Preferences {
        scalePercent = Math.clamp(scalePercent, LEAST_SCALE, MOST_SCALE);
        keys = Map.copyOf(keys);
    }

    /**
     * Which panels lie where.
     *
     * @param upper those in the upper dock, in order
     * @param lower those in the lower dock, in order
     * @param sideShare share of the window's width that the docks take
     * @param upperShare share of the docks' height that the upper one takes
     */
    public record PanelLayout(
            List<String> upper, List<String> lower, double sideShare, double upperShare) {
        /** As the studio comes. */
        public static final PanelLayout DEFAULT =
                new PanelLayout(
                        List.of("latent", "space", "actions", "factors"),
                        List.of("compare", "model", "performance", "log"),
                        0.28,
                        0.6);

        public PanelLayout {
            upper = List.copyOf(upper);
            lower = List.copyOf(lower);
        }
    }

    /** Returns the keys that were chosen; those of shortcuts that no longer exist are left out. */
    public Keymap keymap() {
        Map<Shortcut, List<String>> chosen = new EnumMap<>(Shortcut.class);
        for (Shortcut shortcut : Shortcut.values()) {
            if (keys.containsKey(shortcut.name())) {
                chosen.put(shortcut, keys.get(shortcut.name()));
            }
        }
        return new Keymap(chosen);
    }

    /** Returns these preferences with another look. */
    public Preferences with(Theme other) {
        return new Preferences(
                other, scalePercent, language, keys, panels, look, notes, hasSeenTour);
    }

    /** Returns these preferences with everything larger or smaller by so many steps. */
    public Preferences scaledBy(int steps) {
        int next = Math.clamp(scalePercent + steps * SCALE_STEP, LEAST_SCALE, MOST_SCALE);
        return new Preferences(theme, next, language, keys, panels, look, notes, hasSeenTour);
    }

    /** Returns these preferences in another language. */
    public Preferences speaking(String other) {
        return new Preferences(theme, scalePercent, other, keys, panels, look, notes, hasSeenTour);
    }

    /** Returns these preferences with other keys. */
    public Preferences with(Keymap keymap) {
        Map<String, List<String>> chosen = new TreeMap<>();
        keymap.chosen().forEach((shortcut, list) -> chosen.put(shortcut.name(), list));
        return new Preferences(
                theme, scalePercent, language, chosen, panels, look, notes, hasSeenTour);
    }

    /** Returns these preferences with panels elsewhere. */
    public Preferences with(PanelLayout other) {
        return new Preferences(
                theme, scalePercent, language, keys, other, look, notes, hasSeenTour);
    }

    /** Returns these preferences with another look of the stage. */
    public Preferences with(StageLook other) {
        return new Preferences(
                theme, scalePercent, language, keys, panels, other, notes, hasSeenTour);
    }

    /** Returns these preferences with other notes for a speaker. */
    public Preferences noting(String other) {
        return new Preferences(
                theme, scalePercent, language, keys, panels, look, other, hasSeenTour);
    }

    /** Returns these preferences of somebody who has seen the tour. */
    public Preferences afterTour() {
        return new Preferences(theme, scalePercent, language, keys, panels, look, notes, true);
    }
}
