package dev.gedanken.app.window.panel.builtin;

import dev.gedanken.app.view.latent.ClassChoice;
import dev.gedanken.app.view.latent.ClassChoice.Counted;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.model.LatentUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Chooses the class of a number of the belief that encodes one. */
final class ClassChooser extends HBox {
    private final ChoiceBox<Counted> classes = new ChoiceBox<>();
    private Optional<ClassChoice> shown = Optional.empty();
    private boolean isShowing;

    /**
     * Creates a hidden chooser.
     *
     * @param chosen receives the number and its new class
     */
    ClassChooser(Texts texts, BiConsumer<LatentUnit, Integer> chosen) {
        classes.setId("latent-class");
        classes.setAccessibleText(texts.of("latent.class"));
        classes.setConverter(
                ChoiceNames.named(each ->
                        each.places() == 0
                                ? texts.of("latent.class.absent", Integer.toString(each.number()))
                                : texts.of(
                                        "latent.class.present",
                                        Integer.toString(each.number()),
                                        texts.count(each.places()))));
        classes.setOnAction(event -> {
            if (!isShowing && classes.getValue() != null) {
                int wanted = classes.getValue().number();
                shown.filter(choice -> choice.present() != wanted)
                        .ifPresent(choice -> chosen.accept(choice.unit(), wanted));
            }
        });
        getStyleClass().add("latent-heading");
        getChildren().addAll(new Label(texts.of("latent.class")), classes);
        show(Optional.empty());
    }

    /** Shows the choice for a number; empty for one that does not encode a class. */
    void show(Optional<ClassChoice> choice) {
        boolean isOpen = classes.isShowing();
        if (!isOpen && !choice.equals(shown)) {
            isShowing = true;
            shown = choice;
            classes.getItems().setAll(choice.map(ClassChoice::classes).orElse(List.of()));
            choice.map(ClassChoice::chosen).ifPresent(classes::setValue);
            isShowing = false;
        }
        setVisible(choice.isPresent());
        setManaged(choice.isPresent());
    }
}
