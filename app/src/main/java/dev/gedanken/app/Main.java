package dev.gedanken.app;

import dev.gedanken.app.command.Program;
import dev.gedanken.app.console.NativeLibraries;
import dev.gedanken.app.console.UncaughtToLog;
import dev.gedanken.app.console.UserFolders;
import dev.gedanken.runtime.TorchRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Starts the program. Does not extend {@code Application}, so that the class path is enough. */
public final class Main {
    private static final String LOG_PROPERTY = "gedanken.log";

    private Main() {}

    /** Runs the command that the arguments name, or the studio without any. */
    public static void main(String[] args) {
        // Numbers in files, names and reports have the same format everywhere; texts have their own
        // language.
        Locale.setDefault(Locale.ROOT);
        UserFolders folders = UserFolders.ofThisUser();
        prepareLog(folders);
        NativeLibraries.prepare(folders);
        TorchRuntime.prepare();
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtToLog());
        System.exit(Program.installed(folders, args).run(args));
    }

    private static Path temporaryLog() {
        return Path.of(System.getProperty("java.io.tmpdir"), "gedanken.log");
    }

    /** Sets the log's file before anything is logged. */
    private static void prepareLog(UserFolders folders) {
        Path log = folders.log();
        try {
            Files.createDirectories(folders.state());
        } catch (IOException e) {
            log = temporaryLog();
        }
        if (!Files.isWritable(folders.state())) {
            log = temporaryLog();
        }
        System.setProperty(LOG_PROPERTY, log.toString());
    }
}
