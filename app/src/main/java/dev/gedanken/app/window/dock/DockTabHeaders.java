package dev.gedanken.app.window.dock;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Side;
import javafx.scene.Node;
import software.coley.bentofx.control.Headers;
import software.coley.bentofx.layout.container.DockContainerLeaf;

/**
 * The tabs of a dock, never cut off: tabs that do not fit are in the list that the dock's corner
 * button opens.
 */
final class DockTabHeaders extends Headers {

    DockTabHeaders(DockContainerLeaf leaf, Orientation orientation, Side side) {
        super(leaf, orientation, side);
    }

    @Override
    protected void layoutHorizontal() {
        getChildren()
                .forEach(Node::autosize); // The font size may have changed since the last layout.
        super.layoutHorizontal();
        List<Node> cut = getChildren().stream().filter(this::isCut).toList();
        for (Node header : cut) {
            header.setVisible(false);
            header.setManaged(false);
        }
        if (!cut.isEmpty()) {
            overflowingProperty().set(true);
        }
    }

    private boolean isCut(Node header) {
        double left = header.getLayoutX();
        double right = left + header.getLayoutBounds().getWidth();
        boolean isKept = header == keepInViewProperty().get();
        return header.isVisible() && !isKept && (left < 0 || right > getWidth() + 1);
    }
}
