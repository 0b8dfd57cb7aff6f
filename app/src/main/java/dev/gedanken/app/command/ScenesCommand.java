package dev.gedanken.app.command;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneCard;
import dev.gedanken.world.Action;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the true worlds. */
@Command(
        name = "scenes",
        description = "List the true worlds with their actions and keys.",
        mixinStandardHelpOptions = true)
final class ScenesCommand implements Callable<Integer> {
    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    ScenesCommand(Program program) {
        this.program = program;
    }

    /** A scene as the JSON report lists it. */
    @JsonPropertyOrder({"name", "title", "description", "question", "actions"})
    record Row(
            String name,
            String title,
            String description,
            String question,
            List<ActionRow> actions) {}

    /** An action as the JSON report lists it. */
    @JsonPropertyOrder({"name", "keys"})
    record ActionRow(String name, List<String> keys) {}

    @Override
    public Integer call() {
        List<Row> rows =
                program.loader().scenes().scenes().stream().map(ScenesCommand::row).toList();
        if (json.isAsked()) {
            json.write(rows, Out.of(spec));
        } else {
            rows.forEach(row -> print(row, Out.of(spec)));
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
                scene.actions().actions().stream().map(ScenesCommand::row).toList());
    }

    private static ActionRow row(Action action) {
        return new ActionRow(action.name(), action.keys());
    }

    private static void print(Row row, PrintWriter out) {
        out.println(row.name() + "  " + row.title());
        out.println("  " + row.description());
        out.println("  Asks: " + row.question());
        out.println(
                "  Actions: "
                        + row.actions().stream()
                                .map(ScenesCommand::text)
                                .collect(Collectors.joining(", ")));
    }

    private static String text(ActionRow action) {
        return action.keys().isEmpty()
                ? action.name()
                : "%s (%s)".formatted(action.name(), String.join(" or ", action.keys()));
    }
}
