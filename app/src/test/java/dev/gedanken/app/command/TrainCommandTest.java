package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.model.ability.Acts;
import dev.gedanken.pack.WorldPack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("windowless")
class TrainCommandTest {
    @TempDir private Path folder;

    @Test
    void aSceneIsDrawnAtTheSizeThatTheModelIsSetTo() {
        Path out = folder.resolve("small");
        CommandRun run =
                CommandRun.of(
                        new PackLibrary(folder),
                        "train",
                        "--scene",
                        "bricks",
                        "--family",
                        "jepa",
                        "--set",
                        "frameSize=32",
                        "--set",
                        "patch=4",
                        "--steps",
                        "2",
                        "--episodes",
                        "2",
                        "--evaluate-seeds",
                        "9000000..9000000",
                        "--evaluate-horizon",
                        "3",
                        "--out",
                        out.toString());

        assertThat(run.err()).isEmpty();
        try (LoadedPack pack = PackLoader.builtIn().load(out)) {
            assertThat(pack.pack().manifest().frame().orElseThrow().width()).isEqualTo(32);
            assertThat(pack.pack().manifest().training().data()).contains("at 32 px");
        }
    }

    @Test
    void aTrainingThatContinuesTakesFamilyAndSizesFromItsPack() {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");

        assertThat(train(first, "--scene", "rooms", "--family", "rssm", "--set", "deter=64").err())
                .isEmpty();
        CommandRun run = train(second, "--scene", "rooms", "--from", first.toString());

        assertThat(run.err()).isEmpty();
        try (LoadedPack pack = PackLoader.builtIn().load(second)) {
            assertThat(pack.pack().manifest().family()).isEqualTo("rssm");
            assertThat(pack.pack().manifest().model().path("deter").intValue()).isEqualTo(64);
        }
    }

    @Test
    void aPolicyAndItsModelLearnInRoundsIntoAnotherPack() {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        train(first, "--scene", "rooms", "--family", "rssm", "--set", "deter=64");

        CommandRun run =
                CommandRun.of(
                        new PackLibrary(folder),
                        "train-policy",
                        "--pack",
                        first.toString(),
                        "--interact",
                        "1",
                        "--own-episodes",
                        "2",
                        "--out",
                        second.toString(),
                        "--steps",
                        "8",
                        "--episodes",
                        "2",
                        "--set",
                        "rollouts=2",
                        "--set",
                        "beginnings=4",
                        "--set-model",
                        "batch=2",
                        "--evaluate-seeds",
                        "9000000..9000000",
                        "--evaluate-steps",
                        "5");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Round 1 of 1").contains("model").contains("policy:expert");
        try (LoadedPack pack = PackLoader.builtIn().load(second)) {
            assertThat(pack.model().ability(Acts.class)).isPresent();
            assertThat(pack.pack().hasFile(WorldPack.METRICS)).isTrue();
        }
    }

    @Test
    void aFolderForANewPackNeedsRounds() {
        CommandRun run =
                CommandRun.of(
                        new PackLibrary(folder),
                        "train-policy",
                        "--pack",
                        folder.toString(),
                        "--out",
                        folder.resolve("new").toString());

        assertThat(run.err()).contains("give --interact ROUNDS too, or leave out --out");
    }

    /** Trains with two updates. */
    private CommandRun train(Path out, String... options) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "train",
                                "--out",
                                out.toString(),
                                "--steps",
                                "2",
                                "--episodes",
                                "2",
                                "--set",
                                "batch=2",
                                "--evaluate-seeds",
                                "9000000..9000000",
                                "--evaluate-horizon",
                                "3"));
        all.addAll(List.of(options));
        return CommandRun.of(new PackLibrary(folder), all.toArray(String[]::new));
    }
}
