package dev.gedanken.app.window.files;

import dev.gedanken.app.desktop.FileManager;
import dev.gedanken.app.export.PackArchive;
import dev.gedanken.app.window.services.StudioContext;
import dev.gedanken.app.window.status.NoticeArea;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;

/** Saves packs and opens folders, on separate threads. */
public final class FileController {
    private final StudioContext window;

    /** Creates a controller of a window's files. */
    public FileController(StudioContext window) {
        this.window = window;
    }

    /** Writes a pack as a zip. */
    public void savePack(Path pack, Path target) {
        Thread.startVirtualThread(() -> {
            try {
                PackArchive.write(pack, target);
                saved(target);
            } catch (BadInputException e) {
                window.tell(e.message());
            }
        });
    }

    /** Reports that a file was written, and offers to show it. */
    public void saved(Path file) {
        window.done(NoticeArea.Done.saved(file, () -> show(file)));
    }

    /** Opens the desktop's file manager at a file. */
    public void show(Path file) {
        Thread.startVirtualThread(() -> {
            if (!FileManager.ofThisDesktop().show(file)) {
                window.tell(window.texts().of("files.no.manager", file));
            }
        });
    }
}
