package dev.gedanken.app.window.jobs;

import dev.gedanken.app.jobs.TrainingSize;
import dev.gedanken.app.view.command.StudioCommand.Train;
import dev.gedanken.app.window.shared.IntegerField;
import dev.gedanken.app.window.shared.UiContext;
import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/** What model is to be trained, of which scene and for how long; play goes on meanwhile. */
public final class TrainCard extends StackPane {
    private static final int MOST_MINUTES = 24 * 60;
    private static final int STEP_MINUTES = 10;
    private static final int MOST_EPISODES = 10_000;
    private static final int STEP_EPISODES = 100;

    private final ChoiceBox<String> scene = new ChoiceBox<>();
    private final TextField name = new TextField();
    private final IntegerField minutes =
            new IntegerField(1, MOST_MINUTES, (int) TrainingSize.STANDARD.minutes(), STEP_MINUTES);
    private final IntegerField episodes =
            new IntegerField(1, MOST_EPISODES, TrainingSize.STANDARD.episodes(), STEP_EPISODES);
    private final JobCard card;

    /**
     * Creates a hidden card.
     *
     * @param scenes names of what can be learned; at least one
     */
    public TrainCard(UiContext ui, List<String> scenes) {
        card = new JobCard(ui, "train", this::command);
        scene.getItems().setAll(scenes);
        scene.setValue(scenes.getFirst());
        scene.setOnAction(event -> name.setText(scene.getValue() + "-mine"));
        name.setText(scene.getValue() + "-mine");
        card.row("scene", scene);
        card.row("name", name);
        card.row("minutes", minutes);
        card.row("episodes", episodes);
        card.scoringRows();
        setPickOnBounds(false);
        getChildren().add(card);
        setVisible(false);
    }

    private Train command() {
        return new Train(
                scene.getValue(),
                name.getText().strip(),
                new TrainingSize(minutes.getValue(), episodes.getValue(), card.scoring()));
    }
}
