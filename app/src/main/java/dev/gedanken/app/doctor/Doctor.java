package dev.gedanken.app.doctor;

import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.bridge.process.Python;
import dev.gedanken.runtime.TorchInfo;
import dev.gedanken.session.SqliteInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks at everything that the program needs.
 *
 * @param library where packs are
 * @param loader tries them
 * @param state the program's own folder
 */
public record Doctor(PackLibrary library, PackLoader loader, Path state) {
    private static final int LEAST_JAVA = 25;
    private static final long MEGABYTE = 1L << 20;

    /** Looks at everything, which takes seconds; never throws. */
    public List<Finding> examine() {
        return List.of(
                java(),
                machine(),
                torch(),
                sqlite(),
                PackCheck.of(library, loader),
                GraphicsCheck.openGl(),
                GraphicsCheck.vulkan(),
                DisplayCheck.look(),
                PythonCheck.of(Python.ofThisUser(PackLibrary.home())),
                logFolder());
    }

    private static Finding java() {
        String detail =
                "%s %s (%s)"
                        .formatted(
                                System.getProperty("java.vm.name"),
                                Runtime.version(),
                                System.getProperty("java.vendor"));
        return Runtime.version().feature() >= LEAST_JAVA
                ? Finding.good("Java", detail)
                : Finding.broken("Java", detail + "; install a JDK %d".formatted(LEAST_JAVA));
    }

    private static Finding machine() {
        return Finding.good(
                "Machine",
                "%s %s, %d cores, %d MB of heap at most"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.getRuntime().maxMemory() / MEGABYTE));
    }

    private static Finding torch() {
        try {
            TorchInfo torch = TorchInfo.load();
            return Finding.good(
                    "Tensors",
                    "%s %s, graphics cards for it: %d"
                            .formatted(torch.name(), torch.version(), torch.graphicsCards()));
        } catch (RuntimeException | LinkageError e) {
            return Finding.broken(
                    "Tensors", "PyTorch cannot be loaded (%s)".formatted(firstLine(e)));
        }
    }

    private static Finding sqlite() {
        try {
            return Finding.good("Sessions", "SQLite " + SqliteInfo.load().version());
        } catch (RuntimeException | LinkageError e) {
            return Finding.broken(
                    "Sessions",
                    "SQLite cannot be loaded (%s); is there a folder from which native libraries may run?"
                            .formatted(firstLine(e)));
        }
    }

    private Finding logFolder() {
        return Files.isWritable(state)
                ? Finding.good("Own folder", state.toString())
                : Finding.limited(
                        "Own folder",
                        state
                                + " is not writable; sessions and settings are not saved, and the log is in "
                                + System.getProperty("java.io.tmpdir"));
    }

    static String firstLine(Throwable problem) {
        String message = problem.getMessage();
        return message == null
                ? problem.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
