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
 * Says what went wrong or was done, in a corner and for a while, without stopping anything. What is offered
 * stays above that until a person has answered.
 */
public final class NoticeArea extends VBox {
    private static final Duration SHOWN_FOR = Duration.seconds(12);
    private static final int MOST = 3;

    private final Texts texts;
    private final VBox offers = new VBox();
    private final VBox notices = new VBox();
    private final Map<Offer, Notification> open = new LinkedHashMap<>();

    /**
     * Something that can be done now, in any language.
     *
     * @param sentence what there is
     * @param yes what is written on the button
     * @param action what a click on it does
     * @param no what a person may answer instead; empty if closing it is all
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
     * The answer to an offer that is not wanted; closing the offer means the same.
     *
     * @param text what is written on the button
     * @param action what follows besides
     */
    public record Decline(Function<Texts, String> text, Runnable action) {}

    /**
     * Something that was done.
     *
     * @param sentence what
     * @param more what is written on a button besides; empty for none
     * @param action what a click on that does
     */
    public record Done(
            Function<Texts, String> sentence,
            Optional<Function<Texts, String>> more,
            Runnable action) {

        /** A file was written, which can be shown in its folder. */
        public static Done saved(Path file, Runnable show) {
            return new Done(
                    texts -> texts.of("export.done", file),
                    Optional.of(texts -> texts.of("export.show")),
                    show);
        }

        /** Something was done, and that is all. */
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

    /** Says what went wrong, or what there is to know, for a while. */
    public void show(String sentence) {
        show(notification(sentence));
    }

    /** Says what was done, for a while. */
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

    /** Offers to do something; stays until a person has answered. */
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

    /** Offers what another area offered, in this one's language. */
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
