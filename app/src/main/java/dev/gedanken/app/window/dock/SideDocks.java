package dev.gedanken.app.window.dock;

import dev.gedanken.app.settings.Preferences.PanelLayout;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * The stage with the panels' docks at its side, which can be hidden and are restored with the same
 * width.
 *
 * <p>The docks keep their width until a person drags the divider, whatever the window's width. A
 * plain split pane loses them if its size changes while they are restored, for example when full
 * screen ends.
 */
public final class SideDocks extends SplitPane {
    private static final double TOLERANCE = 2;

    private final DockArea docks;
    private PanelLayout layout;
    private double width;
    private boolean isDragged;
    private boolean isCorrecting;

    /** Creates the docks next to {@code middle}, with the layout's width. */
    public SideDocks(Node middle, DockArea docks, PanelLayout layout) {
        super(middle, docks.node());
        getStyleClass().add("side-docks");
        this.docks = docks;
        this.layout = layout;
        setDividerPositions(1 - layout.sideShare());
        setResizableWithParent(docks.node(), false);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> isDragged = isOutside(event));
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> released());
    }

    /** Dividers are the children of the pane that are not items. */
    private boolean isOutside(MouseEvent event) {
        return event.getTarget() instanceof Node node
                && getItems().stream().noneMatch(item -> isWithin(node, item));
    }

    private static boolean isWithin(Node node, Node item) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == item) {
                return true;
            }
        }
        return false;
    }

    private void released() {
        if (isDragged) {
            isDragged = false;
            width = docks.node().getWidth();
        }
    }

    /** Shows or hides the docks. */
    public void setShown(boolean isShown) {
        Node node = docks.node();
        node.setVisible(isShown);
        if (isShown && !getItems().contains(node)) {
            getItems().add(node);
        } else if (!isShown && getItems().contains(node)) {
            layout = panelLayout();
            getItems().remove(node);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (width == 0 && getWidth() > 0) {
            width = layout.sideShare() * getWidth();
        }
        if (!isCorrecting && isWrong()) {
            isCorrecting = true;
            // Later, because the pane is being laid out.
            Platform.runLater(this::correct);
        }
    }

    private boolean isWrong() {
        return getItems().contains(docks.node())
                && !isDragged
                && Math.abs(wanted() - docks.node().getWidth()) > TOLERANCE
                && Math.abs(position() - getDividerPositions()[0]) > 1 / getWidth();
    }

    private double wanted() {
        return Math.min(width, getWidth() / 2);
    }

    /** Returns the position of the divider's middle, as a share of the width. */
    private double position() {
        double items = getItems().stream().mapToDouble(SideDocks::widthOf).sum();
        return 1 - (wanted() + (getWidth() - items) / 2) / getWidth();
    }

    private static double widthOf(Node node) {
        return node.getLayoutBounds().getWidth();
    }

    private void correct() {
        isCorrecting = false;
        if (isWrong()) {
            setDividerPositions(position());
        }
    }

    /** Returns the arrangement of the panels. */
    public PanelLayout panelLayout() {
        double[] dividers = getDividerPositions();
        return docks.layout(dividers.length == 0 ? layout.sideShare() : 1 - dividers[0]);
    }
}
