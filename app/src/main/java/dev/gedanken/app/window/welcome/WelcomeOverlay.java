package dev.gedanken.app.window.welcome;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.command.StudioCommand.BackToPlay;
import dev.gedanken.app.welcome.Card;
import dev.gedanken.app.welcome.Cards;
import dev.gedanken.app.window.incremental.IncrementalQueue;
import dev.gedanken.app.window.shared.FrameImages;
import dev.gedanken.app.window.shared.UiContext;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Packs and recent sessions as cards whose pictures move: one click plays. */
public final class WelcomeOverlay extends StackPane {
    private static final double SIDE = 128;
    private static final int SCALE = 2;
    private static final Duration PERIOD = Duration.millis(100);

    private final FlowPane packs = new FlowPane();
    private final FlowPane sessions = new FlowPane();
    private final List<Moving> moving = new ArrayList<>();
    private final IncrementalQueue listing = new IncrementalQueue(1);
    private final Timeline clock;
    private final UiContext ui;
    private final Cards cards;
    private int tick;

    /** A card with its pictures, made aside. */
    private record Shown(Card card, List<Image> images) {
        static Shown of(Card card) {
            return new Shown(
                    card,
                    card.frames().stream()
                            .<Image>map(frame -> FrameImages.of(frame, SCALE))
                            .toList());
        }
    }

    /** A picture that moves. */
    private record Moving(ImageView view, List<Image> images) {

        void show(int tick) {
            view.setImage(images.get(tick % images.size()));
        }
    }

    /** Creates the overlay; {@code cards} says what there is to play. */
    public WelcomeOverlay(UiContext ui, Cards cards) {
        this.ui = ui;
        this.cards = cards;
        clock = new Timeline(new KeyFrame(PERIOD, event -> move()));
        clock.setCycleCount(Animation.INDEFINITE);
        VBox body =
                new VBox(heading("welcome.packs"), packs, heading("welcome.sessions"), sessions);
        body.getStyleClass().add("welcome-body");
        packs.getStyleClass().add("cards");
        sessions.getStyleClass().add("cards");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        getStyleClass().add("welcome");
        setAlignment(Pos.TOP_LEFT);
        getChildren().add(scroll);
        setAccessibleText(ui.texts().of("action.WELCOME"));
        setVisible(false);
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
            clock.playFromStart();
        } else if (!isShown) {
            clock.stop();
        }
        setVisible(isShown);
    }

    private void load() {
        List<Shown> ofPacks = cards.ofPacks().stream().map(Shown::of).toList();
        List<Shown> ofSessions = cards.ofSessions(ui.texts()).stream().map(Shown::of).toList();
        Platform.runLater(() -> {
            moving.clear();
            listing.clear();
            packs.getChildren().clear();
            sessions.getChildren().clear();
            ofPacks.forEach(card -> listing.add(() -> packs.getChildren().add(button(card))));
            listing.add(this::focusFirst);
            ofSessions.forEach(card -> listing.add(() -> sessions.getChildren().add(button(card))));
        });
    }

    private void focusFirst() {
        if (isVisible() && !packs.getChildren().isEmpty()) {
            packs.getChildren().getFirst().requestFocus();
        }
    }

    private Button button(Shown shown) {
        Card card = shown.card;
        ImageView view = new ImageView();
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        if (!shown.images.isEmpty()) {
            Moving film = new Moving(view, shown.images);
            film.show(0);
            moving.add(film);
        }
        Label caption = new Label(card.caption());
        caption.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        Label title = new Label(card.title());
        VBox content = new VBox(view, title, caption);
        content.getStyleClass().add("card-content");
        Button button = new Button("", content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("play-card");
        button.setAccessibleText(card.title());
        button.setOnAction(event -> {
            ui.commands().accept(new BackToPlay());
            ui.commands().accept(card.command());
        });
        return button;
    }

    private void move() {
        tick++;
        moving.forEach(film -> film.show(tick));
    }
}
