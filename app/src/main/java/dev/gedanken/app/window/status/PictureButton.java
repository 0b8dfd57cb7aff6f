package dev.gedanken.app.window.status;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Shows the picture that a background task keeps in a file, and updates it while it is visible. */
final class PictureButton extends Button {
    private static final double WIDTH = 780;
    private static final Duration EVERY = Duration.seconds(3);

    private final Path file;
    private final ImageView view = new ImageView();
    private final Label words = new Label();

    PictureButton(Path file, Texts texts) {
        super("", new FontIcon(MaterialDesignI.IMAGE_OUTLINE));
        this.file = file;
        setId("task-picture");
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        setTooltip(new Tooltip(texts.of("tasks.picture")));
        setAccessibleText(texts.of("tasks.picture"));
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH);
        view.setId("task-picture-view");
        words.setText(texts.of("tasks.picture.none"));
        words.setId("task-picture-words");
        words.getStyleClass().add(Styles.TEXT_MUTED);
        Label hint = new Label(texts.of("tasks.picture.hint"));
        hint.setId("task-picture-hint");
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        Popover popover = new Popover(new VBox(new StackPane(view, words), hint));
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
        popover.setTitle(texts.of("tasks.picture"));
        Timeline anew = new Timeline(new KeyFrame(EVERY, event -> look()));
        anew.setCycleCount(Animation.INDEFINITE);
        popover.setOnShowing(event -> anew.play());
        popover.setOnHidden(event -> anew.stop());
        setOnAction(event -> {
            look();
            popover.show(this);
        });
    }

    private void look() {
        Thread.startVirtualThread(() -> {
            if (Files.isRegularFile(file)) {
                Image image = new Image(file.toUri().toString());
                Platform.runLater(() -> show(image));
            }
        });
    }

    private void show(Image image) {
        if (!image.isError()) {
            view.setImage(image);
            words.setVisible(false);
        }
    }
}
