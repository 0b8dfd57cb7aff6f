package dev.gedanken.app.window.controls;

import dev.gedanken.app.session.SessionOpening;
import dev.gedanken.app.studio.command.WindowCommand.OpenSession;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.shared.UiContext;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The latest sessions, which can be continued. */
final class RecentMenu extends Menu {
    private final UiContext ui;
    private final Supplier<List<Path>> sessions;

    /**
     * Creates an empty menu.
     *
     * @param sessions lists them, the latest first; called on a separate thread
     */
    RecentMenu(UiContext ui, Supplier<List<Path>> sessions) {
        super(ui.texts().of("menu.recent"));
        this.ui = ui;
        this.sessions = sessions;
        setId("menu-recent");
        fill(List.of());
    }

    /** Searches for sessions and lists them when they are found. */
    void look() {
        Thread.startVirtualThread(() -> {
            List<Path> found = sessions.get();
            Platform.runLater(() -> fill(found));
        });
    }

    private void fill(List<Path> found) {
        getItems().setAll(found.stream().map(this::item).toList());
        if (found.isEmpty()) {
            MenuItem nothing = new MenuItem(ui.texts().of("menu.recent.none"));
            nothing.setDisable(true);
            getItems().add(nothing);
        }
        MenuItem all = new MenuItem(ui.texts().of("menu.recent.all"));
        all.setOnAction(event -> ui.ask(Shortcut.WELCOME));
        getItems().addAll(new SeparatorMenuItem(), all);
    }

    private MenuItem item(Path session) {
        String file = session.getFileName().toString();
        boolean isOurs = file.endsWith(SessionOpening.SUFFIX);
        String name =
                isOurs ? file.substring(0, file.length() - SessionOpening.SUFFIX.length()) : file;
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> ui.commands().accept(new OpenSession(session)));
        return item;
    }
}
