package dev.gedanken.app.command;

import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.console.Failures;
import dev.gedanken.app.console.PlainWriter;
import dev.gedanken.app.console.UserFolders;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.app.packs.RemoteTokens;
import dev.gedanken.app.packs.ScenePacks;
import dev.gedanken.app.packs.TrustedModules;
import dev.gedanken.app.plugins.PluginConsents;
import dev.gedanken.app.plugins.PluginFolder;
import dev.gedanken.app.plugins.Plugins;
import dev.gedanken.app.settings.StartPreferences;
import dev.gedanken.bridge.model.PythonFamily;
import dev.gedanken.bridge.model.RemoteFamily;
import dev.gedanken.bridge.process.Python;
import dev.gedanken.bridge.seal.Seal;
import dev.gedanken.bridge.world.BridgeWorlds;
import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.family.torchscript.TorchScriptFamily;
import dev.gedanken.plan.ModelPlanner;
import dev.gedanken.plan.TreePlanner;
import dev.gedanken.play.Planner;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * The resources of the commands.
 *
 * @param library the packs by name
 * @param loader loads packs; knows the families and the scenes
 * @param folders the folders for the program's own files
 * @param plugins the contributions of the program and of plugins
 * @param texts the texts of the command line
 */
public record Program(
        PackLibrary library,
        PackLoader loader,
        UserFolders folders,
        Plugins plugins,
        ConsoleTexts texts) {

    /**
     * Returns the installed program.
     *
     * @param args its arguments; no plugin code runs while plugins are managed
     */
    public static Program installed(UserFolders folders, String... args) {
        Plugins plugins =
                new Plugins(
                        new PluginFolder(
                                folders.plugins(), new PluginConsents(folders.pluginConsents())));
        boolean isManaging = args.length > 0 && args[0].equals(PluginsCommand.NAME);
        StartPreferences chosen = StartPreferences.in(folders.state());
        UserFolders own = folders.with(chosen.sessions(), chosen.packs());
        Python python = Python.ofThisUser(PackLibrary.home(), chosen.python());
        Seal seal = new Seal(folders.bridgeKey());
        BridgeWorlds worlds = new BridgeWorlds(python, seal);
        PackLoader brought =
                new PackLoader(
                        FamilyCatalog.builtIn()
                                .and(
                                        List.of(
                                                new PythonFamily(python, seal),
                                                new TorchScriptFamily(trusted(folders)),
                                                new RemoteFamily(remoteTokens(folders)::caller))),
                        SceneCatalog.builtIn(),
                        worlds);
        return new Program(
                PackLibrary.ofThisProgram().with(own.packs()),
                isManaging
                        ? brought
                        : new PackLoader(
                                plugins.families(brought.families()),
                                plugins.scenes(brought.scenes()),
                                brought.foreign()),
                own,
                plugins,
                ConsoleTexts.ofThisUser());
    }

    /** Returns this program with a different loader. */
    Program with(PackLoader other) {
        return new Program(library, other, folders, plugins, texts);
    }

    /**
     * Opens a true world that lives outside this program; the caller closes it.
     *
     * @throws BadInputException if the name does not have the form of such a world's name, or the
     *     world cannot be opened
     */
    TrueWorld world(String name) {
        if (!loader.foreign().knows(name)) {
            throw BadInputException.of("app.world.unknown", name);
        }
        return loader.foreign().open(name);
    }

    /** Returns the available planners: the program's own, then the plugins'. */
    List<Planner> planners() {
        return plugins.planners(
                Stream.concat(ModelPlanner.all().stream(), Stream.<Planner>of(new TreePlanner()))
                        .toList());
    }

    /** Returns the packs for playing true worlds without a learned model. */
    ScenePacks scenePacks() {
        return new ScenePacks(folders.scenePacks(), loader.scenes());
    }

    /** Returns the tokens that servers gave to this user. */
    RemoteTokens remoteTokens() {
        return remoteTokens(folders);
    }

    private static RemoteTokens remoteTokens(UserFolders folders) {
        return new RemoteTokens(folders.remoteTokens());
    }

    /** Returns the modules of packs that the user has agreed to run. */
    TrustedModules trustedModules() {
        return trusted(folders);
    }

    private static TrustedModules trusted(UserFolders folders) {
        return new TrustedModules(folders.trustedModules());
    }

    /**
     * Returns where packs of worlds and models outside this program are written, which is among the
     * user's own.
     */
    ScenePacks ownPacks() {
        return new ScenePacks(folders.packs(), loader.scenes());
    }

    /** Runs a command line on the terminal and returns the exit status. */
    public int run(String... args) {
        PrintWriter err = PlainWriter.to(System.err);
        PrintWriter out = PlainWriter.to(System.out);
        if (args.length == 0 || !args[0].equals(PluginsCommand.NAME)) {
            plugins.troubles().forEach(trouble -> err.println(texts.of(trouble)));
            plugins.undecided().forEach(sentence -> err.println(texts.of(sentence)));
        }
        try {
            return commandLine(out, err).execute(args);
        } catch (Error e) {
            return new Failures(folders, texts).unexpected(e, err);
        }
    }

    /** Returns the command line that writes to the given places. */
    public CommandLine commandLine(PrintWriter out, PrintWriter err) {
        Failures failures = new Failures(folders, texts);
        CommandLine line =
                new CommandLine(new GedankenCommand(this))
                        .addSubcommand(new PlayCommand(this))
                        .addSubcommand(new ScenesCommand(this))
                        .addSubcommand(new PacksCommand(this))
                        .addSubcommand(new FamiliesCommand(this))
                        .addSubcommand(new CollectCommand(this))
                        .addSubcommand(new DataCommand())
                        .addSubcommand(new ImportCommand())
                        .addSubcommand(new ServeCommand(this))
                        .addSubcommand(new TrainCommand(this))
                        .addSubcommand(new TrainPolicyCommand(this))
                        .addSubcommand(new CalibrateCommand(this))
                        .addSubcommand(new PlanCommand(this))
                        .addSubcommand(new EvaluateCommand(this))
                        .addSubcommand(new ForkCommand(this))
                        .addSubcommand(new ReplayCommand(this))
                        .addSubcommand(new ExportCommand(this))
                        .addSubcommand(new BenchCommand(this))
                        .addSubcommand(new PluginsCommand(this))
                        .addSubcommand(new DoctorCommand(this));
        line.getSubcommands()
                .values()
                .forEach(sub -> sub.getCommandSpec().versionProvider(new Version()));
        describe(line);
        return line.setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setAbbreviatedOptionsAllowed(false)
                .setExpandAtFiles(false);
    }

    /** Sets the help texts of a command and its subcommands. */
    private void describe(CommandLine line) {
        line.getCommandSpec().resourceBundle(texts.commands());
        line.getCommandSpec().usageMessage().synopsisSubcommandLabel(texts.of("app.help.command"));
        line.getSubcommands().values().forEach(this::describe);
    }
}
