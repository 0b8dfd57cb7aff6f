package dev.gedanken.app.command;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.scene.Factor;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneCard;
import dev.gedanken.scene.Variation;
import dev.gedanken.world.Action;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the true worlds. */
@Command(name = "scenes", mixinStandardHelpOptions = true)
final class ScenesCommand implements Callable<Integer> {
    @Option(names = "--pictures", paramLabel = "DIR")
    private @Nullable Path pictures;

    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    ScenesCommand(Program program) {
        this.program = program;
    }

    /** A scene in the JSON report. */
    @JsonPropertyOrder({"name", "title", "description", "question", "actions", "variations"})
    record Row(
            String name,
            String title,
            String description,
            String question,
            List<ActionRow> actions,
            List<VariationRow> variations) {}

    /** An action in the JSON report. */
    @JsonPropertyOrder({"name", "keys"})
    record ActionRow(String name, List<String> keys) {}

    /** A factor of variation in the JSON report, with the range in which it may be set. */
    @JsonPropertyOrder({"name", "unit", "low", "high"})
    record VariationRow(String name, String unit, double low, double high) {}

    @Override
    public Integer call() {
        if (pictures != null) {
            draw(pictures);
            return ExitCodes.OK;
        }
        List<Row> rows =
                program.loader().scenes().scenes().stream().map(ScenesCommand::row).toList();
        if (json.isAsked()) {
            json.write(rows, Out.of(spec));
        } else {
            rows.forEach(row -> print(row, Out.of(spec), program.texts()));
        }
        return ExitCodes.OK;
    }

    private static Row row(Scene<?> scene) {
        SceneCard card = scene.card();
        return new Row(
                card.name(),
                card.title(),
                card.description(),
                card.question(),
                scene.actions().actions().stream().map(ScenesCommand::row).toList(),
                card.variations().stream().map(ScenesCommand::row).toList());
    }

    private static VariationRow row(Variation variation) {
        Factor factor = variation.factor();
        return new VariationRow(factor.name(), factor.unit(), factor.low(), factor.high());
    }

    private void draw(Path folder) {
        for (Scene<?> scene : program.loader().scenes().scenes()) {
            Path file = folder.resolve("scene-%s.png".formatted(scene.card().name()));
            OutputFile.check(file).write(ScenePicture.png(scene));
            Out.tell(spec, "app.scenes.made", file);
        }
    }

    private static ActionRow row(Action action) {
        return new ActionRow(action.name(), action.keys());
    }

    private static void print(Row row, PrintWriter out, ConsoleTexts texts) {
        Texts named = Texts.in(texts.language());
        out.println(row.name() + "  " + named.given("scene.title", row.name(), row.title()));
        out.println("  " + named.given("scene.description", row.name(), row.description()));
        out.println(
                "  "
                        + texts.of(
                                "app.scenes.asks",
                                named.given("scene.question", row.name(), row.question())));
        out.println(
                "  "
                        + texts.of(
                                "app.scenes.actions",
                                row.actions().stream()
                                        .map(action -> text(action, texts))
                                        .collect(Collectors.joining(", "))));
        out.println(
                "  "
                        + texts.of(
                                "app.scenes.varies",
                                row.variations().stream()
                                        .map(VariationRow::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static String text(ActionRow action, ConsoleTexts texts) {
        return action.keys().isEmpty()
                ? action.name()
                : "%s (%s)"
                        .formatted(
                                action.name(),
                                String.join(texts.of("app.scenes.or"), action.keys()));
    }
}
