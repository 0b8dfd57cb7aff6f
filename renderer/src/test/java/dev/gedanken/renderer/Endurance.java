package dev.gedanken.renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats operations very often and measures how much the process grows.
 *
 * <p>With {@code -Dgedanken.renderer.long=true} as often as the acceptance bars demand, which takes
 * many minutes; with {@code -Dgedanken.renderer.validated=true} under the validation layer, which
 * must stay silent and whose memory grows on its own.
 *
 * @param resizes how often a size changes
 * @param cycles how often something is opened and closed
 * @param frames how often something is drawn
 */
public record Endurance(int resizes, int cycles, int frames) {
    /**
     * More than the heap grows meanwhile, and much less than the sum of the leaks that the test
     * looks for.
     */
    private static final long TOLERATED_GROWTH_BYTES = 64L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Endurance.class);

    /** Returns this run's numbers of repetitions. */
    public static Endurance ofThisRun() {
        return Boolean.getBoolean("gedanken.renderer.long")
                ? new Endurance(10_000, 1_000, 100_000)
                : new Endurance(700, 25, 700);
    }

    /** Does {@code work} for each number below {@code times}, after warming up, and allows no growth. */
    public void withoutGrowth(String what, int warmUps, int times, IntConsumer work) {
        for (int i = 0; i < warmUps; i++) {
            work.accept(i);
        }
        long before = residentBytes();
        long halfway = before;
        for (int i = 0; i < times; i++) {
            if (i == times / 2) {
                halfway = residentBytes();
            }
            work.accept(i);
        }
        long after = residentBytes();
        long growth = after - before;
        LOG.info(
                "{} {} grow the process by {} KiB, the second half by {} KiB",
                times,
                what,
                growth >> 10,
                after - halfway >> 10);
        if (!isValidated()) {
            assertThat(growth).isLessThan(TOLERATED_GROWTH_BYTES);
        }
    }

    /** Opens a renderer, under the validation layer if this run asks for that. */
    public OpenBackend open(Backend backend) {
        try {
            return isValidated() ? backend.open() : new OpenBackend(backend.openPlain(), List.of());
        } catch (RendererUnavailableException e) {
            return abort(e.getMessage());
        }
    }

    /** Opens a renderer of space, under the validation layer if this run asks for that. */
    public OpenSpace openSpace(Backend backend) {
        try {
            return isValidated()
                    ? backend.openSpace()
                    : new OpenSpace(backend.openPlainSpace(), List.of());
        } catch (RendererUnavailableException e) {
            return abort(e.getMessage());
        }
    }

    private static boolean isValidated() {
        return Boolean.getBoolean("gedanken.renderer.validated");
    }

    private static long residentBytes() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            String resident =
                    lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(resident.replaceAll("\\D", "")) << 10;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
