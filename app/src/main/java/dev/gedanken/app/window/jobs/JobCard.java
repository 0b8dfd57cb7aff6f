package dev.gedanken.app.window.jobs;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.jobs.Scoring;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.WindowCommand.BackToPlay;
import dev.gedanken.app.window.shared.IntegerField;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.world.BadInputException;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A card for long work in the background: a few fields, and a button that starts it. */
final class JobCard extends StackPane {
    private static final double WIDTH = 460;
    private static final int HORIZON_STEP = 50;
    private static final int SEEDS_STEP = 10;

    private final GridPane grid = new GridPane();
    private final IntegerField seeds =
            new IntegerField(1, Scoring.STANDARD.seeds(), Scoring.STANDARD.seeds(), SEEDS_STEP);
    private final IntegerField horizon =
            new IntegerField(
                    1, Scoring.STANDARD.horizon(), Scoring.STANDARD.horizon(), HORIZON_STEP);
    private final Label problem = new Label();
    private final UiContext ui;
    private final String kind;

    /**
     * Creates a card without fields.
     *
     * @param kind the prefix of its texts and ids
     * @param command the command to run
     */
    JobCard(UiContext ui, String kind, Supplier<StudioCommand> command) {
        this.ui = ui;
        this.kind = kind;
        grid.getStyleClass().add("look-grid");
        Label title = new Label(text("title"));
        title.getStyleClass().add(Styles.TITLE_4);
        Label hint = new Label(text("hint"));
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        Button begin = new Button(text("begin"));
        begin.setId(kind + "-begin");
        begin.getStyleClass().add(Styles.ACCENT);
        begin.setOnAction(event -> {
            begin(command);
        });
        problem.setWrapText(true);
        problem.getStyleClass().add(Styles.DANGER);
        // With a large font in a small window, not all fields fit at once.
        ScrollPane fields = new ScrollPane(grid);
        fields.setFitToWidth(true);
        VBox.setVgrow(fields, Priority.ALWAYS);
        VBox card = new VBox(title, hint, fields, problem, begin);
        card.setMinHeight(0);
        card.getStyleClass().add("prompt-card");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        setAlignment(Pos.TOP_LEFT);
        setPickOnBounds(false);
        getStyleClass().add("tour");
        getChildren().add(card);
    }

    /** Starts the work, or shows which field is wrong and stays open. */
    private void begin(Supplier<StudioCommand> command) {
        try {
            StudioCommand work = command.get();
            ui.commands().accept(new BackToPlay());
            ui.commands().accept(work);
        } catch (BadInputException e) {
            problem.setText(ui.texts().of(e.message()));
        }
    }

    private String text(String key) {
        return ui.texts().of(kind + "." + key);
    }

    /** Adds a field. */
    void row(String key, Node control) {
        control.setId(kind + "-" + key);
        control.setAccessibleText(text(key));
        Label label = new Label(text(key));
        label.setMinWidth(USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, control);
    }

    /** Adds the fields of scoring, which are disabled while others apply. */
    void scoringRows(ObservableBooleanValue others) {
        seeds.disableProperty().bind(others);
        horizon.disableProperty().bind(others);
        scoringRows();
    }

    /** Adds the fields of scoring. */
    void scoringRows() {
        row("seeds", seeds);
        row("horizon", horizon);
    }

    /** Returns how thoroughly to score. */
    Scoring scoring() {
        return new Scoring(seeds.getValue(), horizon.getValue());
    }
}
