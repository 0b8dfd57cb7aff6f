package dev.gedanken.app.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.app.reference.ReferenceEvent.Reason;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.projection.LinearProbe;
import dev.gedanken.scene.Factor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("windowless")
class ReferenceMakerTest {
    private static final int EPISODES = 10;
    private static final int STEPS = 6;

    @TempDir private Path folder;

    private final ReferenceStore store = new ReferenceStore(Optional.empty());
    private final BlockingQueue<ReferenceEvent> news = new LinkedBlockingQueue<>();

    private ReferenceEvent last() throws InterruptedException {
        ReferenceEvent word = news.poll(60, TimeUnit.SECONDS);
        while (word instanceof ReferenceEvent.Making making) {
            assertThat(making.share()).isBetween(0.0, 1.0);
            word = news.poll(60, TimeUnit.SECONDS);
        }
        assertThat(word).isNotNull();
        return word;
    }

    @Test
    void theShippedModelsBeliefsTellWhereThePaddleIs() throws InterruptedException {
        Path pack = TestPacks.shipped().defaultPack();
        try (ReferenceMaker maker =
                new ReferenceMaker(
                        PackLoader.builtIn(), store, () -> false, news::add, EPISODES, STEPS)) {
            maker.make(pack);

            assertThat(news.poll(60, TimeUnit.SECONDS))
                    .isEqualTo(new ReferenceEvent.Making(pack, 0));
            assertThat(last())
                    .isInstanceOfSatisfying(
                            ReferenceEvent.Made.class,
                            made -> {
                                Reference reference = made.reference();
                                assertThat(reference.pack()).isEqualTo(pack);
                                assertThat(reference.points()).isEqualTo(EPISODES * (STEPS + 1));
                                assertThat(reference.probe().factors())
                                        .extracting(factor -> factor.name())
                                        .contains("paddle.x", "ball.x");
                                assertThat(reference.directions().shares()).hasSize(3);
                            });
        }
    }

    @Test
    void whatWasFittedIsKeptForTheNextStart() throws InterruptedException, IOException {
        Path pack = TestPacks.shipped().defaultPack();
        Path probes = folder.resolve("probes");
        ReferenceStore keeping = new ReferenceStore(Optional.of(probes));
        Reference first = made(keeping, pack);
        int heard = news.size();
        Reference again = made(keeping, pack);
        float[] belief = new float[first.probe().numbers()];
        Arrays.fill(belief, 0.3f);

        assertThat(heard).isZero();
        assertThat(again.points()).isEqualTo(first.points());
        assertThat(again.probe().estimate(belief)).isEqualTo(first.probe().estimate(belief));
        assertThat(again.probe().factors()).isEqualTo(first.probe().factors());
        assertThat(again.probe().quality()).isEqualTo(first.probe().quality());
        assertThat(again.directions().project(belief))
                .isEqualTo(first.directions().project(belief));

        String identity = WorldPack.open(pack).identity();
        keeping.keep(identity, new Reference(pack, 7, ofAnotherVersion(), first.directions()));
        assertThat(made(keeping, pack).points()).isEqualTo(first.points());

        try (Stream<Path> files = Files.list(probes)) {
            Files.writeString(files.findFirst().orElseThrow(), "{\"points\": 3");
        }
        assertThat(made(keeping, pack).points()).isEqualTo(first.points());
    }

    /** Reads fewer numbers than the pack's beliefs have today. */
    private static LinearProbe ofAnotherVersion() {
        return LinearProbe.of(
                new LinearProbe.Kept(
                        List.of(new Factor("ball.x", "px", 0, 64)),
                        new double[3],
                        new double[1],
                        new double[3],
                        new double[1]));
    }

    private Reference made(ReferenceStore keeping, Path pack) throws InterruptedException {
        try (ReferenceMaker maker =
                new ReferenceMaker(PackLoader.builtIn(), keeping, () -> false, news::add, 5, 1)) {
            maker.make(pack);
            return ((ReferenceEvent.Made) last()).reference();
        }
    }

    @Test
    void aPackThatCannotBeLoadedIsNamed() throws InterruptedException {
        Path pack = folder.resolve("nothing");
        try (ReferenceMaker maker =
                new ReferenceMaker(PackLoader.builtIn(), store, () -> false, news::add)) {
            maker.make(pack);

            assertThat(last())
                    .isInstanceOfSatisfying(
                            ReferenceEvent.Impossible.class,
                            word -> {
                                assertThat(word.reason()).isEqualTo(Reason.NOT_LOADED);
                                assertThat(word.detail().english()).contains("nothing");
                            });
        }
    }

    @Test
    void itComesToAnEndAlthoughAPersonDrivesAllTheTime() throws InterruptedException {
        Path pack = TestPacks.shipped().defaultPack();
        AtomicInteger looks = new AtomicInteger();
        BooleanSupplier isDriven = () -> looks.incrementAndGet() > 0;
        try (ReferenceMaker maker =
                new ReferenceMaker(PackLoader.builtIn(), store, isDriven, news::add, 5, 1)) {
            maker.make(pack);

            assertThat(last()).isInstanceOf(ReferenceEvent.Made.class);
            assertThat(looks).as("looks whether it may go on").hasValueGreaterThan(10);
        }
    }
}
