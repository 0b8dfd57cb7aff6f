package dev.gedanken.app.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Folders for the user's files, and programs to run.
 *
 * @param exports folder of pictures, films and tables; empty for the program's own
 * @param asksWhere whether every export asks for its location
 * @param filmsTruth whether films show the true world next to the dream
 * @param filmsLabels whether films have labels with the content and the step below the frames
 * @param sessions folder in which play is saved from the next start on; empty for the program's own
 * @param packs folder of trained packs from the next start on; empty for the program's own
 * @param python the Python to run; empty for the one that the shell finds
 */
public record ToolPreferences(
        String exports,
        boolean asksWhere,
        boolean filmsTruth,
        boolean filmsLabels,
        String sessions,
        String packs,
        String python) {
    /** The defaults. */
    public static final ToolPreferences DEFAULT =
            new ToolPreferences("", false, false, false, "", "", "");

    /** Returns the chosen folder of exports; empty for the program's own. */
    public Optional<Path> exportFolder() {
        return exports.isBlank() ? Optional.empty() : Optional.of(Path.of(exports));
    }

    /** Returns these with another folder of exports. */
    public ToolPreferences exportingTo(String folder) {
        return new ToolPreferences(
                folder, asksWhere, filmsTruth, filmsLabels, sessions, packs, python);
    }

    /** Returns these with exports that ask for their location, or not. */
    public ToolPreferences asking(boolean asks) {
        return new ToolPreferences(exports, asks, filmsTruth, filmsLabels, sessions, packs, python);
    }

    /** Returns these with or without the true world and labels in films. */
    public ToolPreferences filming(boolean truth, boolean labels) {
        return new ToolPreferences(exports, asksWhere, truth, labels, sessions, packs, python);
    }

    /** Returns these with another folder of sessions. */
    public ToolPreferences playingInto(String folder) {
        return new ToolPreferences(
                exports, asksWhere, filmsTruth, filmsLabels, folder, packs, python);
    }

    /** Returns these with another folder of packs. */
    public ToolPreferences trainingInto(String folder) {
        return new ToolPreferences(
                exports, asksWhere, filmsTruth, filmsLabels, sessions, folder, python);
    }

    /** Returns these with another Python. */
    public ToolPreferences running(String interpreter) {
        return new ToolPreferences(
                exports, asksWhere, filmsTruth, filmsLabels, sessions, packs, interpreter);
    }
}
