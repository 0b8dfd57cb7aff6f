package dev.gedanken.app.command;

import dev.gedanken.app.console.Failures;
import dev.gedanken.app.console.UserFolders;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.app.packs.ScenePacks;
import dev.gedanken.app.plugins.Plugins;
import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.scene.catalog.SceneCatalog;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;

/**
 * What the commands work with.
 *
 * @param library the packs by name
 * @param loader loads packs; knows the families and the scenes
 * @param folders where the program keeps its own files
 * @param plugins what the program and people's plugins bring
 */
public record Program(
        PackLibrary library, PackLoader loader, UserFolders folders, Plugins plugins) {

    /** Returns the program as it is installed here. */
    public static Program installed(UserFolders folders) {
        Plugins plugins = new Plugins(Optional.of(folders.plugins()));
        return new Program(
                PackLibrary.ofThisProgram().with(folders.packs()),
                new PackLoader(
                        plugins.families(FamilyCatalog.builtIn()),
                        plugins.scenes(SceneCatalog.builtIn())),
                folders,
                plugins);
    }

    /** Returns the packs with which true worlds are played by themselves. */
    ScenePacks scenePacks() {
        return new ScenePacks(folders.scenePacks(), loader.scenes());
    }

    /** Runs a command line on the terminal and returns the exit status. */
    public int run(String... args) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        plugins.troubles().forEach(trouble -> err.println(trouble.english()));
        try {
            return commandLine(out, err).execute(args);
        } catch (Error e) {
            return new Failures(folders).unexpected(e, err);
        }
    }

    /** Returns the command line that writes to the given places. */
    public CommandLine commandLine(PrintWriter out, PrintWriter err) {
        Failures failures = new Failures(folders);
        CommandLine line =
                new CommandLine(new GedankenCommand(this))
                        .addSubcommand(new PlayCommand(this))
                        .addSubcommand(new ScenesCommand(this))
                        .addSubcommand(new PacksCommand(this))
                        .addSubcommand(new FamiliesCommand(this))
                        .addSubcommand(new CollectCommand(this))
                        .addSubcommand(new DataCommand())
                        .addSubcommand(new TrainCommand(this))
                        .addSubcommand(new EvaluateCommand(this))
                        .addSubcommand(new ForkCommand(this))
                        .addSubcommand(new ReplayCommand(this))
                        .addSubcommand(new ExportCommand(this))
                        .addSubcommand(new BenchCommand(this))
                        .addSubcommand(new DoctorCommand(this));
        line.getSubcommands()
                .values()
                .forEach(sub -> sub.getCommandSpec().versionProvider(new Version()));
        return line.setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setAbbreviatedOptionsAllowed(false)
                .setExpandAtFiles(false);
    }
}
