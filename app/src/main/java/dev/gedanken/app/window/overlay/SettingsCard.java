package dev.gedanken.app.window.overlay;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.desktop.PythonProbe;
import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.settings.Theme;
import dev.gedanken.app.settings.ToolPreferences;
import dev.gedanken.app.stage.RendererChoices;
import dev.gedanken.app.studio.command.WindowCommand;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.window.shared.UiContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All preferences on one page; every change applies at once. */
final class SettingsCard extends StackPane {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 600;

    private final GridPane grid = new GridPane();
    private final ChoiceBox<Locale> language;
    private final ChoiceBox<Theme> theme;
    private final ChoiceBox<Integer> size;
    private final FolderField exports;
    private final FolderField sessions;
    private final FolderField packs;
    private final CheckBox asks = new CheckBox();
    private final CheckBox filmsTruth = new CheckBox();
    private final CheckBox filmsLabels = new CheckBox();
    private final TextField python = new TextField();
    private final Label found = new Label();
    private final RendererChooser drawnBy;
    private final UiContext ui;
    private final Supplier<Preferences> preferences;
    private final Consumer<UnaryOperator<Preferences>> chosen;
    private boolean isShowing;

    /**
     * Creates a hidden page.
     *
     * @param drawers finds the available renderers; called on a separate thread
     * @param preferences the current values
     * @param chosen receives changes of the preferences
     */
    SettingsCard(
            UiContext ui,
            Supplier<RendererChoices> drawers,
            Supplier<Preferences> preferences,
            Consumer<UnaryOperator<Preferences>> chosen) {
        this.ui = ui;
        this.preferences = preferences;
        this.chosen = chosen;
        language = LookCard.choice(Texts.LANGUAGES, each -> each.getDisplayLanguage(each));
        theme =
                LookCard.choice(
                        List.of(Theme.values()), each -> ui.texts().of("settings.theme." + each));
        size = LookCard.choice(sizes(), each -> each + " %");
        drawnBy = new RendererChooser(ui);
        exports = folder("exports", ToolPreferences::exportingTo);
        sessions = folder("sessions", ToolPreferences::playingInto);
        packs = folder("packs", ToolPreferences::trainingInto);
        drawnBy.fill(drawers);
        listen();
        fillGrid();
        Label title = new Label(ui.texts().of("settings.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox card = new VBox(title, scroll);
        card.getStyleClass().add("help-card");
        card.setMaxSize(WIDTH, HEIGHT);
        card.setMinHeight(0);
        getStyleClass().add("help-overlay");
        setAlignment(Pos.CENTER);
        setPickOnBounds(false);
        setMinSize(0, 0);
        setAccessibleText(ui.texts().of("settings.title"));
        getChildren().add(card);
        setVisible(false);
    }

    private static List<Integer> sizes() {
        return IntStream.iterate(
                        Preferences.LEAST_SCALE,
                        percent -> percent <= Preferences.MOST_SCALE,
                        percent -> percent + Preferences.SCALE_STEP)
                .boxed()
                .toList();
    }

    private void listen() {
        language.setOnAction(
                event -> change(liked -> liked.speaking(language.getValue().getLanguage())));
        theme.setOnAction(event -> change(liked -> liked.with(theme.getValue())));
        size.setOnAction(event -> change(liked -> liked.scaledTo(size.getValue())));
        asks.setOnAction(event -> changeTools(tools -> tools.asking(asks.isSelected())));
        filmsTruth.setOnAction(event -> changeFilms());
        filmsLabels.setOnAction(event -> changeFilms());
        python.setOnAction(event -> changePython());
        python.focusedProperty().addListener((property, before, has) -> leftPython(has));
    }

    private FolderField folder(
            String key, BiFunction<ToolPreferences, String, ToolPreferences> change) {
        return new FolderField(
                ui.texts(),
                "settings." + key,
                path -> changeTools(tools -> change.apply(tools, path)));
    }

    private void leftPython(boolean hasFocus) {
        if (!hasFocus) {
            changePython();
        }
    }

    private void changeFilms() {
        changeTools(tools -> tools.filming(filmsTruth.isSelected(), filmsLabels.isSelected()));
    }

    private void changePython() {
        changeTools(tools -> tools.running(python.getText().strip()));
        lookForPython();
    }

    private void fillGrid() {
        grid.getStyleClass().add("look-grid");
        heading("settings.appearance");
        row("language", language);
        row("theme", theme);
        row("size", size);
        heading("settings.keys");
        row("keymap", button("settings.keymap.open", Shortcut.KEYMAP));
        heading("settings.folders");
        row("exports", exports, exports.path());
        row("asks", asks);
        row("films.truth", filmsTruth);
        row("films.labels", filmsLabels);
        row("sessions", sessions, sessions.path());
        row("packs", packs, packs.path());
        heading("settings.drawing");
        row("library", drawnBy.library());
        row("device", drawnBy.device());
        row("look", button("settings.look.open", Shortcut.LOOK));
        heading("settings.programs");
        row("python", new VBox(python, found), python);
        python.setPromptText("python3");
        found.setId("settings-python-found");
        found.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    }

    private Button button(String key, Shortcut shortcut) {
        Button button = new Button(ui.texts().of(key));
        button.setOnAction(event -> {
            ui.commands().accept(new WindowCommand.BackToPlay());
            ui.ask(shortcut);
        });
        return button;
    }

    private void heading(String key) {
        Label heading = new Label(ui.texts().of(key));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        grid.add(heading, 0, grid.getRowCount(), 2, 1);
    }

    private void row(String key, Node control) {
        row(key, control, control);
    }

    /** Adds a row; {@code named} is the node that a screen reader names. */
    private void row(String key, Node control, Node named) {
        String name = ui.texts().of("settings." + key);
        named.setId("settings-" + key);
        named.setAccessibleText(name);
        Label label = new Label(name);
        label.setMinWidth(Label.USE_PREF_SIZE);
        GridPane.setHgrow(control, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), label, control);
    }

    private void changeTools(UnaryOperator<ToolPreferences> change) {
        if (!change.apply(preferences.get().tools()).equals(preferences.get().tools())) {
            change(liked -> liked.with(change.apply(liked.tools())));
        }
    }

    private void change(UnaryOperator<Preferences> change) {
        if (!isShowing) {
            chosen.accept(change);
        }
    }

    /** Opens or closes it. */
    void setShown(boolean isShown) {
        if (isShown && !isVisible()) {
            show(preferences.get());
            lookForPython();
        }
        setVisible(isShown);
        if (isShown && !isFocusWithin()) {
            language.requestFocus();
        }
    }

    private void show(Preferences liked) {
        isShowing = true;
        language.setValue(Locale.of(liked.language()));
        theme.setValue(liked.theme());
        size.setValue(liked.scalePercent());
        exports.show(liked.tools().exports());
        sessions.show(liked.tools().sessions());
        packs.show(liked.tools().packs());
        asks.setSelected(liked.tools().asksWhere());
        filmsTruth.setSelected(liked.tools().filmsTruth());
        filmsLabels.setSelected(liked.tools().filmsLabels());
        python.setText(liked.tools().python());
        isShowing = false;
    }

    private void lookForPython() {
        String interpreter = python.getText();
        Thread.startVirtualThread(() -> {
            Optional<String> version = PythonProbe.version(interpreter);
            Platform.runLater(
                    () -> found.setText(version.orElse(ui.texts().of("settings.python.none"))));
        });
    }
}
