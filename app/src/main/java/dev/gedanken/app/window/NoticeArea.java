package dev.gedanken.app.window;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Says what went wrong or was done, in a corner and for a while, without stopping anything. */
final class NoticeArea extends VBox {
    private static final Duration SHOWN_FOR = Duration.seconds(12);
    private static final int MOST = 3;

    NoticeArea() {
        getStyleClass().add("notices");
        setAlignment(Pos.TOP_RIGHT);
        setPickOnBounds(false);
    }

    void show(String sentence) {
        Notification notice = add(sentence);
        PauseTransition wait = new PauseTransition(SHOWN_FOR);
        wait.setOnFinished(event -> getChildren().remove(notice));
        wait.play();
    }

    /** Offers to do something; stays until a person has answered. */
    void offer(String sentence, String yes, Runnable action) {
        Notification notice = add(sentence);
        Button button = new Button(yes);
        button.setId("accept-offer");
        button.setOnAction(event -> {
            getChildren().remove(notice);
            action.run();
        });
        notice.setPrimaryActions(button);
    }

    private Notification add(String sentence) {
        Notification notice =
                new Notification(sentence, new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        notice.getStyleClass().add(Styles.WARNING);
        notice.setAccessibleText(sentence);
        notice.setOnClose(event -> getChildren().remove(notice));
        getChildren().addFirst(notice);
        while (getChildren().size() > MOST) {
            getChildren().removeLast();
        }
        return notice;
    }
}
