package dev.gedanken.app.window.status;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.text.Texts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * Shows problems and results in a corner for a while, without interrupting anything. Offers stay
 * above them until they are answered.
 */
public final class NoticeArea extends VBox {
    private static final Duration SHOWN_FOR = Duration.seconds(12);
    private static final int MOST = 3;

    private final Texts texts;
    private final VBox offers = new VBox();
    private final VBox notices = new VBox();
    private final Map<Offer, Notification> open = new LinkedHashMap<>();

    /**
     * An offer, in any language.
     *
     * @param sentence its text
     * @param yes the text of the button
     * @param action the button's action
     * @param no the alternative answer; empty if it can only be closed
     */
    public record Offer(
            Function<Texts, String> sentence,
            Function<Texts, String> yes,
            Runnable action,
            Optional<Decline> no) {

        /** Creates an offer without a button to decline: closing it does. */
        public Offer(
                Function<Texts, String> sentence, Function<Texts, String> yes, Runnable action) {
            this(sentence, yes, action, Optional.empty());
        }
    }

    /**
     * The button that declines an offer; closing the offer means the same.
     *
     * @param text the text of the button
     * @param action an additional action
     */
    public record Decline(Function<Texts, String> text, Runnable action) {}

    /**
     * A result.
     *
     * @param sentence its text
     * @param more the text of an additional button; empty for none
     * @param action the button's action
     */
    public record Done(
            Function<Texts, String> sentence,
            Optional<Function<Texts, String>> more,
            Runnable action) {

        /** A written file, which can be shown in its folder. */
        public static Done saved(Path file, Runnable show) {
            return new Done(
                    texts -> texts.of("export.done", file),
                    Optional.of(texts -> texts.of("export.show")),
                    show);
        }

        /** A result without a button. */
        public static Done of(Function<Texts, String> sentence) {
            return new Done(sentence, Optional.empty(), () -> {});
        }
    }

    /** Creates an empty area. */
    public NoticeArea(Texts texts) {
        this.texts = texts;
        getStyleClass().add("notices");
        for (VBox part : List.of(offers, notices)) {
            part.getStyleClass().add("notices-part");
            part.setPickOnBounds(false);
        }
        setAlignment(Pos.TOP_RIGHT);
        setPickOnBounds(false);
        getChildren().addAll(offers, notices);
    }

    /** Shows a problem or a notice for a while. */
    public void show(String sentence) {
        show(notification(sentence));
    }

    /** Shows a result for a while. */
    public void show(Done done) {
        Notification notice =
                new Notification(
                        done.sentence.apply(texts),
                        new FontIcon(MaterialDesignC.CHECK_CIRCLE_OUTLINE));
        notice.getStyleClass().add(Styles.SUCCESS);
        notice.setAccessibleText(notice.getMessage());
        done.more.ifPresent(text -> {
            Button button = new Button(text.apply(texts));
            button.setId("show-in-folder");
            button.setOnAction(event -> done.action.run());
            notice.setPrimaryActions(button);
        });
        show(notice);
    }

    private void show(Notification notice) {
        notice.setOnClose(event -> notices.getChildren().remove(notice));
        notices.getChildren().addFirst(notice);
        while (notices.getChildren().size() > MOST) {
            notices.getChildren().removeLast();
        }
        PauseTransition wait = new PauseTransition(SHOWN_FOR);
        wait.setOnFinished(event -> notices.getChildren().remove(notice));
        wait.play();
    }

    /** Shows an offer, which stays until it is answered. */
    public void offer(Offer offer) {
        Notification notice = notification(offer.sentence.apply(texts));
        Button button = new Button(offer.yes.apply(texts));
        button.setId("accept-offer");
        button.setOnAction(event -> {
            close(offer);
            offer.action.run();
        });
        notice.setPrimaryActions(button);
        offer.no.ifPresent(no -> notice.getPrimaryActions().add(decline(offer, no)));
        notice.setOnClose(event -> decline(offer));
        open.put(offer, notice);
        offers.getChildren().addFirst(notice);
    }

    private Button decline(Offer offer, Decline no) {
        Button button = new Button(no.text.apply(texts));
        button.setId("decline-offer");
        button.setOnAction(event -> decline(offer));
        return button;
    }

    private void decline(Offer offer) {
        close(offer);
        offer.no.ifPresent(no -> no.action.run());
    }

    private void close(Offer offer) {
        offers.getChildren().remove(open.remove(offer));
    }

    /** Adopts another area's offers, in this one's language. */
    public void goOnFrom(NoticeArea before) {
        before.open.keySet().forEach(this::offer);
    }

    private static Notification notification(String sentence) {
        Notification notice =
                new Notification(sentence, new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        notice.getStyleClass().add(Styles.WARNING);
        notice.setAccessibleText(sentence);
        return notice;
    }
}
