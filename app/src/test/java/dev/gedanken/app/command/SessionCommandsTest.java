package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.testing.TestPacks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recording, replaying and forking with the pack that comes with the program. */
@Tag("windowless")
class SessionCommandsTest {
    private static final PackLibrary SHIPPED = TestPacks.shipped();

    /** SHA-256("the seal of a session"): everything is in the file, as docs/session-format.md says. */
    private static final String WHOLE =
            "ffbe2b4e45b50797a746e6e1b6c062b75afc31f864fc55096038fdd83454cd1e";

    @TempDir private Path folder;

    private Path script;
    private Path session;

    @BeforeEach
    void writeScript() throws IOException {
        script = Files.writeString(folder.resolve("keys.txt"), "right x6\nleft x6\nnoop x8\n");
        session = folder.resolve("a.gedanken");
    }

    private static CommandRun run(Object... args) {
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        return CommandRun.of(SHIPPED, words);
    }

    private CommandRun record(Object... more) {
        Object[] args = new Object[more.length + 6];
        Object[] first = {"play", "--headless", "--keys", script, "--session", session};
        System.arraycopy(first, 0, args, 0, first.length);
        System.arraycopy(more, 0, args, first.length, more.length);
        return run(args);
    }

    @Test
    void aRecordedPlayIsReplayedExactly() {
        assertThat(record().exitCode()).isZero();

        CommandRun replay = run("replay", session, "--verify");

        assertThat(replay.exitCode()).isZero();
        assertThat(replay.out())
                .contains("21 moments on 1 branches, every frame and 2 kept beliefs exactly");
    }

    @Test
    void aPolicyPlaysOnAfterTheScriptAndTheSessionSaysSo() throws IOException {
        record("--steps", "40", "--policy", "expert");
        Path table = folder.resolve("a.csv");

        assertThat(run("replay", session, "--verify").exitCode()).isZero();
        assertThat(run("export", session, "--out", table).exitCode()).isZero();
        assertThat(Files.readAllLines(table).stream().skip(2).map(line -> line.split(",")[4]))
                .hasSize(40)
                .startsWith("script")
                .endsWith("policy:expert")
                .containsOnly("script", "policy:expert");
        assertThat(
                        Files.readAllLines(table).stream()
                                .filter(line -> line.contains(",policy:expert,")))
                .hasSize(20);
    }

    @Test
    void recordingChangesNoFrame() {
        String plain = run("play", "--headless", "--keys", script, "--json").out();

        assertThat(record("--json").out()).isEqualTo(plain);
    }

    @Test
    void aSessionGoesOnWhereItStandsOrBeginsAnewFromASeed() {
        record();
        record();
        record("--seed", "7");

        JsonNode report = json(run("replay", session, "--verify", "--json"));

        assertThat(report.get("nodes").asInt()).isEqualTo(62);
        assertThat(report.get("branches").size()).isEqualTo(2);
        assertThat(report.get("firstDifference").isNull()).isTrue();
    }

    @Test
    void theFirstDifferenceIsNamedWithBothHashes() throws SQLException {
        record();
        byte[] other = new byte[32];
        changeFrame(7, other);

        CommandRun replay = run("replay", session, "--verify");

        assertThat(replay.exitCode()).isOne();
        assertThat(replay.out())
                .contains(
                        "the first that differs is moment 7 (step 7 of 'original 0'): its frame is ")
                .contains("recorded was " + "00".repeat(32) + ".");
    }

    @Test
    void aSessionThatLostItsLogIsVerifiedAndContinuedAsACopy() throws SQLException {
        record();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + session)) {
            connection.createStatement().executeUpdate("DELETE FROM seal");
        }
        CommandRun refused = run("replay", session, "--verify");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("-wal is not beside it").contains("replay --save-as");

        Path copy = folder.resolve("copy.gedanken");
        CommandRun copied = run("replay", session, "--save-as", copy);
        assertThat(copied.exitCode()).as(copied.err()).isZero();
        assertThat(copied.err()).contains("may be missing here");
        assertThat(run("replay", copy, "--verify").exitCode()).isZero();
    }

    /** Changes a node's frame hash together with its check, as docs/session-format.md describes it. */
    private void changeFrame(int node, byte[] hash) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + session);
                PreparedStatement update =
                        connection.prepareStatement(
                                "UPDATE node SET frame_sha256 = ?, crc = ? WHERE id = ?")) {
            update.setBytes(1, hash);
            update.setLong(2, crc(connection, node, hash));
            update.setInt(3, node);
            update.executeUpdate();
            connection
                    .createStatement()
                    .executeUpdate("UPDATE seal SET sha256 = x'%s'".formatted(WHOLE));
        }
    }

    private static long crc(Connection connection, int node, byte[] hash) throws SQLException {
        CRC32 crc = new CRC32();
        try (ResultSet row =
                connection
                        .createStatement()
                        .executeQuery(
                                "SELECT id, parent, branch, step, cause, input, settings, belief_sha256, truth_sha256, psnr FROM node WHERE id = "
                                        + node)) {
            row.next();
            for (String column : new String[] {"id", "parent", "branch", "step"}) {
                number(crc, 1, row.getLong(column));
            }
            bytes(crc, 3, row.getString("cause").getBytes(StandardCharsets.UTF_8));
            number(crc, 1, row.getLong("input"));
            number(crc, 1, row.getLong("settings"));
            bytes(crc, 4, row.getBytes("belief_sha256"));
            bytes(crc, 4, hash);
            bytes(crc, 4, row.getBytes("truth_sha256"));
            number(crc, 2, Double.doubleToRawLongBits(row.getDouble("psnr")));
        }
        return crc.getValue();
    }

    private static void number(CRC32 crc, int type, long value) {
        crc.update(type);
        crc.update(ByteBuffer.allocate(8).putLong(value).flip());
    }

    private static void bytes(CRC32 crc, int type, byte[] value) {
        crc.update(type);
        crc.update(ByteBuffer.allocate(4).putInt(value.length).flip());
        crc.update(value);
    }

    @Test
    void aPackOfAnotherHashIsRefusedUnlessItIsAskedFor() throws IOException {
        record();
        Path other = copyOfThePack("\"LEFT\", \"A\"", "\"LEFT\", \"Q\"");
        CommandRun moved =
                CommandRun.of(new PackLibrary(other.getParent()), "replay", session + "");

        assertThat(moved.exitCode()).isEqualTo(2);
        assertThat(moved.sentence()).startsWith("The session was made with pack 'bricks-grid'");
        assertThat(run("replay", session, "--verify", "--pack", other).exitCode()).isZero();
        assertThat(run("play", "--headless", "--pack", other, "--session", session).exitCode())
                .isEqualTo(2);
    }

    @Test
    void aPackWithAnotherTitleIsTheSamePack() throws IOException {
        record();
        Path other = copyOfThePack("\"Bricks", "\"Other bricks");

        CommandRun moved =
                CommandRun.of(new PackLibrary(other.getParent()), "replay", session + "");

        assertThat(moved.exitCode()).as(moved.err()).isZero();
    }

    /** Returns a copy of the pack with a change in its manifest. */
    private Path copyOfThePack(String text, String replacement) throws IOException {
        Path source = SHIPPED.defaultPack();
        Path copy = folder.resolve("packs/bricks-grid");
        Files.createDirectories(copy.getParent());
        try (var files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(source.relativize(file).toString()));
            }
        }
        Path manifest = copy.resolve("pack.json");
        String before = Files.readString(manifest);
        assertThat(before).contains(text);
        Files.writeString(manifest, before.replace(text, replacement));
        return copy;
    }

    @Test
    void forksAreDrawnMeasuredAndRecorded() throws IOException {
        Path out = folder.resolve("fork");
        CommandRun fork =
                run(
                        "fork",
                        "--keys",
                        script,
                        "--at",
                        10,
                        "--actions",
                        "left,right",
                        "--steps",
                        5,
                        "--out",
                        out,
                        "--session",
                        session);

        assertThat(fork.exitCode()).isZero();
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder(
                        "branch-1-left.png", "branch-2-right.png", "difference.png", "fork.json");
        JsonNode report = JsonMapper.shared().readTree(Files.readString(out.resolve("fork.json")));
        assertThat(report.get("branches").size()).isEqualTo(2);
        assertThat(report.get("branches").get(1).get("steps").size()).isEqualTo(5);
        JsonNode comparison = report.get("comparisons").get(0);
        assertThat(comparison.get("kind").asString()).isEqualTo("counterfactual");
        assertThat(comparison.get("effects").get(4).get("trueDifference").asDouble()).isPositive();
        assertThat(run("replay", session, "--verify").out()).contains("21 moments on 3 branches");
    }

    @Test
    void freshLuckIsCalledAnAlternativeRollout() {
        CommandRun fork =
                run(
                        "fork",
                        "--actions",
                        "left,left",
                        "--steps",
                        12,
                        "--fresh-luck",
                        "--out",
                        folder.resolve("fork"),
                        "--json");

        JsonNode report = json(fork);
        assertThat(report.get("comparisons").get(0).get("kind").asString())
                .isEqualTo("alternative rollout");
        assertThat(report.get("branches").get(1).get("name").asString())
                .isEqualTo("alternative rollout 2: left");
    }

    @Test
    void theSameActionUnderTheSameLuckMakesNoDifference() {
        JsonNode report =
                json(
                        run(
                                "fork",
                                "--actions",
                                "left,left",
                                "--steps",
                                12,
                                "--out",
                                folder.resolve("fork"),
                                "--json"));

        for (JsonNode effect : report.get("comparisons").get(0).get("effects")) {
            assertThat(effect.get("modelDifference").asDouble()).isZero();
        }
    }

    @Test
    void aFilmAndACopyAreMade() {
        record();
        Path film = folder.resolve("film.mp4");
        Path copy = folder.resolve("copy.gedanken");

        CommandRun replay = run("replay", session, "--video", film, "--twin");
        CommandRun saved = run("replay", session, "--verify", "--save-as", copy);

        assertThat(replay.exitCode()).isZero();
        assertThat(film).isNotEmptyFile();
        assertThat(saved.exitCode()).isZero();
        assertThat(run("replay", copy, "--verify").exitCode()).isZero();
    }

    @Test
    void replayingLeavesTheFileAsItIs() throws IOException {
        record();
        byte[] before = Files.readAllBytes(session);

        run("replay", session, "--verify");

        assertThat(Files.readAllBytes(session)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("keys.txt", "a.gedanken");
    }

    @Test
    void aFlippedBitIsReportedInOneSentence() throws IOException {
        record();
        byte[] bytes = Files.readAllBytes(session);
        bytes[bytes.length - 100] ^= 4;
        Files.write(session, bytes);

        for (CommandRun run : new CommandRun[] {run("replay", session, "--verify"), record()}) {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.sentence()).contains("is damaged (").doesNotContain("\n");
        }
        assertThat(Files.readAllBytes(session)).isEqualTo(bytes);
    }

    private static JsonNode json(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }
}
