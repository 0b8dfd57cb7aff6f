package dev.gedanken.app.window.jobs;

import dev.gedanken.app.jobs.Scoring;
import dev.gedanken.app.studio.command.WindowCommand.EvaluatePack;
import dev.gedanken.app.window.shared.UiContext;
import javafx.scene.layout.StackPane;

/** On how many seeds, and how far ahead, the pack that is played is to be scored. */
public final class EvaluateCard extends StackPane {
    private final JobCard card;

    /** Creates a hidden card. */
    public EvaluateCard(UiContext ui) {
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
