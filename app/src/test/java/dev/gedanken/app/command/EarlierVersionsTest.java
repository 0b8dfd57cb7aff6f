package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.testing.PinnedMachine;
import dev.gedanken.app.testing.TestPacks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The output of version 0.1 is reproduced and read today: its frames on three seeds, and its
 * sessions.
 *
 * <p>The two sessions in the resources were recorded by that version with the shipped pack.
 */
@Tag("windowless")
class EarlierVersionsTest {
    @TempDir private Path folder;

    private static CommandRun run(Object... args) {
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        return CommandRun.of(TestPacks.shipped(), words);
    }

    private Path resource(String name) throws IOException {
        Path copy = folder.resolve(name);
        try (InputStream stream =
                Objects.requireNonNull(EarlierVersionsTest.class.getResourceAsStream(name), name)) {
            Files.copy(stream, copy);
        }
        return copy;
    }

    @ParameterizedTest
    @CsvSource({
        "9000000, 95be2eaf8a643aa290444af61d9d9822f87697eff701221e19bb0be8112be8bc, bec35afaf6c3f825df73d9e57d7ee242d9e001a396ee09834aad7994de32dd87",
        "9000001, cd65c310ac882fc672b9e15f57153fc6c740c3d0f48fb4ceba1e596ead109c84, df2118a94e3f8507e5dcdeb23e95f94c788d7c534ef3135635c93d5dedbe40c8",
        "9000002, 0afc03297fda8d646e7e9d3976ec44d58bc28758831ec3b3a1ddbdb610b445cf, 0824d42eb93f29f620200a643f8a04c40ee8e3bf76784fe83e4138ebb11aca6e"
    })
    void fiveHundredFramesOfTheShippedPackAreThoseOfVersion01(
            long seed, String frames, String truth) throws IOException {
        PinnedMachine.assume();
        CommandRun run =
                run(
                        "play",
                        "--headless",
                        "--pack",
                        "bricks-grid",
                        "--seed",
                        seed,
                        "--keys",
                        resource("keys500.txt"),
                        "--steps",
                        500,
                        "--json");
        JsonNode steps = JsonMapper.shared().readTree(run.out()).get("steps");

        assertThat(steps.size()).isEqualTo(500);
        assertThat(digest(steps, "truthSha256")).isEqualTo(truth);
        assertThat(digest(steps, "frameSha256")).isEqualTo(frames);
    }

    @ParameterizedTest
    @CsvSource({"schema-1.gedanken, 41, 1", "schema-1-branches.gedanken, 50, 3"})
    void aSessionOfVersion01IsReplayedAsItIs(String name, int moments, int branches)
            throws IOException {
        PinnedMachine.assume();
        Path session = resource(name);
        byte[] before = Files.readAllBytes(session);

        CommandRun replay = run("replay", session, "--verify");

        assertThat(replay.exitCode()).as(replay.err() + replay.out()).isZero();
        assertThat(replay.out())
                .contains(moments + " moments on " + branches + " branches, every frame");
        assertThat(Files.readAllBytes(session)).isEqualTo(before);
    }

    @Test
    void aSessionOfVersion01IsContinuedInTodaysFormAndTheOriginalIsKept() throws IOException {
        PinnedMachine.assume();
        Path session = resource("schema-1.gedanken");
        byte[] before = Files.readAllBytes(session);

        CommandRun play = run("play", "--headless", "--steps", 10, "--session", session);

        assertThat(play.exitCode()).as(play.err()).isZero();
        assertThat(run("replay", session, "--verify").out()).contains("51 moments on 1 branches");
        assertThat(Files.readAllBytes(folder.resolve("schema-1.gedanken.schema1")))
                .isEqualTo(before);
    }

    private static String digest(JsonNode steps, String field) {
        String lines =
                steps.valueStream()
                        .map(step -> step.get(field).asString())
                        .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
