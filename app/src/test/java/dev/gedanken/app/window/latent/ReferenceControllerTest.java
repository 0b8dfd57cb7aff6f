package dev.gedanken.app.window.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.reference.Reference;
import dev.gedanken.app.reference.ReferenceEvent;
import dev.gedanken.app.testing.Snapshots;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.window.latent.ReferenceController.Services;
import dev.gedanken.plugin.ProbeReading;
import dev.gedanken.projection.LinearProbe;
import dev.gedanken.projection.PrincipalComponents;
import dev.gedanken.projection.ReferenceSet;
import dev.gedanken.projection.ReferenceSet.Point;
import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceControllerTest {
    private static final Path PACK = Path.of("packs", "some");

    @TempDir private Path folder;

    private final ReferenceController references =
            new ReferenceController(
                    new Services(() -> Optional.of(PACK), pack -> {}),
                    () -> Texts.in(Locale.ENGLISH));

    /** Reads the first of three features; the views of the moments have two numbers. */
    private static Reference fitted() {
        Factor factor = new Factor("ball.x", "px", 0, 64);
        List<Point> points = new ArrayList<>();
        List<float[]> samples = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            float[] features = {i, i % 3, 1};
            samples.add(features);
            points.add(new Point(i % 10, features, List.of(new FactorValue(factor, 2.0 * i))));
        }
        return new Reference(
                PACK,
                points.size(),
                LinearProbe.fit(new ReferenceSet(points)),
                PrincipalComponents.fit(samples, 2));
    }

    private LiveSnapshot moment(Optional<float[]> vector) {
        LiveSnapshot bare = Snapshots.answering(folder, OptionalLong.empty());
        return new LiveSnapshot(
                bare.pack(),
                bare.state(),
                bare.settings(),
                bare.tuning(),
                bare.actors(),
                bare.views(),
                vector,
                bare.tiles(),
                bare.next(),
                bare.samples(),
                bare.unit(),
                bare.second(),
                bare.session(),
                bare.times());
    }

    @Test
    void aProbeReadsTheFeaturesOnWhichItWasFitted() {
        references.hear(new ReferenceEvent.Made(fitted()));
        ProbeReading reading = references.read(moment(Optional.of(new float[] {11, 11 % 3, 1})));

        assertThat(reading.of("ball.x").orElseThrow().value()).isCloseTo(22, within(0.1));
        assertThat(references.probe()).isPresent();
    }

    @Test
    void aMomentOfAnotherPackIsNotRead() {
        references.hear(new ReferenceEvent.Made(fitted()));

        assertThat(references.read(moment(Optional.of(new float[2]))).estimates()).isEmpty();
        assertThat(references.read(moment(Optional.empty())).estimates()).isEmpty();
    }

    @Test
    void whileItIsFittedThereIsNoProbe() {
        references.hear(new ReferenceEvent.Making(PACK, 0.5));

        assertThat(references.read(moment(Optional.empty())).share()).isEqualTo(0.5);
        assertThat(references.probe()).isEmpty();
    }
}
