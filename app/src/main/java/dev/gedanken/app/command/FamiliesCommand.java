package dev.gedanken.app.command;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.family.Family;
import dev.gedanken.family.Role;
import dev.gedanken.family.Setting;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the model families with their training settings. */
@Command(name = "families", mixinStandardHelpOptions = true)
final class FamiliesCommand implements Callable<Integer> {
    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    FamiliesCommand(Program program) {
        this.program = program;
    }

    /** A family in the JSON report. */
    @JsonPropertyOrder({"name", "title", "description", "roles", "settings"})
    record Row(
            String name,
            String title,
            String description,
            List<String> roles,
            List<Value> settings) {

        /** A setting of a family. */
        @JsonPropertyOrder({"name", "description", "standard", "low", "high", "whole"})
        record Value(
                String name,
                String description,
                double standard,
                double low,
                double high,
                boolean whole) {
            static Value of(Setting setting) {
                return new Value(
                        setting.name(),
                        setting.description(),
                        setting.standard(),
                        setting.low(),
                        setting.high(),
                        setting.isWhole());
            }
        }

        static Row of(Family family) {
            return new Row(
                    family.card().name(),
                    family.card().title(),
                    family.card().description(),
                    family.card().roles().stream().map(Role::label).toList(),
                    family.settings().stream().map(Value::of).toList());
        }
    }

    @Override
    public Integer call() {
        List<Family> families = program.loader().families().families();
        if (json.isAsked()) {
            json.write(families.stream().map(Row::of).toList(), Out.of(spec));
        } else {
            Texts texts = Texts.in(program.texts().language());
            families.forEach(family -> print(family, texts, Out.of(spec)));
        }
        return ExitCodes.OK;
    }

    private static void print(Family family, Texts texts, PrintWriter out) {
        String name = family.card().name();
        String roles =
                family.card().roles().stream().map(Role::label).collect(Collectors.joining(", "));
        out.println(
                "%s: %s%s"
                        .formatted(
                                name,
                                texts.given(
                                        "family.description", name, family.card().description()),
                                roles.isEmpty() ? "" : " (" + roles + ")"));
        for (Setting setting : family.settings()) {
            out.println(
                    "  --set %s=%s  %s (%s)"
                            .formatted(
                                    setting.name(),
                                    setting.standardText(),
                                    texts.setting(name, setting.name(), setting.description()),
                                    setting.range().substring(setting.name().length() + 1)));
        }
    }
}
