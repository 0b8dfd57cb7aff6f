package dev.gedanken.app.console;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folders for the program's own files of this user, following the platform's conventions.
 *
 * @param state logs and state that is kept between runs
 * @param packs packs that this user trained
 * @param sessions sessions played in the window, saved automatically
 */
public record UserFolders(Path state, Path packs, Path sessions) {
    private static final String NAME = "gedanken";

    /** Creates the folders with everything in one place. */
    public UserFolders(Path state) {
        this(state, state.resolve("packs"), state.resolve("sessions"));
    }

    /** Returns these folders, with those replaced that the user has chosen. */
    public UserFolders with(Optional<Path> otherSessions, Optional<Path> otherPacks) {
        return new UserFolders(state, otherPacks.orElse(packs), otherSessions.orElse(sessions));
    }

    /** Returns the folders of the user who runs this program. */
    public static UserFolders ofThisUser() {
        return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
    }

    /** Returns the folders for an operating system, home folder and environment. */
    static UserFolders of(String osName, String home, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return under(environment, "LOCALAPPDATA", Path.of(home, "AppData", "Local"));
        }
        if (os.startsWith("mac")) {
            return new UserFolders(Path.of(home, "Library", "Application Support", NAME));
        }
        return under(environment, "XDG_STATE_HOME", Path.of(home, ".local", "state"));
    }

    private static UserFolders under(
            Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return new UserFolders((value.isBlank() ? otherwise : Path.of(value)).resolve(NAME));
    }

    /** Returns the folder of this user's plugins. */
    public Path plugins() {
        return state.resolve("plugins");
    }

    /** Returns the file that says which plugins may run. */
    public Path pluginConsents() {
        return state.resolve("plugin-consents.json");
    }

    /** Returns the folder of a server's identity and of its tokens. */
    public Path server() {
        return state.resolve("server");
    }

    /** Returns the file with the tokens that servers gave to this user. */
    public Path remoteTokens() {
        return state.resolve("remote-tokens.txt");
    }

    /** Returns the file that says which modules of packs may run. */
    public Path trustedModules() {
        return state.resolve("trusted-modules.txt");
    }

    /** Returns the file with the key that seals stored moments of worlds outside this program. */
    public Path bridgeKey() {
        return state.resolve("bridge.key");
    }

    /** Returns the folder for the packs with which true worlds are played. */
    public Path scenePacks() {
        return state.resolve("scene-packs");
    }

    /** Returns the folder for sessions whose own files were lost. */
    public Path rescuedSessions() {
        return state.resolve("rescued-sessions");
    }

    /** Returns the log file. */
    public Path log() {
        return state.resolve("gedanken.log");
    }
}
