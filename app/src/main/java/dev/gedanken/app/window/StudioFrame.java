package dev.gedanken.app.window;

import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Controls at the top, figures at the bottom, everything else between them. While one presents, what is
 * between takes all the room; the bars lie over it when the mouse moves, and go a little later, and the
 * mouse's arrow with them.
 */
final class StudioFrame extends Pane {
    private static final Duration SHOWN_FOR = Duration.seconds(3);

    /** By how much the mouse must move: a hand at rest trembles, and going full screen moves it. */
    private static final double LEAST_MOVE = 12;

    private final PauseTransition hiding = new PauseTransition(SHOWN_FOR);
    private final Region top;
    private final Region middle;
    private final Region bottom;
    private boolean isPresenting;
    private double fromX = Double.NaN;
    private double fromY;

    StudioFrame(Region top, Region middle, Region bottom) {
        this.top = top;
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
            showBars(!presents);
            requestLayout();
        }
    }

    /** Takes note of the mouse. */
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

    /** A hand on a bar keeps both. */
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
