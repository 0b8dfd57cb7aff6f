package dev.gedanken.app.window.jobs;

import dev.gedanken.app.jobs.Scoring;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.WindowCommand.EvaluateAxes;
import dev.gedanken.app.studio.command.WindowCommand.EvaluatePack;
import dev.gedanken.app.window.shared.UiContext;
import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.StackPane;

/** The card for scoring the current pack: by its open-loop frames, or along seven axes. */
public final class EvaluateCard extends StackPane {
    private final ChoiceBox<String> what = new ChoiceBox<>();
    private final JobCard card;

    /** Creates a hidden card. */
    public EvaluateCard(UiContext ui) {
        card = new JobCard(ui, "evaluate", this::command);
        what.getItems()
                .addAll(
                        List.of(
                                ui.texts().of("evaluate.what.frames"),
                                ui.texts().of("evaluate.what.fast"),
                                ui.texts().of("evaluate.what.full")));
        what.getSelectionModel().selectFirst();
        card.row("what", what);
        card.scoringRows(what.getSelectionModel().selectedIndexProperty().greaterThan(0));
        setPickOnBounds(false);
        getChildren().add(card);
        setVisible(false);
    }

    private StudioCommand command() {
        int chosen = what.getSelectionModel().getSelectedIndex();
        return chosen == 0 ? new EvaluatePack(scoring()) : new EvaluateAxes(chosen == 2);
    }

    private Scoring scoring() {
        return card.scoring();
    }
}
