package dev.gedanken.renderer;

import static dev.gedanken.renderer.Pictures.bytes;
import static dev.gedanken.renderer.Pictures.labels;
import static dev.gedanken.renderer.Pictures.map;
import static dev.gedanken.renderer.Pictures.noise;
import static dev.gedanken.renderer.Pictures.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gedanken.renderer.plan.Input;
import dev.gedanken.renderer.plan.Pass;
import dev.gedanken.renderer.plan.PendingPicture;
import dev.gedanken.renderer.plan.PlanRenderer;
import dev.gedanken.renderer.plan.Planner;
import dev.gedanken.renderer.plan.RenderPlan;
import dev.gedanken.renderer.plan.Step;
import dev.gedanken.renderer.plan.Upload;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans drawn in parts, several at a time, and plans that make no sense. */
@ParameterizedClass
@EnumSource
class PlanPictureTest {
    private static final Picture SINGLE = Picture.of(new Layout.Single());
    private static final PixelSize SIZE = new PixelSize(120, 90);

    private final OpenBackend backend;
    private final PlanRenderer renderer;

    PlanPictureTest(Backend backend) {
        this.backend = backend.open();
        this.renderer = this.backend.renderer();
    }

    @AfterEach
    void close() {
        backend.close();
    }

    static Stream<Layout> layoutsOfTwo() {
        return Stream.of(
                new Layout.SideBySide(2, 3),
                Comparison.Wipe.at(0.4f),
                new Comparison.OnionSkin(0.5f),
                new Comparison.Difference(Comparison.Sign.SIGNED, 2),
                new Comparison.Contour(0.3f, 3, 0xFFFFFF00));
    }

    @ParameterizedTest
    @MethodSource("layoutsOfTwo")
    void aPartOfAPictureIsThatPartToTheLastBit(Layout layout) {
        Tile first =
                Tile.of(noise(16, 12, 1))
                        .under(HeatMap.of(map(4, 4, 1), ColourMap.TURBO))
                        .under(Outlines.of(labels(4, 4, 3, 1)));
        Tile second = Tile.of(noise(31, 8, 2)).blendedFrom(noise(31, 8, 3), 0.5f);
        for (Upscale upscale : Upscale.values()) {
            Picture picture = Picture.of(layout).with(upscale);
            assertPartsFit(picture, List.of(first, second));
        }
    }

    @Test
    void twoPicturesAreUnderWayAtOnce() {
        PixelTarget first = target(64, 48);
        PixelTarget second = target(80, 30);
        PendingPicture one = renderer.submit(plan(1, first.size()), first);
        PendingPicture two = renderer.submit(plan(2, second.size()), second);
        two.await();
        one.await();
        assertThat(bytes(first)).isEqualTo(drawnAlone(1, first.size()));
        assertThat(bytes(second)).isEqualTo(drawnAlone(2, second.size()));
    }

    @Test
    void aThirdPictureFinishesTheFirst() {
        List<PixelTarget> targets =
                IntStream.range(0, 5).mapToObj(i -> target(40 + i, 30)).toList();
        List<PendingPicture> pending =
                IntStream.range(0, 5)
                        .mapToObj(i ->
                                renderer.submit(plan(i, targets.get(i).size()), targets.get(i)))
                        .toList();
        assertThat(pending.get(0).isDone()).isTrue();
        assertThat(pending.get(4).isDone()).isFalse();
        pending.forEach(PendingPicture::await);
        for (int i = 0; i < 5; i++) {
            assertThat(bytes(targets.get(i))).isEqualTo(drawnAlone(i, targets.get(i).size()));
        }
    }

    @Test
    void framesMayChangeOnceTheyAreSubmitted() {
        SourceFrame frame = noise(16, 16, 9);
        PixelTarget target = target(64, 64);
        RenderPlan plan = Planner.plan(SINGLE, List.of(Tile.of(frame)), target.size());
        PixelTarget before = target(64, 64);
        renderer.submit(plan, before).await();
        PendingPicture pending = renderer.submit(plan, target);
        frame.rgba().put(0, new byte[16 * 16 * 4]);
        pending.await();
        assertThat(bytes(target)).isEqualTo(bytes(before));
    }

    @Test
    void awaitingTwiceTellsTheSame() {
        PixelTarget target = target(30, 30);
        PendingPicture pending = renderer.submit(plan(1, target.size()), target);
        assertThat(pending.await()).isEqualTo(pending.await());
    }

    @Test
    void aPictureIsLostWhenItsRendererCloses() {
        try (OpenBackend other = backendOfThisTest().open()) {
            PixelTarget target = target(30, 30);
            PendingPicture pending = other.renderer().submit(plan(1, target.size()), target);
            other.renderer().close();
            assertThatIllegalStateException()
                    .isThrownBy(pending::await)
                    .withMessage("The renderer is closed.");
        }
    }

    @Test
    void anUnknownPassIsRefusedByName() {
        PixelRectangle all = PixelRectangle.covering(SIZE);
        Upload frame = new Upload.OfFrame(noise(8, 8, 1));
        Pass unknown = () -> "swirl";
        Step step = new Step(unknown, List.of(new Input.Uploaded(0)), all, all);
        RenderPlan plan = new RenderPlan(SIZE, 0, List.of(frame), List.of(), List.of(step));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> renderer.submit(plan, target(120, 90)))
                .withMessageStartingWith("There is no pass 'swirl'");
        assertThat(bytes(drawn(1, SIZE))).isEqualTo(drawnAlone(1, SIZE));
    }

    @Test
    void aTargetOfAnotherSizeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> renderer.submit(plan(1, SIZE), target(119, 90)))
                .withMessage("The plan draws 120×90 pixels, but the target takes 119×90.");
    }

    @Test
    void everySideUpToEightThousandCanBeDrawn() {
        for (PixelSize size :
                List.of(new PixelSize(1, 1), new PixelSize(7680, 3), new PixelSize(2, 4320))) {
            PixelTarget target = target(size.width(), size.height());
            new Drawing(renderer)
                    .matchesReference(SINGLE, List.of(Tile.of(noise(64, 64, 4))), target);
        }
    }

    private Backend backendOfThisTest() {
        return renderer.info().backend().startsWith("Vulkan") ? Backend.VULKAN : Backend.OPENGL;
    }

    private void assertPartsFit(Picture picture, List<Tile> tiles) {
        PixelTarget whole = target(SIZE.width(), SIZE.height());
        renderer.render(picture, tiles, whole);
        for (PixelRectangle part :
                List.of(
                        new PixelRectangle(0, 0, 50, 90),
                        new PixelRectangle(50, 13, 70, 61),
                        new PixelRectangle(119, 89, 1, 1))) {
            PixelTarget target = target(part.width(), part.height());
            renderer.submit(Planner.part(picture, tiles, SIZE, part), target).await();
            assertThat(bytes(target)).isEqualTo(cut(whole, part));
        }
    }

    private static byte[] cut(PixelTarget whole, PixelRectangle part) {
        byte[] bytes = new byte[4 * part.width() * part.height()];
        for (int y = 0; y < part.height(); y++) {
            int from = 4 * ((part.y() + y) * whole.size().width() + part.x());
            whole.bgra().get(from, bytes, 4 * y * part.width(), 4 * part.width());
        }
        return bytes;
    }

    private static RenderPlan plan(long seed, PixelSize size) {
        return Planner.plan(SINGLE, List.of(Tile.of(noise(20, 16, seed))), size);
    }

    private PixelTarget drawn(long seed, PixelSize size) {
        PixelTarget target = target(size.width(), size.height());
        renderer.render(SINGLE, List.of(Tile.of(noise(20, 16, seed))), target);
        return target;
    }

    private byte[] drawnAlone(long seed, PixelSize size) {
        return bytes(drawn(seed, size));
    }
}
