package dev.gedanken.app.window.files;

import dev.gedanken.app.studio.command.StudioCommand;
import java.io.File;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped on the window: a pack, a session, a key script, or a picture for the model to see. */
public final class FileDropHandler {

    private FileDropHandler() {}

    /** Takes files that are dropped on a scene, and turns them into commands. */
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
            // What is dragged out of the studio is not for the studio.
            return Optional.empty();
        }
        return event.getDragboard().getFiles().stream()
                .map(File::toPath)
                .map(FileChoices::of)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
