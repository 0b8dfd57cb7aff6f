package dev.gedanken.app.window;

import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.window.theme.Appearance;
import dev.gedanken.app.window.theme.StyleSheets;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Asks for confirmation before the window is closed during long work, because that work would end.
 */
final class CloseQuestion {
    private final Stage stage;
    private final Supplier<Texts> texts;
    private final Supplier<Appearance> appearance;
    private final Supplier<List<String>> underWay;
    private boolean isAsking;

    /**
     * Creates the question without asking it.
     *
     * @param stage the window to close
     * @param texts in the current language
     * @param appearance of the window
     * @param underWay titles of the running work
     */
    CloseQuestion(
            Stage stage,
            Supplier<Texts> texts,
            Supplier<Appearance> appearance,
            Supplier<List<String>> underWay) {
        this.stage = stage;
        this.texts = texts;
        this.appearance = appearance;
        this.underWay = underWay;
    }

    /** Starts asking. If the program itself is asked to end, there is no question. */
    void attach() {
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, this::ask);
    }

    private void ask(WindowEvent event) {
        List<String> titles = underWay.get();
        if (!titles.isEmpty()) {
            event.consume();
            if (!isAsking) {
                isAsking = true;
                show(String.join(", ", titles));
            }
        }
    }

    private void show(String titles) {
        Texts now = texts.get();
        ButtonType stop = new ButtonType(now.of("close.stop"), ButtonData.OK_DONE);
        ButtonType keep = new ButtonType(now.of("close.keep"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, now.of("close.question", titles), stop, keep);
        alert.setTitle(now.of("close.title"));
        alert.initOwner(stage);
        DialogPane pane = alert.getDialogPane();
        pane.setId("close-question");
        pane.lookupButton(stop).setId("close-stop");
        pane.lookupButton(keep).setId("close-keep");
        StyleSheets.attach(pane.getScene());
        appearance.get().applyTo(pane);
        alert.resultProperty()
                .addListener((property, before, answer) -> {
                    isAsking = false;
                    if (stop.equals(answer)) {
                        stage.hide();
                    }
                });
        alert.show();
    }
}
