package dev.gedanken.app.window.dock;

import dev.gedanken.app.settings.Preferences.PanelLayout;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** The stage with the panels' docks at its side, which can be hidden and come back as wide as they were. */
public final class SideDocks extends SplitPane {
    private final DockArea docks;
    private PanelLayout layout;

    /** Creates the docks beside {@code middle}, as wide as the layout says. */
    public SideDocks(Node middle, DockArea docks, PanelLayout layout) {
        super(middle, docks.node());
        getStyleClass().add("side-docks");
        this.docks = docks;
        this.layout = layout;
        setDividerPositions(1 - layout.sideShare());
        setResizableWithParent(docks.node(), false);
    }

    /** Shows or hides the docks. */
    public void setShown(boolean isShown) {
        Node node = docks.node();
        node.setVisible(isShown);
        if (isShown && !getItems().contains(node)) {
            double share = layout.sideShare();
            getItems().add(node);
            setDividerPositions(1 - share);
        } else if (!isShown && getItems().contains(node)) {
            layout = panelLayout();
            getItems().remove(node);
        }
    }

    /** Returns which panels lie where. */
    public PanelLayout panelLayout() {
        double[] dividers = getDividerPositions();
        return docks.layout(dividers.length == 0 ? layout.sideShare() : 1 - dividers[0]);
    }
}
