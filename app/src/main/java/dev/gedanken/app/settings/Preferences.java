package dev.gedanken.app.settings;

import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.gamepad.GamepadMap;
import dev.gedanken.app.view.keymap.Keymap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The user's preferences, in the form in which they are stored.
 *
 * @param theme the theme
 * @param scalePercent the scale of the user interface, from {@value #LEAST_SCALE} to
 *     {@value #MOST_SCALE}
 * @param language such as {@code en}
 * @param keys the chosen keys, by the shortcut's name
 * @param pad the chosen gamepad buttons, by the shortcut's name; by {@value #DRIVING} for the
 *     world's other action
 * @param deadZonePercent the dead zone of gamepad sticks, from {@value #LEAST_DEAD_ZONE} to
 *     {@value #MOST_DEAD_ZONE}
 * @param panels the arrangement of the panels
 * @param look the appearance of the stage's pictures
 * @param notes the file with a speaker's notes; empty for those that come with the pack
 * @param hasSeenTour whether the tour was offered
 * @param recent the most recently played session files, the latest first
 * @param windows the place of the window, by screen arrangement
 * @param tools folders for files, and programs to run
 */
public record Preferences(
        Theme theme,
        int scalePercent,
        String language,
        Map<String, List<String>> keys,
        Map<String, List<String>> pad,
        int deadZonePercent,
        PanelLayout panels,
        StageLook look,
        String notes,
        boolean hasSeenTour,
        List<String> recent,
        Map<String, WindowPlace> windows,
        ToolPreferences tools) {
    /** The smallest scale. */
    public static final int LEAST_SCALE = 100;

    /** The largest scale. */
    public static final int MOST_SCALE = 200;

    /** The smallest dead zone of a stick, for new gamepads. */
    public static final int LEAST_DEAD_ZONE = 0;

    /** The largest, for worn sticks. */
    public static final int MOST_DEAD_ZONE = 70;

    private static final int DEAD_ZONE = 15;
    private static final double PERCENT = 100;

    /** The name for the button that drives the world; other names are those of shortcuts. */
    static final String DRIVING = "WORLD";

    /** The change of scale in one step. */
    public static final int SCALE_STEP = 25;

    /** The defaults. */
    public static final Preferences DEFAULT =
            new Preferences(
                    Theme.DARK,
                    LEAST_SCALE,
                    "en",
                    Map.of(),
                    Map.of(),
                    DEAD_ZONE,
                    PanelLayout.DEFAULT,
                    StageLook.DEFAULT,
                    "",
                    false,
                    List.of(),
                    Map.of(),
                    ToolPreferences.DEFAULT);

    public Preferences {
        scalePercent = Math.clamp(scalePercent, LEAST_SCALE, MOST_SCALE);
        deadZonePercent = Math.clamp(deadZonePercent, LEAST_DEAD_ZONE, MOST_DEAD_ZONE);
        keys = Map.copyOf(keys);
        pad = Map.copyOf(pad);
        recent = List.copyOf(recent);
        windows = Map.copyOf(windows);
    }

    /**
     * The arrangement of the panels.
     *
     * @param upper the panels in the upper dock, in order
     * @param lower the panels in the lower dock, in order
     * @param sideShare the docks' share of the window's width
     * @param upperShare the upper dock's share of the docks' height
     */
    public record PanelLayout(
            List<String> upper, List<String> lower, double sideShare, double upperShare) {
        /** The default arrangement. */
        public static final PanelLayout DEFAULT =
                new PanelLayout(
                        List.of(
                                "latent", "space", "actions", "belief", "factors", "plan",
                                "search"),
                        List.of("compare", "model", "performance", "log"),
                        0.28,
                        0.6);

        public PanelLayout {
            upper = List.copyOf(upper);
            lower = List.copyOf(lower);
        }
    }

    /** Returns the chosen keys; those of shortcuts that no longer exist are left out. */
    public Keymap keymap() {
        Map<Shortcut, List<String>> chosen = new EnumMap<>(Shortcut.class);
        for (Shortcut shortcut : Shortcut.values()) {
            if (keys.containsKey(shortcut.name())) {
                chosen.put(shortcut, keys.get(shortcut.name()));
            }
        }
        return new Keymap(chosen);
    }

    /** Returns the chosen buttons; those unknown to this version are left out. */
    public GamepadMap gamepadMap() {
        return new GamepadNames(pad).gamepadMap();
    }

    /** Returns the names of shortcuts and buttons that this version does not know, in order. */
    public List<String> unknownNames() {
        Set<String> unknown = new TreeSet<>(keys.keySet());
        Arrays.stream(Shortcut.values()).map(Shortcut::name).forEach(unknown::remove);
        unknown.addAll(new GamepadNames(pad).unknown());
        return List.copyOf(unknown);
    }

    /** Returns these preferences with other buttons. */
    public Preferences with(GamepadMap gamepadMap) {
        return changed(draft -> draft.pad = GamepadNames.of(gamepadMap).lists());
    }

    /** Returns these preferences with another theme. */
    public Preferences with(Theme other) {
        return changed(draft -> draft.theme = other);
    }

    /** Returns these preferences with the scale changed by a number of steps. */
    public Preferences scaledBy(int steps) {
        int next = Math.clamp(scalePercent + steps * SCALE_STEP, LEAST_SCALE, MOST_SCALE);
        return changed(draft -> draft.scalePercent = next);
    }

    /** Returns these preferences in another language. */
    public Preferences speaking(String other) {
        return changed(draft -> draft.language = other);
    }

    /** Returns these preferences with other keys. */
    public Preferences with(Keymap keymap) {
        Map<String, List<String>> chosen = new TreeMap<>();
        keymap.chosen().forEach((shortcut, list) -> chosen.put(shortcut.name(), list));
        return changed(draft -> draft.keys = chosen);
    }

    /** Returns these preferences with another dead zone for sticks. */
    public Preferences withDeadZone(int percent) {
        return changed(draft -> draft.deadZonePercent = percent);
    }

    /** Returns the dead zone as a share of a stick's range. */
    public double deadZone() {
        return deadZonePercent / PERCENT;
    }

    /** Returns these preferences with another arrangement of panels. */
    public Preferences with(PanelLayout other) {
        return changed(draft -> draft.panels = other);
    }

    /** Returns these preferences with another appearance of the stage. */
    public Preferences with(StageLook other) {
        return changed(draft -> draft.look = other);
    }

    /** Returns these preferences with other notes for a speaker. */
    public Preferences noting(String other) {
        return changed(draft -> draft.notes = other);
    }

    /** Returns these preferences with the tour marked as seen. */
    public Preferences afterTour() {
        return changed(draft -> draft.hasSeenTour = true);
    }

    /** Returns these preferences with another scale, in percent. */
    public Preferences scaledTo(int percent) {
        return changed(draft -> draft.scalePercent = percent);
    }

    /** Returns these preferences with other folders and programs. */
    public Preferences with(ToolPreferences other) {
        return changed(draft -> draft.tools = other);
    }

    /** Returns these preferences with other recent sessions. */
    public Preferences remembering(List<String> sessions) {
        return changed(draft -> draft.recent = sessions);
    }

    /** Returns these preferences with another window place for an arrangement of screens. */
    public Preferences with(String screens, WindowPlace place) {
        Map<String, WindowPlace> all = new TreeMap<>(windows);
        all.put(screens, place);
        return changed(draft -> draft.windows = all);
    }

    private Preferences changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /** Preferences that are being changed. */
    private static final class Draft {
        private Theme theme;
        private int scalePercent;
        private String language;
        private Map<String, List<String>> keys;
        private Map<String, List<String>> pad;
        private int deadZonePercent;
        private PanelLayout panels;
        private StageLook look;
        private String notes;
        private boolean hasSeenTour;
        private List<String> recent;
        private Map<String, WindowPlace> windows;
        private ToolPreferences tools;

        Draft(Preferences before) {
            theme = before.theme;
            scalePercent = before.scalePercent;
            language = before.language;
            keys = before.keys;
            pad = before.pad;
            deadZonePercent = before.deadZonePercent;
            panels = before.panels;
            look = before.look;
            notes = before.notes;
            hasSeenTour = before.hasSeenTour;
            recent = before.recent;
            windows = before.windows;
            tools = before.tools;
        }

        Preferences finished() {
            return new Preferences(
                    theme,
                    scalePercent,
                    language,
                    keys,
                    pad,
                    deadZonePercent,
                    panels,
                    look,
                    notes,
                    hasSeenTour,
                    recent,
                    windows,
                    tools);
        }
    }
}
