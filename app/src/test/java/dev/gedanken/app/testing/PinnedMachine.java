package dev.gedanken.app.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The kind of machine on which the pinned hashes were taken.
 *
 * <p>A frame is the same bit for bit on machines whose processors choose the same kernels of the tensor
 * library, and not beyond.
 */
public final class PinnedMachine {
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private PinnedMachine() {}

    /** Skips the test, saying why, on machines of another kind: the hashes are an AMD processor's with AVX2. */
    public static void assume() throws IOException {
        String processor = Files.exists(PROCESSOR) ? Files.readString(PROCESSOR) : "";
        assumeTrue(
                processor.contains("AuthenticAMD")
                        && processor.contains(" avx2 ")
                        && !processor.contains(" avx512f "),
                "The hashes were taken on an AMD processor with AVX2 and without AVX-512; this is another kind.");
    }
}
