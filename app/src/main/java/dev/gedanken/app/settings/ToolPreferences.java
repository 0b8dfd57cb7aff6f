package dev.gedanken.app.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a person keeps files, and which programs theirs are.
 *
 * @param exports folder of pictures, films and tables; empty for the program's own
 * @param asksWhere whether every export asks where to
 * @param python the Python to run; empty for the one that the shell finds
 */
public record ToolPreferences(String exports, boolean asksWhere, String python) {
    /** Before anybody said anything. */
    public static final ToolPreferences DEFAULT = new ToolPreferences("", false, "");

    /** Returns the folder of exports that was chosen; empty for the program's own. */
    public Optional<Path> exportFolder() {
        return exports.isBlank() ? Optional.empty() : Optional.of(Path.of(exports));
    }

    /** Returns these with another folder of exports. */
    public ToolPreferences exportingTo(String folder) {
        return new ToolPreferences(folder, asksWhere, python);
    }

    /** Returns these with exports that ask where to, or not. */
    public ToolPreferences asking(boolean asks) {
        return new ToolPreferences(exports, asks, python);
    }

    /** Returns these with another Python. */
    public ToolPreferences running(String interpreter) {
        return new ToolPreferences(exports, asksWhere, interpreter);
    }
}
