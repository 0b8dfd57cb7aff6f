package dev.gedanken.app.window.welcome;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.studio.command.SimulationCommand.Reseed;
import dev.gedanken.app.studio.command.WindowCommand.BackToPlay;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.welcome.StartPictures;
import dev.gedanken.app.welcome.StartPictures.Played;
import dev.gedanken.app.welcome.StartPictures.Start;
import dev.gedanken.app.window.shared.FrameImages;
import dev.gedanken.app.window.shared.UiContext;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The places where play can begin: the true starts of some seeds as pictures, a picture file, the
 * current moment.
 */
public final class StartGallery extends StackPane {
    private static final double SIDE = 72;
    private static final double WIDTH = 720;
    private static final int SCALE = 2;
    private static final Played NOTHING = new Played("", "");

    private final FlowPane starts = new FlowPane();
    private final Label words = new Label();
    private final UiContext ui;
    private final StartPictures pictures;
    private Played played = NOTHING;
    private long firstSeed = StartPictures.FIRST_SEED;
    private volatile Wanted wanted = new Wanted(NOTHING, StartPictures.FIRST_SEED, 0);

    /** A start with its picture, made in the background. */
    private record Shown(Start start, Image image) {
        static Shown of(Start start) {
            return new Shown(start, FrameImages.of(start.frame(), SCALE));
        }
    }

    /** Creates a gallery, whose pictures are made when it is first shown. */
    public StartGallery(UiContext ui, StartPictures pictures) {
        this.ui = ui;
        this.pictures = pictures;
        Label title = new Label(ui.texts().of("start.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        starts.getStyleClass().add("starts");
        words.setId("start-words");
        words.getStyleClass().add(Styles.TEXT_MUTED);
        VBox card = new VBox(title, actions(), starts);
        // No shadow, because it would be redrawn with every cell.
        card.getStyleClass().add("prompt-card");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        getStyleClass().add("tour");
        setAlignment(Pos.TOP_LEFT);
        setPickOnBounds(false);
        setAccessibleText(ui.texts().of("start.title"));
        getChildren().add(card);
        setVisible(false);
    }

    private FlowPane actions() {
        FlowPane actions =
                new FlowPane(
                        action("start.more", this::more),
                        action("start.picture", () -> ask(Shortcut.START_PICTURE)),
                        action("start.recorded", () -> ask(Shortcut.START_HERE)));
        actions.getStyleClass().add("start-actions");
        return actions;
    }

    private Button action(String key, Runnable work) {
        Button button = new Button(ui.texts().of(key));
        button.setId(key.replace('.', '-'));
        button.setOnAction(event -> work.run());
        return button;
    }

    private void ask(Shortcut shortcut) {
        ui.commands().accept(new BackToPlay());
        ui.ask(shortcut);
    }

    private void more() {
        firstSeed += StartPictures.COUNT;
        load();
    }

    /** Adopts the current play. */
    public void beginAnother(Played next) {
        played = next;
        firstSeed = StartPictures.FIRST_SEED;
        if (isVisible()) {
            load();
        }
    }

    /** Shows or hides the gallery. */
    public void setShown(boolean isShown) {
        if (isShown && !isVisible()) {
            load();
        }
        setVisible(isShown);
    }

    private void load() {
        Wanted now = new Wanted(played, firstSeed, wanted.asked + 1);
        wanted = now;
        say("start.making");
        Thread.startVirtualThread(() -> make(now));
    }

    private void make(Wanted now) {
        Queue<Shown> made = new ConcurrentLinkedQueue<>();
        CellByCell cells = new CellByCell(now, made);
        Platform.runLater(cells::start);
        pictures.make(
                now.played,
                now.firstSeed,
                () -> now.equals(wanted),
                start -> made.add(Shown.of(start)));
        cells.isComplete = true;
    }

    /**
     * The request for pictures.
     *
     * @param asked the number of the request, so that a repeated request is only answered once
     */
    private record Wanted(Played played, long firstSeed, int asked) {}

    /**
     * Shows pictures as they arrive, one in each pulse, because many cells at once would take
     * longer than a frame.
     */
    private final class CellByCell extends AnimationTimer {
        private final Wanted now;
        private final Queue<Shown> made;
        private volatile boolean isComplete;

        CellByCell(Wanted now, Queue<Shown> made) {
            this.now = now;
            this.made = made;
        }

        @Override
        public void handle(long nanos) {
            boolean wasComplete = isComplete;
            Shown next = made.poll();
            if (!now.equals(wanted)) {
                // If others were requested meanwhile, these are no longer wanted.
                stop();
            } else if (next == null && wasComplete) {
                stop();
                if (starts.getChildren().contains(words)) {
                    say("start.none");
                }
            } else if (next != null) {
                add(next);
            }
        }
    }

    private void add(Shown made) {
        boolean isFirst = starts.getChildren().contains(words);
        Button button = button(made);
        if (isFirst) {
            starts.getChildren().setAll(button);
        } else {
            starts.getChildren().add(button);
        }
        if (isFirst && isVisible()) {
            button.requestFocus();
        }
    }

    /** Shows the reason why there are no pictures in their place. */
    private void say(String key) {
        words.setText(ui.texts().of(key));
        starts.getChildren().setAll(words);
    }

    private Button button(Shown shown) {
        Start start = shown.start;
        ImageView view = new ImageView(shown.image);
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        Label seed = new Label(Long.toString(start.seed()));
        seed.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        VBox content = new VBox(view, new HBox(seed));
        Button button = new Button("", content);
        button.setId("start-" + start.seed());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.FLAT, "start-card");
        button.setAccessibleText(ui.texts().of("start.seed", Long.toString(start.seed())));
        button.setOnAction(event -> {
            ui.commands().accept(new BackToPlay());
            ui.commands().accept(new Reseed(start.seed()));
        });
        return button;
    }
}
