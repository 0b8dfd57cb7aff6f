package dev.gedanken.app.command;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.Table;
import dev.gedanken.app.packs.ListedPack;
import dev.gedanken.family.torchscript.TorchScriptFamily;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Message;
import dev.gedanken.world.PlainText;
import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the packs of the library. */
@Command(name = "packs", mixinStandardHelpOptions = true)
final class PacksCommand implements Callable<Integer> {
    private static final double MILLION = 1e6;

    @Option(names = "--trust", paramLabel = "PACK")
    private @Nullable String trusted;

    @Option(names = "--yes")
    private boolean agrees;

    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    PacksCommand(Program program) {
        this.program = program;
    }

    /** A pack in the JSON report; {@code problem} is empty for a readable one. */
    @JsonPropertyOrder({
        "name",
        "path",
        "title",
        "family",
        "world",
        "frame",
        "parameters",
        "problem"
    })
    record Row(
            String name,
            String path,
            String title,
            String family,
            String world,
            String frame,
            long parameters,
            String problem) {}

    @Override
    public Integer call() {
        if (trusted != null) {
            return trust(WorldPack.open(program.library().find(trusted)));
        }
        ConsoleTexts texts = json.isAsked() ? ConsoleTexts.ENGLISH : program.texts();
        List<Row> rows = program.library().listed().stream().map(pack -> row(pack, texts)).toList();
        if (json.isAsked()) {
            json.write(rows, Out.of(spec));
        } else {
            print(rows, Out.of(spec));
        }
        return ExitCodes.OK;
    }

    private int trust(WorldPack pack) {
        String module = TorchScriptFamily.MODULE;
        if (!pack.hasFile(module)) {
            throw BadInputException.of("app.trust.nothing", pack.manifest().name(), module);
        }
        String hash = pack.manifest().hashOf(module);
        PrintWriter out = Out.of(spec);
        Out.tell(spec, "app.trust.question", pack.location(), module, hash);
        if (!agrees && !agreesAtTheTerminal(out)) {
            throw BadInputException.of("app.trust.refused", pack.manifest().name());
        }
        program.trustedModules().trust(hash, pack.manifest().name());
        Out.tell(spec, "app.trust.done", pack.manifest().name());
        return ExitCodes.OK;
    }

    private boolean agreesAtTheTerminal(PrintWriter out) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return false;
        }
        out.flush();
        String answer = console.readLine("%s ", program.texts().of("app.trust.choice"));
        return answer != null
                && answer.strip().equalsIgnoreCase(program.texts().of("app.trust.yes"));
    }

    private static Row row(ListedPack pack, ConsoleTexts texts) {
        return switch (pack) {
            case ListedPack.Usable(var name, var path, PackManifest manifest) ->
                    new Row(
                            name,
                            path.toString(),
                            manifest.title(),
                            manifest.family(),
                            manifest.world(),
                            manifest.frame().map(FrameShape::toString).orElse(""),
                            manifest.training().parameters(),
                            "");
            case ListedPack.Broken(var name, var path, Message problem) ->
                    new Row(name, path.toString(), "", "", "", "", 0, texts.of(problem));
        };
    }

    private void print(List<Row> rows, PrintWriter out) {
        if (rows.isEmpty()) {
            Out.tell(spec, "app.packs.none", program.library().folder());
            return;
        }
        Table table =
                Out.texts(spec)
                        .table()
                        .words("app.column.pack")
                        .words("app.column.title")
                        .words("app.column.family")
                        .words("app.column.world")
                        .figures("app.column.frame")
                        .figures("app.column.parameters");
        String none = program.texts().of("app.packs.without");
        for (Row row : rows) {
            if (row.problem().isEmpty()) {
                table.row(
                        row.name(),
                        row.title(),
                        row.family(),
                        row.world().isEmpty() ? none : row.world(),
                        row.frame().isEmpty() ? none : row.frame() + " px",
                        String.format(Locale.ROOT, "%.2f M", row.parameters() / MILLION));
            }
        }
        out.print(table);
        rows.stream()
                .filter(row -> !row.problem().isEmpty())
                .forEach(row -> out.println(PlainText.of(row.name()) + ": " + row.problem()));
        out.flush();
    }
}
