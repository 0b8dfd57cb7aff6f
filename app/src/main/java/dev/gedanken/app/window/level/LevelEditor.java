package dev.gedanken.app.window.level;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.WindowCommand.AskToSaveLevel;
import dev.gedanken.app.studio.command.WindowCommand.BackToPlay;
import dev.gedanken.app.studio.command.WindowCommand.Choice;
import dev.gedanken.app.studio.command.WindowCommand.Choose;
import dev.gedanken.app.studio.command.WindowCommand.PlayLevel;
import dev.gedanken.app.studio.command.WindowCommand.TrainOnLevel;
import dev.gedanken.app.view.level.LevelDraft;
import dev.gedanken.app.view.level.LevelHistory;
import dev.gedanken.app.view.level.LevelTile;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.scene.runner.Level;
import dev.gedanken.scene.runner.PaintedLevel;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Paints levels for the runner: tiles at the top, squares below, and the actions for the level at
 * the bottom.
 */
public final class LevelEditor extends StackPane {
    private static final double WIDTH = 1000;

    private final TextField name = new TextField();
    private final ScrollBar scroll = new ScrollBar();
    private final Label columns = new Label();
    private final Label problem = new Label();
    private final LevelCanvas canvas;
    private final UiContext ui;
    private LevelHistory history = LevelHistory.of(LevelDraft.fresh());
    private LevelTile tile = LevelTile.GROUND;

    /**
     * The painted level.
     *
     * @param history the level with its earlier versions
     * @param name displayed name
     */
    public record Work(LevelHistory history, String name) {}

    /** Creates a hidden editor with the previously painted level, or else with a new one. */
    public LevelEditor(UiContext ui, Optional<Work> before) {
        this.ui = ui;
        before.ifPresent(work -> history = work.history());
        canvas = new LevelCanvas(history.draft(), this::paint);
        canvas.setAccessibleText(ui.texts().of("level.accessible"));
        canvas.addEventHandler(LevelScroll.SCROLL, event -> scroll.setValue(event.column()));
        canvas.widthProperty().addListener(change -> show());
        scroll.setId("level-scroll");
        scroll.valueProperty()
                .addListener((property, last, value) -> canvas.scrollTo(value.intValue()));
        Label title = new Label(ui.texts().of("level.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        Label hint = new Label(ui.texts().of("level.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        problem.setWrapText(true);
        problem.getStyleClass().add(Styles.DANGER);
        hint.setMinHeight(USE_PREF_SIZE);
        VBox body = new VBox(title, hint, tiles(), canvas, scroll, problem, actions());
        body.getStyleClass().add("level-body");
        // With a large font in a small window, not everything fits at once.
        ScrollPane whole = new ScrollPane(body);
        whole.setFitToWidth(true);
        VBox card = new VBox(whole);
        card.getStyleClass().add("help-card");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        card.setMinHeight(0);
        getStyleClass().add("help-overlay");
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
        setMinSize(0, 0);
        setAccessibleText(ui.texts().of("level.title"));
        getChildren().add(card);
        setVisible(false);
        before.map(Work::name).ifPresent(name::setText);
        show();
    }

    /** Returns the painted level, to continue with it in another language. */
    public Work work() {
        return new Work(history, name.getText());
    }

    private FlowPane tiles() {
        FlowPane tiles = new FlowPane();
        tiles.getStyleClass().add("level-tools");
        ToggleGroup group = new ToggleGroup();
        for (LevelTile each : LevelTile.values()) {
            ToggleButton button =
                    new ToggleButton(ui.texts().of("level.tile." + each), picture(each));
            button.setId("level-tile-" + each);
            button.setToggleGroup(group);
            button.setSelected(each == tile);
            button.setOnAction(event -> {
                tile = each;
                button.setSelected(true);
            });
            tiles.getChildren().add(button);
        }
        tiles.getChildren()
                .addAll(
                        button("level.undo", () -> go(-1)),
                        button("level.redo", () -> go(1)),
                        button("level.narrower", () -> widen(-Level.STRETCH)),
                        columns,
                        button("level.wider", () -> widen(Level.STRETCH)));
        return tiles;
    }

    private static Node picture(LevelTile tile) {
        Canvas picture = new Canvas(LevelCanvas.CELL, LevelCanvas.CELL);
        LevelCanvas.square(picture.getGraphicsContext2D(), tile, 0, 0);
        double scale = 0.6;
        picture.setScaleX(scale);
        picture.setScaleY(scale);
        StackPane small = new StackPane(picture);
        small.setMaxSize(LevelCanvas.CELL * scale, LevelCanvas.CELL * scale);
        small.setPrefSize(LevelCanvas.CELL * scale, LevelCanvas.CELL * scale);
        return small;
    }

    private FlowPane actions() {
        name.setId("level-name");
        name.setText(ui.texts().of("level.name.usual"));
        name.setAccessibleText(ui.texts().of("level.name"));
        Button play = button("level.play", () -> ask(PlayLevel::new));
        play.getStyleClass().add(Styles.ACCENT);
        FlowPane actions =
                new FlowPane(
                        new Label(ui.texts().of("level.name")),
                        name,
                        button("level.new", () -> show(LevelDraft.fresh())),
                        button("level.open", () -> ui.commands().accept(new Choose(Choice.LEVEL))),
                        button("level.save", () -> keep(AskToSaveLevel::new)),
                        button("level.train", () -> ask(TrainOnLevel::new)),
                        play);
        actions.getStyleClass().add("level-tools");
        return actions;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(ui.texts().of(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void keep(BiFunction<PaintedLevel, String, StudioCommand> command) {
        if (history.draft().problem().isEmpty()) {
            ui.commands().accept(command.apply(history.draft().level(), called()));
        }
    }

    private void ask(BiFunction<PaintedLevel, String, StudioCommand> command) {
        if (history.draft().problem().isEmpty()) {
            ui.commands().accept(new BackToPlay());
            keep(command);
        }
    }

    private String called() {
        String typed = name.getText().strip();
        return typed.isEmpty() ? ui.texts().of("level.name.usual") : typed;
    }

    private void paint(int column, int row) {
        draw(history.draft().painted(column, row, tile));
    }

    private void widen(int more) {
        draw(history.draft().wider(more));
    }

    private void draw(LevelDraft next) {
        history = history.after(next);
        show();
    }

    /** Undoes or redoes strokes. */
    public void go(int strokes) {
        history = history.moved(strokes);
        show();
    }

    /** Opens a level for painting. */
    public void open(PaintedLevel level, String called) {
        name.setText(called);
        show(LevelDraft.of(level));
        scroll.setValue(0);
    }

    private void show(LevelDraft draft) {
        draw(draft);
    }

    private void show() {
        LevelDraft draft = history.draft();
        int hidden = Math.max(0, draft.columns() - canvas.visibleColumns());
        scroll.setMax(hidden);
        scroll.setDisable(hidden == 0);
        scroll.setVisibleAmount(
                Math.max(1, (double) hidden * canvas.visibleColumns() / draft.columns()));
        scroll.setValue(Math.min(scroll.getValue(), hidden));
        columns.setText(ui.texts().of("level.columns", ui.texts().count(draft.columns())));
        problem.setText(draft.problem().map(ui.texts()::of).orElse(""));
        canvas.show(draft);
    }

    /** Opens or closes it. */
    public void setShown(boolean isShown) {
        setVisible(isShown);
        if (isShown && !isFocusWithin()) {
            canvas.requestFocus();
        }
    }
}
