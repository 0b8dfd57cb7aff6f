package dev.gedanken.app.doctor;

import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.bridge.process.Python;
import dev.gedanken.runtime.TorchInfo;
import dev.gedanken.session.SqliteInfo;
import dev.gedanken.world.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks everything that the program needs.
 *
 * @param library the packs
 * @param loader tests them
 * @param state the program's own folder
 */
public record Doctor(PackLibrary library, PackLoader loader, Path state) {
    private static final Message TENSORS = Message.of("app.doctor.tensors");
    private static final Message SESSIONS = Message.of("app.doctor.sessions");
    private static final Message FOLDER = Message.of("app.doctor.folder");
    private static final int LEAST_JAVA = 25;
    private static final long MEGABYTE = 1L << 20;

    /** Runs all checks, which takes seconds; never throws. */
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
        Message detail =
                Message.of(
                        "app.doctor.java",
                        System.getProperty("java.vm.name"),
                        Runtime.version(),
                        System.getProperty("java.vendor"));
        return Runtime.version().feature() >= LEAST_JAVA
                ? Finding.good(Message.verbatim("Java"), detail)
                : Finding.broken(
                        Message.verbatim("Java"),
                        Message.of("app.doctor.java.old", detail, LEAST_JAVA));
    }

    private static Finding machine() {
        return Finding.good(
                Message.of("app.doctor.machine"),
                Message.of(
                        "app.doctor.machine.is",
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() / MEGABYTE));
    }

    private static Finding torch() {
        try {
            TorchInfo torch = TorchInfo.load();
            return Finding.good(
                    TENSORS,
                    Message.of(
                            "app.doctor.torch",
                            torch.name(),
                            torch.version(),
                            torch.graphicsCards()));
        } catch (RuntimeException | LinkageError e) {
            return Finding.broken(TENSORS, Message.of("app.doctor.torch.fails", firstLine(e)));
        }
    }

    private static Finding sqlite() {
        try {
            return Finding.good(
                    SESSIONS,
                    Message.of("scenes.verbatim", "SQLite " + SqliteInfo.load().version()));
        } catch (RuntimeException | LinkageError e) {
            return Finding.broken(SESSIONS, Message.of("app.doctor.sqlite.fails", firstLine(e)));
        }
    }

    private Finding logFolder() {
        return Files.isWritable(state)
                ? Finding.good(FOLDER, Message.of("scenes.verbatim", state))
                : Finding.limited(
                        FOLDER,
                        Message.of(
                                "app.doctor.folder.locked",
                                state,
                                System.getProperty("java.io.tmpdir")));
    }

    static String firstLine(Throwable problem) {
        String message = problem.getMessage();
        return message == null
                ? problem.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
