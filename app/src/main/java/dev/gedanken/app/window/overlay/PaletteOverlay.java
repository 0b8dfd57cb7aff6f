package dev.gedanken.app.window.overlay;

import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.studio.command.WindowCommand.BackToPlay;
import dev.gedanken.app.view.palette.Palette;
import dev.gedanken.app.view.palette.Palette.Entry;
import dev.gedanken.app.view.playback.StepText;
import dev.gedanken.app.window.shared.UiContext;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The command palette: all commands, found by typing a few letters. */
final class PaletteOverlay extends StackPane {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 380;

    private final TextField field = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private final UiContext ui;
    private final Supplier<List<Entry>> others;
    private Palette palette = new Palette(List.of());

    /**
     * Creates a hidden palette.
     *
     * @param others gives the entries in addition to the shortcuts, whenever it opens
     */
    PaletteOverlay(UiContext ui, Supplier<List<Entry>> others) {
        this.ui = ui;
        this.others = others;
        field.setId("palette");
        field.setPromptText(ui.texts().of("palette.prompt"));
        field.setAccessibleText(ui.texts().of("palette.prompt"));
        field.textProperty().addListener((property, before, text) -> find(text));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setCellFactory(view -> new EntryCell());
        list.setOnMouseClicked(event -> accept());
        list.setFocusTraversable(false);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox card = new VBox(field, list);
        card.getStyleClass().add("palette-card");
        card.setMaxSize(WIDTH, HEIGHT);
        getStyleClass().add("palette");
        setAlignment(Pos.TOP_CENTER);
        setPickOnBounds(false);
        getChildren().add(card);
        setVisible(false);
    }

    /** Opens or closes it. */
    void setShown(boolean isShown) {
        if (isShown && !isVisible()) {
            palette = Palette.of(ui.texts(), ui.keymap(), others.get());
            field.clear();
            find("");
            setVisible(true);
            field.requestFocus();
        } else if (!isShown) {
            setVisible(false);
        }
    }

    private void find(String text) {
        list.getItems().setAll(palette.find(text));
        StepText.parse(text).ifPresent(step -> list.getItems().addFirst(goTo(step)));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private Entry goTo(long step) {
        return new Entry(
                ui.texts().of("palette.step", Long.toString(step)),
                "",
                new TreeCommand.GoToStep(step));
    }

    private void steer(KeyEvent event) {
        int selected = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            select(selected + 1);
        } else if (event.getCode() == KeyCode.UP) {
            select(selected - 1);
        } else if (event.getCode() == KeyCode.ENTER) {
            accept();
        } else {
            return;
        }
        event.consume();
    }

    private void select(int index) {
        int next = Math.clamp(index, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 4));
    }

    private void accept() {
        @Nullable Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            ui.commands().accept(new BackToPlay());
            ui.commands().accept(entry.command());
        }
    }

    /** Shows an entry with its key at the right. */
    private static final class EntryCell extends ListCell<Entry> {
        private final Label text = new Label();
        private final Label hint = new Label();
        private final HBox row;

        EntryCell() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            hint.getStyleClass().add("key-cap");
            row = new HBox(text, space, hint);
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            text.setText(entry.text());
            hint.setText(entry.hint());
            hint.setVisible(!entry.hint().isEmpty());
            setGraphic(row);
        }
    }
}
