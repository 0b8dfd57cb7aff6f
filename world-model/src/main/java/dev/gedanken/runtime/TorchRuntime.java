package dev.gedanken.runtime;

/** Settings of the native tensor library, which must be made before its first use. */
public final class TorchRuntime {
    private static final String THREADS = "ai.djl.pytorch.num_threads";
    private static final String INTEROP_THREADS = "ai.djl.pytorch.num_interop_threads";

    /**
     * One thread computes the small grids of a step: waiting for a second one costs more than it saves
     * (docs/measured.md), and results depend on the number of threads.
     */
    private static final String DEFAULT_THREADS = "1";

    private TorchRuntime() {}

    /**
     * Sets the number of threads unless the user has set it ({@code -Dai.djl.pytorch.num_threads}).
     */
    public static void prepare() {
        setIfAbsent(THREADS, DEFAULT_THREADS);
        setIfAbsent(INTEROP_THREADS, "1");
        setIfAbsent("ai.djl.offline", "true");
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
