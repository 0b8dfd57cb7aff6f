package dev.gedanken.app.window.jobs;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.jobs.TrainingChoices;
import dev.gedanken.app.jobs.TrainingSize;
import dev.gedanken.app.jobs.TrainingSubject;
import dev.gedanken.app.studio.command.WindowCommand.Train;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.window.shared.IntegerField;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.family.Family;
import dev.gedanken.family.FamilyCard;
import dev.gedanken.scene.runner.RunnerScene;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * The card for training a model: which model, of which scene and for how long; play continues
 * meanwhile.
 */
public final class TrainCard extends StackPane {
    private static final int MOST_MINUTES = 24 * 60;
    private static final int STEP_MINUTES = 10;
    private static final int MOST_EPISODES = 10_000;
    private static final int STEP_EPISODES = 100;

    private final ChoiceBox<Family> family = new ChoiceBox<>();
    private final ChoiceBox<String> scene = new ChoiceBox<>();
    private final TextField level = new TextField();
    private final TextField data = new TextField();
    private final FamilySettings settings;
    private final Label description = new Label();
    private final TextField name = new TextField();
    private final IntegerField minutes =
            new IntegerField(1, MOST_MINUTES, (int) TrainingSize.STANDARD.minutes(), STEP_MINUTES);
    private final IntegerField episodes =
            new IntegerField(1, MOST_EPISODES, TrainingSize.STANDARD.episodes(), STEP_EPISODES);
    private final UiContext ui;
    private final JobCard card;

    /** Creates a hidden card. */
    public TrainCard(UiContext ui, TrainingChoices choices) {
        this.ui = ui;
        card = new JobCard(ui, "train", this::command);
        settings = new FamilySettings(ui);
        family.setConverter(new FamilyTitles(ui.texts()));
        family.getItems().setAll(choices.families());
        family.setOnAction(event -> describe());
        description.setWrapText(true);
        description.setMinHeight(USE_PREF_SIZE);
        description.getStyleClass().add(Styles.TEXT_MUTED);
        scene.getItems().setAll(choices.scenes());
        scene.setValue(choices.scenes().getFirst());
        scene.setOnAction(event -> choose(scene.getValue()));
        level.setPromptText(ui.texts().of("train.level.prompt"));
        level.setDisable(!scene.getValue().equals(RunnerScene.NAME));
        name.setText(scene.getValue() + "-mine");
        data.setPromptText(ui.texts().of("train.data.prompt"));
        card.row("family", family);
        card.row("about", description);
        card.row("settings", settings);
        card.row("scene", scene);
        card.row("level", level);
        card.row("data", data);
        card.row("name", name);
        card.row("minutes", minutes);
        card.row("episodes", episodes);
        card.scoringRows();
        family.setValue(choices.families().getFirst());
        setPickOnBounds(false);
        getChildren().add(card);
        setVisible(false);
    }

    private void choose(String chosen) {
        name.setText(chosen + "-mine");
        level.setDisable(!chosen.equals(RunnerScene.NAME));
    }

    /** Chooses the runner's world with a painted level. */
    public void chooseLevel(Path file, String called) {
        scene.setValue(RunnerScene.NAME);
        level.setText(file.toString());
        name.setText(called.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-mine");
    }

    /** Chooses the current world, unless the user has chosen another. */
    public void beginAnother(String world) {
        if (scene.getItems().contains(world)) {
            scene.setValue(world);
        }
    }

    /** Describes the chosen family and its settings. */
    private void describe() {
        FamilyCard chosen = family.getValue().card();
        description.setText(
                ui.texts().given("family.description", chosen.name(), chosen.description()));
        settings.show(family.getValue());
    }

    private Train command() {
        String path = data.getText().strip();
        return new Train(
                new TrainingSubject(
                        family.getValue().card().name(),
                        scene.getValue(),
                        path.isEmpty() ? Optional.empty() : Optional.of(path),
                        settings.values(),
                        Optional.of(level.getText().strip())
                                .filter(file -> !level.isDisabled() && !file.isEmpty())),
                name.getText().strip(),
                new TrainingSize(minutes.getValue(), episodes.getValue(), card.scoring()));
    }

    /** Shows families by their titles. */
    private static final class FamilyTitles extends StringConverter<Family> {
        private final Texts texts;

        FamilyTitles(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String toString(@Nullable Family shown) {
            if (shown == null) {
                return "";
            }
            FamilyCard card = shown.card();
            return texts.given("family.title", card.name(), card.title());
        }

        @Override
        public Family fromString(String title) {
            throw new IllegalStateException("Families are chosen, not typed.");
        }
    }
}
