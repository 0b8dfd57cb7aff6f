package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.export.ExportStyle;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.plugins.Plugins;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** All output of the command line comes from the texts, in the user's language. */
@Tag("windowless")
class CommandTextsTest {
    private static final Path COMMANDS = Path.of("src/main/java/dev/gedanken/app/command");
    private static final PackLibrary NO_PACKS = new PackLibrary(Path.of("target", "no-packs"));

    /** A description in an annotation, or a sentence in the source that is not for the log or for programmers. */
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "(description|header|footer)\\s*=[^=]|(?<!Exception\\(\\n?\\s{0,40})\"[A-Z][a-z]+ [a-z]+[^\"]*\"");

    private static CommandLine in(Locale language) {
        PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
        return CommandRun.program(NO_PACKS, Plugins.builtIn(), new ConsoleTexts(language))
                .commandLine(nowhere, nowhere);
    }

    private static List<CommandLine> all(CommandLine line) {
        List<CommandLine> found = new ArrayList<>(List.of(line));
        line.getSubcommands().values().forEach(sub -> found.addAll(all(sub)));
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyCommandAndOptionIsDescribed(String language) {
        for (CommandLine line : all(in(Locale.of(language)))) {
            CommandSpec spec = line.getCommandSpec();
            assertThat(spec.usageMessage().description()).as(spec.qualifiedName()).hasSize(1);
            for (ArgSpec argument : spec.args()) {
                assertThat(argument.description())
                        .as(spec.qualifiedName() + " " + argument.paramLabel())
                        .hasSize(1)
                        .allSatisfy(text -> assertThat(text).endsWith("."));
            }
        }
    }

    @Test
    void noDescriptionIsTheSameInBothLanguages() {
        List<CommandLine> english = all(in(Locale.ENGLISH));
        List<CommandLine> german = all(in(Locale.GERMAN));
        for (int i = 0; i < english.size(); i++) {
            List<ArgSpec> here = english.get(i).getCommandSpec().args();
            List<ArgSpec> there = german.get(i).getCommandSpec().args();
            for (int k = 0; k < here.size(); k++) {
                assertThat(there.get(k).description()).isNotEqualTo(here.get(k).description());
            }
            assertThat(german.get(i).getUsageMessage())
                    .contains("Aufruf:")
                    .doesNotContain("Usage:", "[COMMAND]", "Show this", "Commands:");
        }
    }

    @Test
    void everyTextOfTheHelpIsInBothLanguagesAndIsUsed() {
        Set<String> english = new TreeSet<>(keys(Locale.ENGLISH));
        assertThat(keys(Locale.GERMAN)).isEqualTo(english);

        Set<String> used = new TreeSet<>();
        for (CommandLine line : all(in(Locale.ENGLISH))) {
            String path = line.getCommandSpec().qualifiedName(".");
            used.add(path + ".usage.description");
            line.getCommandSpec().args().forEach(argument -> used.addAll(names(path, argument)));
        }
        english.removeAll(used);
        assertThat(english)
                .containsExactly(
                        "gedanken.usage.footer",
                        "usage.commandListHeading",
                        "usage.synopsisHeading");
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(Collections.list(new ConsoleTexts(language).commands().getKeys()));
    }

    private static List<String> names(String path, ArgSpec argument) {
        String key = argument.descriptionKey();
        if (key != null && !key.isEmpty()) {
            return List.of(key, path + "." + key);
        }
        return argument.isOption()
                ? Arrays.stream(((CommandLine.Model.OptionSpec) argument).names())
                        .map(name -> path + "." + name.replaceFirst("^-+", ""))
                        .toList()
                : List.of(path + "." + argument.paramLabel());
    }

    @Test
    void noCommandTellsASentenceThatIsNotInTheTexts() throws IOException {
        try (Stream<Path> files = Files.list(COMMANDS)) {
            List<Path> telling =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> SENTENCE.matcher(read(file)).find())
                            .toList();
            assertThat(telling).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theHelpKnowsTheLimitsOfAnExport() {
        assertThat(new ConsoleTexts(Locale.ENGLISH).commands().getString("gedanken.export.every"))
                .contains("at most %d frames".formatted(ExportStyle.MOST_PICTURES));
    }

    @ParameterizedTest
    @CsvSource({
        "GEDANKEN_LANGUAGE, de, de",
        "LC_ALL, de_AT.UTF-8, de",
        "LC_MESSAGES, de, de",
        "LANG, de_DE.UTF-8, de",
        "LANG, de@euro, de",
        "LANG, en_US.UTF-8, en",
        "LANG, C, en",
        "LANG, fr_FR.UTF-8, en",
    })
    void theEnvironmentNamesTheLanguage(String variable, String value, String language) {
        assertThat(ConsoleTexts.of(Map.of(variable, value), "de").language().getLanguage())
                .isEqualTo(language);
    }

    @Test
    void theFirstVariableDecidesAndWithoutAnyTheSystem() {
        Map<String, String> both = Map.of("GEDANKEN_LANGUAGE", "en", "LANG", "de_DE.UTF-8");
        assertThat(ConsoleTexts.of(both, "de")).isEqualTo(ConsoleTexts.ENGLISH);
        assertThat(ConsoleTexts.of(Map.of(), "de").language()).isEqualTo(Locale.GERMAN);
        assertThat(ConsoleTexts.of(Map.of("LANG", ""), "")).isEqualTo(ConsoleTexts.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frobnicate | Unbekannter Befehl „frobnicate“: Die Befehle sind play,",
                "play --frobnicate | Unbekannte Option „--frobnicate“: play kennt --pack,",
                "play --steps abc | Die Option --steps kann nicht „abc“ sein. Erwartet wird: Eine Anzahl",
                "play --steps | Die Option --steps braucht einen Wert. Erwartet wird: Eine Anzahl",
                "play --seed 1 --seed 2 | Die Option --seed ist doppelt angegeben",
                "collect --scene bricks | Die Option --out fehlt. Erwartet wird: Eine HDF5-Datei",
                "replay | Das Argument SESSION fehlt. Erwartet wird: Eine Sitzungsdatei",
                "play --source dream | Unbekannte Quelle",
                "evaluate --seeds 9 | Die Option --seeds kann nicht „9“ sein.",
                "doctor extra | Unbekanntes Argument „extra“: doctor kennt",
            })
    void whatWasWrongIsSaidInGerman(String arguments, String sentence) {
        CommandRun run = CommandRun.inGerman(NO_PACKS, arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(sentence);
    }

    @Test
    void listsAndHelpAreInGerman() {
        assertThat(CommandRun.inGerman(NO_PACKS, "packs").out())
                .contains("In target")
                .contains("ist noch kein Paket");
        assertThat(CommandRun.inGerman(NO_PACKS, "scenes").out())
                .contains("Aktionen: ", "Variiert: ", "Ein Agent geht durch zwei Räume")
                .doesNotContain("Actions:");
        assertThat(CommandRun.inGerman(NO_PACKS, "families").out())
                .contains("Seite eines Bilds in Pixeln")
                .doesNotContain("side of a frame");
        assertThat(CommandRun.inGerman(NO_PACKS, "train", "--help").out())
                .contains("Eine Anzahl von Minuten für das Training");
    }
}
