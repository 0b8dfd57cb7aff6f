package dev.gedanken.app.window;

import dev.gedanken.app.jobs.Scoring;
import dev.gedanken.app.view.StudioCommand.EvaluatePack;
import javafx.scene.layout.StackPane;

/** On how many seeds, and how far ahead, the pack that is played is to be scored. */
final class EvaluateCard extends StackPane {
    private final JobCard card;

    /** Creates a hidden card. */
    EvaluateCard(UiContext ui) {
        card = new JobCard(ui, "evaluate", () -> new EvaluatePack(scoring()));
        card.scoringRows();
        setPickOnBounds(false);
        getChildren().add(card);
        setVisible(false);
    }

    private Scoring scoring() {
        return card.scoring();
    }
}
