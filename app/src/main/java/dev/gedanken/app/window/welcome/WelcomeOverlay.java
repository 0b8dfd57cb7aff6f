package dev.gedanken.app.window.welcome;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.WindowCommand.BackToPlay;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.welcome.Card;
import dev.gedanken.app.welcome.Cards;
import dev.gedanken.app.window.incremental.IncrementalQueue;
import dev.gedanken.app.window.shared.FrameImages;
import dev.gedanken.app.window.shared.UiContext;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Packs, true worlds and sessions as cards with animated pictures: one click plays. Each part
 * appears once the parts above it are complete, so nothing moves away under the pointer.
 */
public final class WelcomeOverlay extends StackPane {
    private static final int SCALE = 2;

    private final FlowPane packs = new FlowPane();
    private final FlowPane worlds = new FlowPane();
    private final SessionShelf sessions;
    private final MovingPictures moving = new MovingPictures(1);
    private final IncrementalQueue listing = new IncrementalQueue(1);
    private final UiContext ui;
    private final Cards cards;
    private final List<Node> belowWorlds;
    private volatile Optional<Cards.Home> listed = Optional.empty();

    /** A card with its pictures, made in the background. */
    private record Shown(Card card, List<Image> images) {
        static Shown of(Card card) {
            return new Shown(
                    card,
                    card.frames().stream()
                            .<Image>map(frame -> FrameImages.of(frame, SCALE))
                            .toList());
        }
    }

    /** Creates the overlay; {@code cards} lists what can be played. */
    public WelcomeOverlay(UiContext ui, Cards cards) {
        this.ui = ui;
        this.cards = cards;
        sessions = new SessionShelf(ui, cards.ofSessions(), cards.sessions());
        HBox packsHeading = new HBox(heading("welcome.packs"), train());
        belowWorlds = List.of(packsHeading, packs, sessions);
        belowWorlds.forEach(part -> part.managedProperty().bind(part.visibleProperty()));
        belowWorlds.forEach(part -> part.setVisible(false));
        VBox body = new VBox(heading("welcome.worlds"), worlds, packsHeading, packs, sessions);
        body.getStyleClass().add("welcome-body");
        packs.getStyleClass().add("cards");
        worlds.getStyleClass().add("cards");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        getStyleClass().add("welcome");
        setAlignment(Pos.TOP_LEFT);
        getChildren().add(scroll);
        setAccessibleText(ui.texts().of("action.WELCOME"));
        setVisible(false);
    }

    private Button train() {
        Button train = new Button(ui.texts().of("welcome.train"));
        train.setId("welcome-train");
        train.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT);
        train.setOnAction(event -> {
            ui.commands().accept(new BackToPlay());
            ui.ask(Shortcut.TRAIN);
        });
        return train;
    }

    private Label heading(String key) {
        Label label = new Label(ui.texts().of(key));
        label.getStyleClass().add(Styles.TITLE_3);
        return label;
    }

    /** Opens or closes it. */
    public void setShown(boolean isShown) {
        if (isShown && !isVisible()) {
            Thread.startVirtualThread(this::load);
            sessions.setShown(true);
            moving.setRunning(true);
        } else if (!isShown) {
            sessions.setShown(false);
            moving.setRunning(false);
        }
        setVisible(isShown);
    }

    /** Refreshes the list of sessions. */
    public void sessionsChanged() {
        if (isVisible()) {
            sessions.list();
        }
    }

    private void load() {
        Cards.Home home = cards.home();
        if (listed.filter(home::equals).isPresent()) {
            Platform.runLater(() -> listing.add(this::focusFirst));
            return;
        }
        List<Shown> worldsShown = home.worlds().stream().map(Shown::of).toList();
        List<Shown> packsShown = home.packs().stream().map(Shown::of).toList();
        Platform.runLater(() -> {
            listed = Optional.of(home);
            list(worldsShown, packsShown);
        });
    }

    private void list(List<Shown> ofWorlds, List<Shown> ofPacks) {
        moving.clear();
        listing.clear();
        packs.getChildren().clear();
        worlds.getChildren().clear();
        belowWorlds.forEach(part -> part.setVisible(false));
        ofWorlds.forEach(card -> listing.add(() -> worlds.getChildren().add(button(card))));
        listing.add(this::focusFirst);
        listing.add(() -> belowWorlds.forEach(part -> part.setVisible(part != sessions)));
        ofPacks.forEach(card -> listing.add(() -> packs.getChildren().add(button(card))));
        listing.add(() -> sessions.setVisible(true));
    }

    private void focusFirst() {
        if (isVisible() && !isFocusWithin()) {
            worlds.lookupAll(".play-card").stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    private Node button(Shown shown) {
        Card card = shown.card();
        PlayCardButton button = new PlayCardButton(ui, card);
        button.setId(
                card.question()
                        .map(asked -> "world-" + asked.world())
                        .orElse("play-" + card.caption().replaceAll("\\W+", "-")));
        moving.add(button.picture(), shown.images());
        return card.truth().<Node>map(truth -> new VBox(button, link(card, truth))).orElse(button);
    }

    /** Returns the button that plays the true world instead of the card's dream. */
    private Hyperlink link(Card card, StudioCommand truth) {
        Hyperlink link = new Hyperlink(ui.texts().of("welcome.truth"));
        card.question().ifPresent(asked -> link.setId("truth-" + asked.world()));
        link.setAccessibleText("%s, %s".formatted(card.title(), link.getText()));
        link.setOnAction(event -> {
            ui.commands().accept(new BackToPlay());
            ui.commands().accept(truth);
        });
        return link;
    }
}
