package dev.gedanken.app.window.welcome;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.view.tour.Tour;
import dev.gedanken.app.window.shared.UiContext;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The current step of the tour, in a corner of the stage. */
public final class TourCard extends StackPane {
    private static final double WIDTH = 320;

    private final Label count = new Label();
    private final Label text = new Label();
    private final UiContext ui;
    private Tour tour = new Tour(0);

    /** Creates the card at the first step of the tour. */
    public TourCard(UiContext ui) {
        this.ui = ui;
        count.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        text.setWrapText(true);
        text.setId("tour-text");
        VBox card = new VBox(count, text);
        card.getStyleClass().add("prompt-card");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        setAlignment(Pos.TOP_LEFT);
        setMouseTransparent(true);
        getStyleClass().add("tour");
        getChildren().add(card);
        setVisible(false);
    }

    /** Begins or ends the tour. */
    public void setShown(boolean isShown) {
        if (isShown && !isVisible()) {
            tour = new Tour(0);
            say();
        }
        setVisible(isShown);
    }

    /** Continues if the step is done. */
    public void show(LiveSnapshot moment) {
        Tour next = isVisible() ? tour.after(moment) : tour;
        if (!next.equals(tour)) {
            tour = next;
            say();
        }
    }

    private void say() {
        count.setText(
                ui.texts().of("tour.count", Math.min(tour.step() + 1, Tour.STEPS), Tour.STEPS));
        text.setText(ui.texts().of(tour.textKey().orElse("tour.end")));
    }
}
