package dev.gedanken.app.window.stage;

import dev.gedanken.app.view.stage.TileLegend;
import dev.gedanken.renderer.ColourMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The legend over a picture for its colours and lines. */
final class StageLegend extends HBox {
    private static final int STOPS = 8;

    private final Label low = new Label();
    private final Region scale = new Region();
    private final Label high = new Label();
    private Optional<TileLegend> shown = Optional.empty();
    private Optional<ColourMap> map = Optional.empty();

    StageLegend() {
        getStyleClass().addAll("stage-caption", "stage-legend");
        scale.getStyleClass().add("stage-legend-scale");
        scale.setMinWidth(USE_PREF_SIZE);
        high.setMinWidth(USE_PREF_SIZE);
        low.setMinWidth(0);
        for (Region part : List.of(scale, high)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().addAll(low, scale, high);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Shows a legend, or none. */
    void show(Optional<TileLegend> legend) {
        if (!legend.equals(shown)) {
            shown = legend;
            legend.ifPresent(this::write);
            setVisible(legend.isPresent());
        }
    }

    private void write(TileLegend legend) {
        low.setText(legend.low());
        high.setText(legend.high());
        scale.setVisible(legend.isScale());
        high.setVisible(legend.isScale());
    }

    /** Sets the colours of the scale. */
    void colours(ColourMap next) {
        if (!map.equals(Optional.of(next))) {
            map = Optional.of(next);
            List<String> stops = new ArrayList<>();
            for (int i = 0; i <= STOPS; i++) {
                int colour = next.readColours().get(i * (ColourMap.COLOURS - 1) / STOPS);
                stops.add("#%06x".formatted(colour));
            }
            scale.setStyle(
                    "-fx-background-color: linear-gradient(to right, %s);"
                            .formatted(String.join(", ", stops)));
        }
    }
}
