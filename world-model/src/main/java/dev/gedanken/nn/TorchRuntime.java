package dev.gedanken.nn;

/** Settings of the native tensor library, to be made before it is first touched. */
public final class TorchRuntime {
    private static final String THREADS = "ai.djl.pytorch.num_threads";
    private static final String INTEROP_THREADS = "ai.djl.pytorch.num_interop_threads";

    /** Small grids gain nothing from more threads, and results depend on their number. */
    private static final int MOST_THREADS = 4;

    private TorchRuntime() {}

    /** Chooses the number of threads unless the user did ({@code -Dai.djl.pytorch.num_threads}). */
    public static void prepare() {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        setIfAbsent(THREADS, Integer.toString(threads));
        setIfAbsent(INTEROP_THREADS, "1");
        setIfAbsent("ai.djl.offline", "true");
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
