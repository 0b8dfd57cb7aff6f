package dev.gedanken.app.command;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.Table;
import dev.gedanken.app.plugins.JarIdentity;
import dev.gedanken.app.plugins.ListedPlugin;
import dev.gedanken.app.plugins.PluginConsents.Decision;
import dev.gedanken.app.plugins.PluginFolder;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the plugins and sets which of them run, without running any code of theirs. */
@Command(name = PluginsCommand.NAME, mixinStandardHelpOptions = true)
final class PluginsCommand implements Callable<Integer> {
    static final String NAME = "plugins";

    private static final int HASH_SHOWN = 16;

    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    PluginsCommand(Program program) {
        this.program = program;
    }

    /** A plugin in the JSON report; {@code problem} is empty for one with a valid description. */
    @JsonPropertyOrder({"id", "version", "state", "sha256", "jar", "problem"})
    record Row(
            String id, String version, String state, String sha256, String jar, String problem) {}

    @Override
    public Integer call() {
        ConsoleTexts texts = json.isAsked() ? ConsoleTexts.ENGLISH : program.texts();
        List<Row> rows =
                program.plugins().folder().stream()
                        .flatMap(folder -> folder.list().stream())
                        .map(plugin -> row(plugin, texts))
                        .toList();
        if (json.isAsked()) {
            json.write(rows, Out.of(spec));
        } else {
            print(rows, Out.of(spec));
        }
        return ExitCodes.OK;
    }

    @Command(name = "enable", mixinStandardHelpOptions = true)
    int enable(@Parameters(paramLabel = "ID", descriptionKey = "ID") String id) {
        JarIdentity jar = folder().decide(id, Decision.ENABLED);
        Out.tell(spec, "app.plugins.enabled", jar.id(), jar.version(), jar.sha256());
        return ExitCodes.OK;
    }

    @Command(name = "disable", mixinStandardHelpOptions = true)
    int disable(@Parameters(paramLabel = "ID", descriptionKey = "ID") String id) {
        JarIdentity jar = folder().decide(id, Decision.DISABLED);
        Out.tell(spec, "app.plugins.disabled", jar.id(), jar.version());
        return ExitCodes.OK;
    }

    private PluginFolder folder() {
        return program.plugins()
                .folder()
                .orElseThrow(() -> BadInputException.of("app.plugin.none"));
    }

    private static Row row(ListedPlugin plugin, ConsoleTexts texts) {
        return switch (plugin) {
            case ListedPlugin.Readable(var jar, JarIdentity identity, var state) ->
                    new Row(
                            identity.id(),
                            identity.version(),
                            state.name().toLowerCase(Locale.ROOT),
                            identity.sha256(),
                            jar.toString(),
                            "");
            case ListedPlugin.Unreadable(var jar, var problem) ->
                    new Row("", "", "damaged", "", jar.toString(), texts.of(problem));
        };
    }

    private static Message state(Row row) {
        return Message.of(
                switch (row.state()) {
                    case "enabled" -> "app.plugins.state.enabled";
                    case "new" -> "app.plugins.state.new";
                    case "changed" -> "app.plugins.state.changed";
                    case "stuck" -> "app.plugins.state.stuck";
                    default -> "app.plugins.state.disabled";
                });
    }

    private void print(List<Row> rows, PrintWriter out) {
        if (rows.isEmpty()) {
            Out.tell(spec, "app.plugins.none", program.folders().plugins());
            return;
        }
        Table table =
                Out.texts(spec)
                        .table()
                        .wordsOf("Plugin")
                        .wordsOf("Version")
                        .words("app.column.state")
                        .wordsOf("SHA-256")
                        .wordsOf("Jar");
        for (Row row : rows) {
            if (row.problem().isEmpty()) {
                String hash = row.sha256().substring(0, HASH_SHOWN) + "…";
                table.row(row.id(), row.version(), program.texts().of(state(row)), hash, row.jar());
            }
        }
        out.print(table);
        rows.stream()
                .filter(row -> !row.problem().isEmpty())
                .forEach(row -> out.println(row.problem()));
        if (rows.stream().anyMatch(row -> List.of("new", "changed").contains(row.state()))) {
            Out.tell(spec, "app.plugins.agree");
        }
        out.flush();
    }
}
