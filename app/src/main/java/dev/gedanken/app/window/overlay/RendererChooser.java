package dev.gedanken.app.window.overlay;

import dev.gedanken.app.stage.RendererChoices;
import dev.gedanken.app.stage.RendererChoices.Absent;
import dev.gedanken.app.stage.RendererChoices.Automatic;
import dev.gedanken.app.stage.RendererChoices.Device;
import dev.gedanken.app.stage.RendererChoices.Present;
import dev.gedanken.app.stage.RendererPreference;
import dev.gedanken.app.studio.command.WindowCommand.PreferRenderer;
import dev.gedanken.app.window.shared.UiContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.ChoiceBox;

/** Lets the user choose the renderer from the next start on; the list fills itself. */
final class RendererChooser {
    private static final String USUAL = "";

    private final UiContext ui;
    private final ChoiceBox<String> library;
    private final ChoiceBox<Device> device;
    private boolean isShowing;

    RendererChooser(UiContext ui) {
        this.ui = ui;
        List<String> libraries = new ArrayList<>(List.of(USUAL));
        libraries.addAll(RendererPreference.libraries());
        library = LookCard.choice(libraries, this::text);
        library.setValue(USUAL);
        device = LookCard.choice(List.of(new Automatic()), this::text);
        device.setValue(new Automatic());
        // Choosing one before the other is known would lose the other's stored value.
        library.setDisable(true);
        device.setDisable(true);
        library.setOnAction(event -> prefer());
        device.setOnAction(event -> prefer());
    }

    /** Searches for devices on a separate thread, and lists them when they are found. */
    void fill(Supplier<RendererChoices> look) {
        Thread.startVirtualThread(() -> {
            RendererChoices found = look.get();
            Platform.runLater(() -> show(found));
        });
    }

    ChoiceBox<String> library() {
        return library;
    }

    ChoiceBox<Device> device() {
        return device;
    }

    private void show(RendererChoices choices) {
        isShowing = true;
        choices.library().filter(library.getItems()::contains).ifPresent(library::setValue);
        device.getItems().setAll(choices.devices());
        device.setValue(choices.chosen());
        library.setDisable(false);
        device.setDisable(false);
        isShowing = false;
    }

    private void prefer() {
        if (!isShowing && device.getValue() != null) {
            ui.commands()
                    .accept(
                            new PreferRenderer(
                                    Optional.of(library.getValue()).filter(name -> !name.isEmpty()),
                                    device.getValue().remembered()));
        }
    }

    private String text(String name) {
        return ui.texts().of("look.library." + (name.isEmpty() ? "usual" : name));
    }

    private String text(Device choice) {
        return switch (choice) {
            case Automatic _ -> ui.texts().of("look.device.usual");
            case Present present -> present.name();
            case Absent absent -> ui.texts().of("look.device.absent", absent.key());
        };
    }
}
