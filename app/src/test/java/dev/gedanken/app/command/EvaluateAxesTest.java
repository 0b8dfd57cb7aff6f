package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.pack.WorldPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores a pack that shows the last frame for ever, which is quick and has known scores. */
@Tag("windowless")
class EvaluateAxesTest {
    private static final String SEEDS = "9000000..9000005";

    @TempDir private Path folder;

    @BeforeEach
    void writeThePack() {
        TestPacks.write(folder.resolve("still"), "last-frame", 2);
    }

    private CommandRun run(String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(
                new String[] {"evaluate", "--pack", "still", "--seeds", SEEDS}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return CommandRun.of(new PackLibrary(folder), args);
    }

    private static String withoutTimes(String json) {
        return json.replaceAll("\"seconds\" : [0-9.E-]+", "");
    }

    @Test
    void theSameSeedsGiveTheSameJson() {
        CommandRun first = run("--axes", "prediction,causal", "--json");
        JsonNode json = JsonMapper.shared().readTree(first.out());

        assertThat(first.exitCode()).isEqualTo(ExitCodes.OK);
        assertThat(json.get("axes").get(0).get("axis").asString()).isEqualTo("PREDICTION");
        assertThat(json.get("axes").get(1).get("verdict").asString()).isEqualTo("FAILS");
        assertThat(first.out()).doesNotContain("NaN");
        assertThat(withoutTimes(run("--axes", "prediction,causal", "--json").out()))
                .isEqualTo(withoutTimes(first.out()));
    }

    @Test
    void whatDoesNotApplySaysWhy() {
        assertThat(run("--axes", "representation").out())
                .contains("the model shows nothing that could be read");
    }

    @Test
    void aReportIsWrittenInTheLanguageThatIsAskedFor() throws IOException {
        Path report = folder.resolve("report.html");
        CommandRun run =
                run("--axes", "prediction", "--report", report.toString(), "--language", "de");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.OK);
        assertThat(Files.readString(report)).contains("Sieben Achsen: still");
    }

    @Test
    void scoresAreKeptInThePackWithoutChangingItsIdentity() {
        String identity = WorldPack.open(folder.resolve("still")).identity();

        run("--axes", "prediction", "--write");

        WorldPack scored = WorldPack.open(folder.resolve("still"));
        assertThat(scored.hasFile(WorldPack.AXES)).isTrue();
        assertThat(scored.identity()).isEqualTo(identity);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThat(run("--axes", "beauty").exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run("--axes", "beauty").err()).contains("representation, prediction");
        assertThat(run("--fast", "--full").err()).contains("--fast or --full");
        assertThat(run("--fast", "--horizon", "5").err()).contains("leave out --horizon");
        assertThat(run("--fast", "--report", folder.resolve("none/r.html").toString()).exitCode())
                .isEqualTo(ExitCodes.BAD_INPUT);
    }

    @Test
    void aModelIsScoredWithItsKnobsElsewhereAndThatIsNotKept() {
        CommandRun unknown = run("--axes", "prediction", "--knob", "temperature=1");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.sentence()).contains("temperature");

        CommandRun both = run("--axes", "prediction", "--knob", "temperature=1", "--write");
        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(both.sentence()).contains("--knob or --write, not both");
    }

    @Test
    void openLoopFramesAreScoredAtATemperature() throws IOException {
        CommandRun run =
                CommandRun.of(
                        TestPacks.shipped(),
                        "evaluate",
                        "--seeds",
                        "9000000..9000001",
                        "--horizon",
                        "2",
                        "--knob",
                        "temperature=0.7",
                        "--json");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.OK);
        JsonNode report = JsonMapper.shared().readTree(run.out());
        assertThat(report.get("temperature").asDouble()).isCloseTo(0.7, within(1e-6));
    }
}
