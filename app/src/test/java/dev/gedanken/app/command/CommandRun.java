package dev.gedanken.app.command;

import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.console.UserFolders;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.app.plugins.Plugins;
import dev.gedanken.app.testing.AgreedPlugins;
import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.scene.catalog.SceneCatalog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A command line that was run in this process.
 *
 * @param exitCode its exit status
 * @param out its output
 * @param err its error output
 */
public record CommandRun(int exitCode, String out, String err) {

    /** Runs a command line with the packs of {@code library}. */
    static CommandRun of(PackLibrary library, String... args) {
        return of(library, Plugins.builtIn(), args);
    }

    /**
     * Runs a command line with the packs of {@code library} and the jars in the folder
     * {@code plugins}, all of them agreed to.
     */
    public static CommandRun of(PackLibrary library, Path plugins, String... args) {
        return of(library, AgreedPlugins.in(plugins), args);
    }

    /** Runs a command line with the packs of {@code library} in German. */
    static CommandRun inGerman(PackLibrary library, String... args) {
        return of(library, Plugins.builtIn(), new ConsoleTexts(Locale.GERMAN), args);
    }

    /** Runs a command line with the packs of {@code library} and such plugins. */
    static CommandRun of(PackLibrary library, Plugins plugins, String... args) {
        return of(library, plugins, ConsoleTexts.ENGLISH, args);
    }

    /** Returns a program with the packs of {@code library} that speaks a language. */
    static Program program(PackLibrary library, Plugins plugins, ConsoleTexts texts) {
        UserFolders folders = new UserFolders(Path.of("target", "state"));
        PackLoader loader =
                new PackLoader(
                        plugins.families(FamilyCatalog.builtIn()),
                        plugins.scenes(SceneCatalog.builtIn()));
        return new Program(library, loader, folders, plugins, texts);
    }

    private static CommandRun of(
            PackLibrary library, Plugins plugins, ConsoleTexts texts, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode =
                program(library, plugins, texts)
                        .commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                        .execute(args);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /** Returns the only line of the error output. */
    String sentence() {
        return err.strip().lines().reduce((first, more) -> first + "\n" + more).orElse("");
    }
}
