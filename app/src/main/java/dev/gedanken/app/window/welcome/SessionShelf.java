package dev.gedanken.app.window.welcome;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.session.SessionFiles;
import dev.gedanken.app.session.SessionLibrary;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.WindowCommand.OpenSession;
import dev.gedanken.app.studio.command.WindowCommand.RenameSession;
import dev.gedanken.app.studio.command.WindowCommand.ShowInFolder;
import dev.gedanken.app.studio.command.WindowCommand.TrashSession;
import dev.gedanken.app.welcome.SessionCard;
import dev.gedanken.app.welcome.SessionCards;
import dev.gedanken.app.window.shared.FrameImages;
import dev.gedanken.app.window.shared.UiContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/**
 * The automatically saved sessions, which can be searched, continued, renamed and moved to the
 * trash.
 */
final class SessionShelf extends VBox {
    private static final int SCALE = 2;
    private static final int MOST = 60;

    private final TextField search = new TextField();
    private final FlowPane place = new FlowPane();
    private final Label nothing = new Label();
    private final UiContext ui;
    private final SessionCards cards;
    private final Optional<SessionLibrary> library;
    private final MovingPictures pictures = new MovingPictures(5);
    private final AtomicInteger listing = new AtomicInteger();

    /** A card with its pictures, made in the background. */
    private record Shown(SessionCard card, List<Image> images) {}

    /**
     * Creates an empty shelf.
     *
     * @param cards reads sessions
     * @param library lists them; empty if none are saved automatically
     */
    SessionShelf(UiContext ui, SessionCards cards, Optional<SessionLibrary> library) {
        this.ui = ui;
        this.cards = cards;
        this.library = library;
        Label heading = new Label(ui.texts().of("welcome.sessions"));
        heading.getStyleClass().add(Styles.TITLE_3);
        search.setId("session-search");
        search.setPromptText(ui.texts().of("sessions.search"));
        search.setAccessibleText(ui.texts().of("sessions.search"));
        search.textProperty().addListener((property, before, text) -> list());
        HBox top = new HBox(heading, search);
        top.getStyleClass().add("shelf-top");
        place.getStyleClass().add("cards");
        nothing.setText(ui.texts().of("sessions.none"));
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        getStyleClass().add("shelf");
        getChildren().addAll(top, place);
    }

    /** Lists sessions while it is visible. */
    void setShown(boolean isShown) {
        pictures.setRunning(isShown);
        if (isShown) {
            list();
        } else {
            listing.incrementAndGet();
        }
    }

    /** Lists those whose name contains the typed text, one after the other as they are read. */
    void list() {
        int mine = listing.incrementAndGet();
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        place.getChildren().clear();
        pictures.clear();
        Thread.startVirtualThread(() -> {
            List<Path> found =
                    library.map(SessionLibrary::recent).orElse(List.of()).stream()
                            .filter(file -> plain(file).contains(wanted))
                            .limit(MOST)
                            .toList();
            if (found.isEmpty() && !wanted.isEmpty()) {
                Platform.runLater(() -> add(mine, nothing));
            }
            for (Path file : found) {
                if (listing.get() != mine) {
                    return;
                }
                Shown shown = read(file);
                Platform.runLater(() -> {
                    if (listing.get() == mine) {
                        place.getChildren().add(view(shown));
                    }
                });
            }
        });
    }

    private void add(int mine, Label label) {
        if (listing.get() == mine) {
            place.getChildren().setAll(label);
        }
    }

    private static String plain(Path file) {
        return SessionFiles.name(file).toLowerCase(Locale.ROOT);
    }

    private Shown read(Path file) {
        SessionCard card = cards.of(file, ui.texts());
        return new Shown(
                card,
                card.frames().stream().<Image>map(each -> FrameImages.of(each, SCALE)).toList());
    }

    private StackPane view(Shown shown) {
        SessionCard card = shown.card();
        PlayCardButton button =
                new PlayCardButton(ui, card.name(), card.caption(), new OpenSession(card.file()));
        pictures.add(button.picture(), shown.images());
        StackPane whole = new StackPane(button);
        MenuButton more = more(card, whole);
        StackPane.setAlignment(more, Pos.TOP_RIGHT);
        whole.getChildren().add(more);
        return whole;
    }

    private MenuButton more(SessionCard card, StackPane whole) {
        MenuButton more = new MenuButton("", new FontIcon(MaterialDesignD.DOTS_VERTICAL));
        more.setId("session-more");
        more.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "session-more");
        more.setAccessibleText(ui.texts().of("sessions.more", card.name()));
        MenuItem rename = new MenuItem(ui.texts().of("sessions.rename"));
        rename.setId("session-rename");
        rename.setOnAction(event -> askForName(card, whole));
        more.getItems()
                .addAll(
                        rename,
                        item("sessions.folder", new ShowInFolder(card.file())),
                        item("sessions.trash", new TrashSession(card.file())));
        return more;
    }

    private MenuItem item(String key, StudioCommand command) {
        MenuItem item = new MenuItem(ui.texts().of(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> ui.commands().accept(command));
        return item;
    }

    private void askForName(SessionCard card, StackPane whole) {
        TextField name = new TextField(card.name());
        name.setId("session-name");
        name.setAccessibleText(ui.texts().of("sessions.rename.prompt"));
        name.setOnAction(
                event -> ui.commands().accept(new RenameSession(card.file(), name.getText())));
        name.focusedProperty()
                .addListener((property, before, has) -> {
                    if (!has) {
                        whole.getChildren().remove(name);
                    }
                });
        StackPane.setAlignment(name, Pos.BOTTOM_CENTER);
        whole.getChildren().add(name);
        name.requestFocus();
        name.selectAll();
    }
}
