package dev.gedanken.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.family.lastframe.LastFrameModel;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.ModelCard;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import io.jhdf.HdfFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MomentHdf5Test {
    private static final BricksScene SCENE = new BricksScene();

    @TempDir private Path folder;
    private final Rollout rollout = Rollout.inMemory(player());
    private final List<PlayState> states = new ArrayList<>();

    private static Player player() {
        ModelCard card =
                new ModelCard(
                        "last",
                        "last-frame",
                        "bricks",
                        SCENE.actions(),
                        Optional.of(FrameShape.square(64)),
                        10,
                        64 * 64 * 3,
                        0);
        return Player.beside(new LastFrameModel(card), new SceneWorld(SCENE));
    }

    @BeforeEach
    void play() {
        states.add(rollout.start(3, PlaySource.MODEL));
        for (int i = 0; i < 9; i++) {
            states.add(rollout.step(SCENE.actions().get(i % 3), new Actor.Script()));
        }
    }

    private MomentSource source() {
        return BranchRange.of(rollout.tree(), rollout.tree().branches().getFirst(), 2, 4)
                .from(rollout);
    }

    /** The same moments with two channels of a 1×2 grid, the same numbers whatever the belief. */
    private static ExportedMoment withView(ExportedMoment moment) {
        Tensor values = Tensor.of(new long[] {2, 1, 2}, 1, 2, 3, 4);
        LatentView view = new LatentView.ChannelGrid("Hidden state", values, -1, 1);
        return new ExportedMoment(moment.node(), moment.state(), List.of(view));
    }

    /** The views of {@code of}, with a latent view. */
    private record Viewed(MomentSource of) implements MomentSource {
        @Override
        public int size() {
            return of.size();
        }

        @Override
        public ExportedMoment first() {
            return withView(of.first());
        }

        @Override
        public void visit(Consumer<ExportedMoment> visitor, DoubleConsumer progress) {
            of.visit(moment -> visitor.accept(withView(moment)), progress);
        }
    }

    private static void write(Path file, MomentSource source) {
        MomentHdf5.write(file, source, Map.of("pack", "last"), share -> {});
    }

    @Test
    void everyRowIsOneMomentOfTheStretch() {
        Path file = folder.resolve("a.h5");

        write(file, new Viewed(source()));

        try (HdfFile read = new HdfFile(file)) {
            assertThat((long[]) read.getDatasetByPath("step_idx").getData())
                    .containsExactly(2, 3, 4);
            assertThat((long[]) read.getDatasetByPath("action_index").getData())
                    .containsExactly(1, 2, 0);
            assertThat(read.getAttribute("pack").getData()).isEqualTo("last");
            byte[][][][] truth = pixels(read, "true_pixels");
            assertThat(truth[1][60][10][2])
                    .isEqualTo((byte) states.get(3).truth().orElseThrow().channel(10, 60, 2));
            float[][][][] hidden =
                    (float[][][][]) read.getDatasetByPath("latent/hidden_state").getData();
            assertThat(hidden).isDeepEqualTo(new float[][][][] {latent(), latent(), latent()});
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private static float[][][] latent() {
        return new float[][][] {{{1, 2}}, {{3, 4}}};
    }

    /** The library reads unsigned bytes as wider numbers. */
    private static byte[][][][] pixels(HdfFile file, String name) {
        int[][][][] wide = (int[][][][]) file.getDatasetByPath(name).getData();
        byte[][][][] pixels = new byte[wide.length][64][64][3];
        for (int t = 0; t < wide.length; t++) {
            for (int y = 0; y < 64; y++) {
                for (int x = 0; x < 64; x++) {
                    for (int c = 0; c < 3; c++) {
                        pixels[t][y][x][c] = (byte) wide[t][y][x][c];
                    }
                }
            }
        }
        return pixels;
    }

    @Test
    void aModelWithoutViewsGivesFramesAlone() {
        Path file = folder.resolve("b.h5");

        write(file, source());

        try (HdfFile read = new HdfFile(file)) {
            assertThat(read.getDatasetByPath("pixels").getDimensions())
                    .containsExactly(3, 64, 64, 3);
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedAndNothingIsLeft() {
        Path file = folder.resolve("missing").resolve("a.h5");

        assertThatThrownBy(() -> write(file, source()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(file.toString());
        assertThat(Files.exists(file.getParent())).isFalse();
    }
}
