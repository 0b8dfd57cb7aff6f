package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.latent.LatentPainter;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.model.Readings;
import dev.gedanken.play.PriorSamples;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.plugin.PanelNeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * The model's belief: what it considered possible before it saw this moment, as several samples,
 * where these samples differ, and its predictions.
 */
final class BeliefPanel implements Panel {
    private static final double SIDE = 80;
    private static final String NOTHING = "–";
    private static final List<String> ROWS =
            List.of("reward", "continues", "value", "surprise", "uncertainty");

    private final ScrollPane root;
    private final Texts texts;
    private final FlowPane draws = new FlowPane();
    private final List<FrameView> pictures = new ArrayList<>();
    private final LatentPictureView spread;
    private final Label nothing = new Label();
    private final FigureGrid forecasts = new FigureGrid();
    private final VBox possible;

    BeliefPanel(PanelHost host, Texts texts) {
        this.texts = texts;
        spread = new LatentPictureView(texts, name -> {});
        spread.showOverlay(false, false);
        draws.setId("belief-draws");
        draws.getStyleClass().add("action-flow");
        draws.setAccessibleText(texts.of("belief.draws"));
        ROWS.forEach(row -> forecasts.with(texts.of("belief." + row)));
        nothing.setWrapText(true);
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        nothing.managedProperty().bind(nothing.visibleProperty());
        Label hint = new Label(texts.of("belief.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        possible = new VBox(draws, spread, hint);
        possible.getStyleClass().add("panel-body");
        possible.managedProperty().bind(possible.visibleProperty());
        VBox all = new VBox(nothing, possible, forecasts);
        all.getStyleClass().add("panel-body");
        root = new ScrollPane(all);
        root.setFitToWidth(true);
        root.setAccessibleText(texts.of("panel.belief"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Set<PanelNeed> needs() {
        return Set.of(PanelNeed.PRIOR_SAMPLES);
    }

    @Override
    public void show(PanelMoment moment) {
        showDraws(moment);
        showForecasts(moment.state().moment().readings());
    }

    private void showDraws(PanelMoment moment) {
        Optional<PriorSamples> samples = moment.samples();
        possible.setVisible(samples.isPresent());
        nothing.setVisible(samples.isEmpty());
        if (samples.isEmpty()) {
            nothing.setText(
                    texts.of(
                            moment.state().dreamed().isEmpty()
                                    ? "belief.frameless"
                                    : "belief.start"));
            return;
        }
        int count = samples.get().frames().size();
        if (pictures.size() != count) {
            pictures.clear();
            for (int i = 0; i < count; i++) {
                pictures.add(new FrameView());
            }
            draws.getChildren().setAll(pictures);
        }
        for (int i = 0; i < count; i++) {
            pictures.get(i).show(samples.get().frames().get(i), SIDE);
        }
        spread.show(
                LatentPainter.paint(samples.get().spread()),
                texts.of("belief.spread"),
                texts.of("belief.spread.range"));
    }

    private void showForecasts(Readings readings) {
        List<OptionalDouble> values =
                List.of(
                        readings.reward(),
                        readings.goingOn(),
                        readings.value(),
                        readings.surprise(),
                        readings.uncertainty());
        for (int i = 0; i < values.size(); i++) {
            forecasts.set(i, text(values.get(i)));
        }
    }

    private String text(OptionalDouble value) {
        return value.isEmpty()
                ? NOTHING
                : String.format(texts.language(), "%.3f", value.getAsDouble());
    }
}
