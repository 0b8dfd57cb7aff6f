package dev.gedanken.app.window.overlay;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.look.Compare;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.stage.RendererChoices;
import dev.gedanken.app.studio.command.WindowCommand.SetLook;
import dev.gedanken.app.window.incremental.IncrementalQueue;
import dev.gedanken.app.window.panel.builtin.ChoiceNames;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.renderer.ColourMap;
import dev.gedanken.renderer.Upscale;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The stage's appearance and its renderer, in a corner, so that every change is visible at once.
 */
final class LookCard extends StackPane {
    private static final int ROWS_AT_ONCE = 2;
    private static final int NARROW = 8;

    private final ChoiceBox<Upscale> upscale;
    private final ChoiceBox<ColourMap> colours;
    private final ChoiceBox<Compare.Way> way;
    private final Slider heat = new Slider(0, 100, 80);
    private final CheckBox outlines = new CheckBox();
    private final CheckBox smoothing = new CheckBox();
    private final TextField width = new TextField();
    private final RendererChooser drawnBy;
    private final IncrementalQueue listing = new IncrementalQueue(ROWS_AT_ONCE);
    private final GridPane grid = new GridPane();
    private final UiContext ui;
    private StageLook look = StageLook.DEFAULT;
    private boolean isShowing;

    /**
     * Creates the card, hidden.
     *
     * @param drawers finds the available renderers; called on a separate thread
     */
    LookCard(UiContext ui, Supplier<RendererChoices> drawers) {
        this.ui = ui;
        upscale = choice(List.of(Upscale.values()), this::text);
        colours = choice(List.of(ColourMap.values()), this::text);
        way = choice(List.of(Compare.Way.values()), this::text);
        drawnBy = new RendererChooser(ui);
        drawnBy.fill(drawers);
        upscale.setOnAction(event -> change(look.with(upscale.getValue())));
        colours.setOnAction(event -> change(look.with(colours.getValue())));
        way.setOnAction(event -> change(look.with(look.compare().in(way.getValue()))));
        heat.setOnMouseReleased(event -> change(look.heated((int) heat.getValue())));
        heat.setOnKeyReleased(event -> change(look.heated((int) heat.getValue())));
        outlines.setOnAction(event -> change(look.outlined(outlines.isSelected())));
        smoothing.setOnAction(event -> change(look.smoothed(smoothing.isSelected())));
        width.setOnAction(event -> changeWidth());
        width.setPrefColumnCount(NARROW);
        row("upscale", upscale);
        row("colours", colours);
        row("heat", heat);
        row("outlines", outlines);
        row("smoothing", smoothing);
        row("way", way);
        row("width", width);
        row("library", drawnBy.library());
        row("device", drawnBy.device());
        grid.getStyleClass().add("look-grid");
        Label title = new Label(ui.texts().of("look.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        VBox card = new VBox(title, grid);
        card.getStyleClass().addAll("prompt-card", "look-card");
        card.setMaxHeight(USE_PREF_SIZE);
        setAlignment(Pos.TOP_LEFT);
        setPickOnBounds(false);
        getStyleClass().add("tour");
        getChildren().add(card);
        setVisible(false);
    }

    private void row(String key, Node control) {
        control.setId("look-" + key);
        control.setAccessibleText(ui.texts().of("look." + key));
        Label name = new Label(ui.texts().of("look." + key));
        name.setMinWidth(Label.USE_PREF_SIZE);
        listing.add(() -> grid.addRow(grid.getRowCount(), name, control));
    }

    private String text(Enum<?> value) {
        String key = value instanceof Compare.Way ? "compare." : "look.";
        return ui.texts().of(key + value.name());
    }

    /** Returns a list of values, each shown as text. */
    static <T> ChoiceBox<T> choice(List<T> values, Function<? super T, String> text) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setConverter(ChoiceNames.named(text));
        box.getItems().setAll(values);
        return box;
    }

    private void change(StageLook next) {
        if (!isShowing && !next.equals(look)) {
            ui.commands().accept(new SetLook(next));
        }
    }

    private void changeWidth() {
        try {
            change(look.exporting(Integer.parseInt(width.getText().strip())));
        } catch (NumberFormatException e) {
            width.setText(Integer.toString(look.exportPixels()));
        }
    }

    void setShown(boolean isShown) {
        setVisible(isShown);
    }

    /** Shows the stage's appearance. */
    void show(StageLook present) {
        isShowing = true;
        look = present;
        upscale.setValue(present.upscale());
        colours.setValue(present.colours());
        way.setValue(present.compare().way());
        heat.setValue(present.heatPercent());
        outlines.setSelected(present.isOutlined());
        smoothing.setSelected(present.isSmoothed());
        width.setText(Integer.toString(present.exportPixels()));
        isShowing = false;
    }
}
