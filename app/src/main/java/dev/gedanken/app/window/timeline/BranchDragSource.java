package dev.gedanken.app.window.timeline;

import dev.gedanken.app.view.timeline.Lane;
import dev.gedanken.app.window.timeline.BranchFiles.Form;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/**
 * Lets the user drag a branch out of the window by its name. A file must exist before it can be
 * dragged, so moving begins to write it, and the drag starts with the first movement after it is
 * written.
 */
final class BranchDragSource {
    private static final double LEAST_MOVE = 6;

    private final Node source;
    private final BranchFiles files;
    private final Supplier<Optional<Image>> picture;
    private Optional<Lane> held = Optional.empty();
    private double fromX;
    private double fromY;
    private boolean isMoved;
    private boolean isCarried;

    /**
     * Creates it.
     *
     * @param source the node where the drag starts
     * @param picture the drag image, if there is one
     */
    BranchDragSource(Node source, BranchFiles files, Supplier<Optional<Image>> picture) {
        this.source = source;
        this.files = files;
        this.picture = picture;
        source.setOnDragDetected(this::detected);
    }

    /** Grabs a lane, or none. */
    void press(Optional<Lane> lane, MouseEvent event) {
        held = lane;
        fromX = event.getX();
        fromY = event.getY();
        isMoved = false;
        isCarried = false;
        event.setDragDetect(false);
    }

    boolean isHolding() {
        return held.isPresent();
    }

    /**
     * Begins to write when the mouse has moved; the drag itself begins as soon as the file exists.
     */
    void drag(MouseEvent event) {
        boolean isFar = Math.hypot(event.getX() - fromX, event.getY() - fromY) > LEAST_MOVE;
        if (isFar && !isMoved) {
            isMoved = true;
            files.prepare(
                    held.orElseThrow().branch(), event.isShiftDown() ? Form.STRIP : Form.FILM);
        }
        event.setDragDetect(isMoved && !isCarried && files.ready().isPresent());
    }

    private void detected(MouseEvent event) {
        if (held.isEmpty() || isCarried) {
            return;
        }
        Optional<Path> file = files.ready();
        file.ifPresent(path -> {
            isCarried = true;
            Dragboard board = source.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(path.toFile()));
            board.setContent(content);
            picture.get().ifPresent(board::setDragView);
        });
        event.consume();
    }

    /** Releases the lane, and returns whether it was only a click. */
    boolean release() {
        boolean wasHeld = isHolding();
        held = Optional.empty();
        if (wasHeld && isMoved && !isCarried) {
            files.missed();
        }
        return wasHeld && !isMoved;
    }
}
