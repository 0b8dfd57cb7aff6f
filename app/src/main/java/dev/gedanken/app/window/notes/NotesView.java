package dev.gedanken.app.window.notes;

import dev.gedanken.app.notes.SpeakerNotes;
import dev.gedanken.app.notes.SpeakerNotes.Line;
import dev.gedanken.app.notes.SpeakerNotes.Page;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.keymap.KeyNames;
import dev.gedanken.app.view.keymap.Keymap;
import dev.gedanken.app.view.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A page of notes in a large font, with the time above and the next keys below. */
final class NotesView extends BorderPane {
    private static final String POINT = "•  ";

    private final Label time = new Label("0:00");
    private final Label place = new Label();
    private final VBox page = new VBox();
    private final Label following = new Label();
    private final FlowPane keys = new FlowPane();
    private final Texts texts;
    private final Keymap keymap;
    private List<Shortcut> next = List.of();

    NotesView(Texts texts, Keymap keymap) {
        this.texts = texts;
        this.keymap = keymap;
        time.setId("notes-time");
        time.getStyleClass().add("notes-time");
        time.setMinWidth(USE_PREF_SIZE);
        place.getStyleClass().add("notes-muted");
        place.setMinWidth(USE_PREF_SIZE);
        following.getStyleClass().add("notes-muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(time, space, place);
        top.getStyleClass().add("notes-top");
        page.getStyleClass().add("notes-page");
        page.setId("notes-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        keys.getStyleClass().add("notes-keys");
        VBox bottom = new VBox(following, keys);
        bottom.getStyleClass().add("notes-bottom");
        setTop(top);
        setCenter(scroll);
        setBottom(bottom);
        getStyleClass().addAll("studio", "notes");
        setAccessibleText(texts.of("notes.title"));
    }

    void showTime(String elapsed) {
        time.setText(elapsed);
    }

    void show(SpeakerNotes notes, int index) {
        Page shown = notes.pages().get(index);
        page.getChildren().clear();
        if (notes.isEmpty()) {
            page.getChildren().add(line(texts.of("notes.none"), "notes-muted"));
        } else if (!shown.title().isEmpty()) {
            page.getChildren().add(line(shown.title(), "notes-heading"));
        }
        for (Line line : shown.lines()) {
            Label text = line(line.text(), "notes-line");
            page.getChildren().add(line.isPoint() ? point(text) : text);
        }
        place.setText("%d / %d".formatted(index + 1, notes.pages().size()));
        boolean isLast = index + 1 == notes.pages().size();
        String title = isLast ? "" : notes.pages().get(index + 1).title();
        following.setText(title.isEmpty() ? "" : texts.of("notes.next", title));
    }

    /** Returns a list item; if it takes two rows, the second is aligned with the first. */
    private static HBox point(Label text) {
        Label mark = new Label(POINT);
        mark.setMinWidth(USE_PREF_SIZE);
        mark.getStyleClass().add("notes-line");
        return new HBox(mark, text);
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /** Shows which keys come next. */
    void show(List<Shortcut> shortcuts) {
        if (!shortcuts.equals(next)) {
            next = shortcuts;
            keys.getChildren().setAll(shortcuts.stream().map(this::key).toList());
        }
    }

    private Node key(Shortcut shortcut) {
        Label cap = new Label(new KeyNames(texts).label(keymap, shortcut));
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(USE_PREF_SIZE);
        HBox key = new HBox(cap, new Label(texts.of(shortcut)));
        key.getStyleClass().add("notes-key");
        return key;
    }
}
