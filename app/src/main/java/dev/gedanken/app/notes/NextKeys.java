package dev.gedanken.app.notes;

import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.view.command.Shortcut;
import java.util.List;

/** The keys that a speaker is likely to need next. */
public final class NextKeys {

    private NextKeys() {}

    /** Returns the shortcuts that come next, in the order in which a talk needs them. */
    public static List<Shortcut> of(LiveSettings settings) {
        if (settings.stage() == StageMode.BRANCHES) {
            return List.of(
                    Shortcut.NEXT_BRANCH,
                    Shortcut.DRIVE_ALL,
                    Shortcut.COMPARE,
                    Shortcut.BRANCHES,
                    Shortcut.PAUSE,
                    Shortcut.RESET);
        }
        return settings.isRunning()
                ? List.of(
                        Shortcut.PAUSE,
                        Shortcut.FORK,
                        Shortcut.TWIN,
                        Shortcut.COMPARE,
                        Shortcut.UNCERTAINTY,
                        Shortcut.RESET)
                : List.of(
                        Shortcut.PAUSE,
                        Shortcut.STEP,
                        Shortcut.STEP_BACK,
                        Shortcut.FORK_ACTIONS,
                        Shortcut.BRANCHES,
                        Shortcut.RESET);
    }
}
