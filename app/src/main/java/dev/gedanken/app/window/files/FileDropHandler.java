package dev.gedanken.app.window.files;

import dev.gedanken.app.studio.command.StudioCommand;
import java.io.File;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/**
 * Accepts files that are dropped onto the window: a pack, a session, a key script, or a picture for
 * the model to see.
 */
public final class FileDropHandler {

    private FileDropHandler() {}

    /** Accepts files that are dropped onto a scene, and turns them into commands. */
    public static void attach(Scene scene, Consumer<StudioCommand> commands) {
        scene.setOnDragOver(event -> {
            if (command(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        scene.setOnDragDropped(event -> {
            Optional<StudioCommand> command = command(event);
            command.ifPresent(commands);
            event.setDropCompleted(command.isPresent());
            event.consume();
        });
    }

    private static Optional<StudioCommand> command(DragEvent event) {
        if (event.getGestureSource() != null) {
            // Files dragged out of the studio are not for the studio itself.
            return Optional.empty();
        }
        return event.getDragboard().getFiles().stream()
                .map(File::toPath)
                .map(FileChoices::of)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
