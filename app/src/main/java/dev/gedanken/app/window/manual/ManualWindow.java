package dev.gedanken.app.window.manual;

import dev.gedanken.app.manual.Manual;
import dev.gedanken.app.view.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** The manual in a separate window: chapters on the left, a page on the right. */
public final class ManualWindow implements AutoCloseable {
    private static final double WIDTH = 1040;
    private static final double HEIGHT = 760;
    private static final double CHAPTERS_WIDTH = 220;

    private final Stage stage = new Stage();
    private final ListView<String> chapters = new ListView<>();
    private final ScrollPane place = new ScrollPane();

    /**
     * Creates a window that is not shown yet.
     *
     * @param owner the studio's window, with which it closes
     * @param styler gives a scene its theme
     */
    public ManualWindow(Window owner, Texts texts, Consumer<Scene> styler) {
        chapters.setId("manual-chapters");
        chapters.setAccessibleText(texts.of("manual.chapters"));
        chapters.setCellFactory(view -> new ChapterCell());
        chapters.getItems().setAll(List.copyOf(Manual.CHAPTERS));
        chapters.setPrefWidth(CHAPTERS_WIDTH);
        chapters.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, page) -> open(page));
        place.setFitToWidth(true);
        place.setId("manual-page");
        BorderPane root = new BorderPane(place);
        root.setLeft(chapters);
        root.getStyleClass().add("manual");
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::closeOnEscape);
        styler.accept(scene);
        stage.initOwner(owner);
        stage.setTitle(texts.of("manual.title"));
        stage.setScene(scene);
        chapters.getSelectionModel().selectFirst();
    }

    private void closeOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        }
    }

    private void open(@Nullable String page) {
        if (page != null) {
            String text = Manual.text(page).orElse("");
            place.setContent(new MarkdownView(page, text, this::follow));
            place.setVvalue(0);
        }
    }

    private void follow(String page) {
        if (Manual.CHAPTERS.contains(page)) {
            chapters.getSelectionModel().select(page);
        } else {
            chapters.getSelectionModel().clearSelection();
            open(page);
        }
    }

    /** Opens it. */
    public void open() {
        stage.show();
        chapters.requestFocus();
    }

    /** Notifies when the user closes it. */
    public void whenClosed(Runnable listener) {
        stage.setOnCloseRequest(event -> listener.run());
    }

    /** Returns the scene, to be given another theme. */
    public Scene scene() {
        return stage.getScene();
    }

    @Override
    public void close() {
        stage.hide();
    }

    /** Shows a chapter by its title. */
    private static final class ChapterCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String page, boolean empty) {
            super.updateItem(page, empty);
            setText(empty || page == null ? null : Manual.title(page));
        }
    }
}
