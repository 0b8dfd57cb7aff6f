package dev.gedanken.app.window;

import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Menus and controls at the top, figures at the bottom, everything else between them. In presenter
 * mode the middle takes all the space; the bars appear over it when the mouse moves, and disappear
 * a little later together with the mouse pointer.
 */
final class StudioFrame extends Pane {
    private static final Duration SHOWN_FOR = Duration.seconds(3);

    /**
     * Minimum mouse movement, because a resting hand trembles, and switching to full screen moves
     * the mouse.
     */
    private static final double LEAST_MOVE = 12;

    private final PauseTransition hiding = new PauseTransition(SHOWN_FOR);
    private final Region menus;
    private final Region top;
    private final Region middle;
    private final Region bottom;
    private boolean isPresenting;
    private double fromX = Double.NaN;
    private double fromY;

    StudioFrame(Region menus, Region controls, Region middle, Region bottom) {
        this.menus = menus;
        this.top = new VBox(menus, controls);
        this.middle = middle;
        this.bottom = bottom;
        getChildren().addAll(middle, bottom, top);
        setMinSize(0, 0);
        hiding.setOnFinished(event -> hideUnlessUsed());
    }

    /** Begins or ends presenting. */
    void setPresenting(boolean presents) {
        if (presents != isPresenting) {
            isPresenting = presents;
            hiding.stop();
            fromX = Double.NaN;
            menus.setVisible(!presents);
            menus.setManaged(!presents);
            showBars(!presents);
            requestLayout();
        }
    }

    /** Records a mouse movement. */
    void moved(MouseEvent event) {
        if (!isPresenting) {
            return;
        }
        if (Double.isNaN(fromX)) {
            fromX = event.getScreenX();
            fromY = event.getScreenY();
        }
        double moved = Math.hypot(event.getScreenX() - fromX, event.getScreenY() - fromY);
        if (moved > LEAST_MOVE || top.isVisible()) {
            showBars(true);
            hiding.playFromStart();
        }
    }

    /** The mouse over one bar keeps both visible. */
    private void hideUnlessUsed() {
        if (top.isHover() || bottom.isHover()) {
            hiding.playFromStart();
        } else {
            showBars(false);
            fromX = Double.NaN;
        }
    }

    private void showBars(boolean areShown) {
        top.setVisible(areShown);
        bottom.setVisible(areShown);
        setCursor(areShown ? Cursor.DEFAULT : Cursor.NONE);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double above = top.prefHeight(width);
        double below = bottom.prefHeight(width);
        top.resizeRelocate(0, 0, width, above);
        bottom.resizeRelocate(0, height - below, width, below);
        if (isPresenting) {
            middle.resizeRelocate(0, 0, width, height);
        } else {
            middle.resizeRelocate(0, above, width, Math.max(0, height - above - below));
        }
    }
}
