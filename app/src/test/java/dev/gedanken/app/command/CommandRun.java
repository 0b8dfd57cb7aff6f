package dev.gedanken.app.command;

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

/**
 * A command line that was run in this process.
 *
 * @param exitCode its exit status
 * @param out what it printed
 * @param err what it complained of
 */
public record CommandRun(int exitCode, String out, String err) {

    /** Runs a command line with the packs of {@code library}. */
    static CommandRun of(PackLibrary library, String... args) {
        return of(library, Plugins.builtIn(), args);
    }

    /** Runs a command line with the packs of {@code library} and the jars in the folder {@code plugins}, all agreed to. */
    public static CommandRun of(PackLibrary library, Path plugins, String... args) {
        return of(library, AgreedPlugins.in(plugins), args);
    }

    /** Runs a command line with the packs of {@code library} and such plugins. */
    static CommandRun of(PackLibrary library, Plugins plugins, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        UserFolders folders = new UserFolders(Path.of("target", "state"));
        PackLoader loader =
                new PackLoader(
                        plugins.families(FamilyCatalog.builtIn()),
                        plugins.scenes(SceneCatalog.builtIn()));
        int exitCode =
                new Program(library, loader, folders, plugins)
                        .commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                        .execute(args);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /** Returns the only line of the complaint. */
    String sentence() {
        return err.strip().lines().reduce((first, more) -> first + "\n" + more).orElse("");
    }
}
