package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.window.incremental.IncrementalQueue;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.plugin.PanelNeed;
import dev.gedanken.plugin.PanelRequest;
import dev.gedanken.plugin.ProbeReading;
import dev.gedanken.plugin.ProbeReading.Estimate;
import dev.gedanken.rollout.Cause;
import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.truth.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The true state: every factor with its value, a slider that sets it in the true world, and a
 * linear probe's estimate of it from the belief.
 */
final class FactorsPanel implements Panel {
    private static final int ROWS_AT_ONCE = 4;
    private static final double LEAST_SLIDER = 40;

    /** Below this R² an estimate would mislead. */
    private static final double LEAST_QUALITY = 0.2;

    private static final double LEAST_OPACITY = 0.4;

    private final ScrollPane root;
    private final GridPane grid = new GridPane();
    private final IncrementalQueue listing = new IncrementalQueue(ROWS_AT_ONCE);
    private final List<Row> rows = new ArrayList<>();
    private final PanelHost host;
    private final Texts texts;
    private final Label words = new Label();
    private List<Factor> listed = List.of();
    private Optional<PanelMoment> latest = Optional.empty();

    FactorsPanel(PanelHost host, Texts texts) {
        this.host = host;
        this.texts = texts;
        grid.getStyleClass().add("factor-grid");
        ColumnConstraints stretched = new ColumnConstraints();
        stretched.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints()
                .addAll(
                        new ColumnConstraints(),
                        stretched,
                        new ColumnConstraints(),
                        new ColumnConstraints());
        Label hint = new Label(texts.of("factors.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        words.setId("probe-words");
        words.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        VBox body = new VBox(hint, grid, words);
        body.getStyleClass().add("panel-body");
        root = new ScrollPane(body);
        root.setFitToWidth(true);
        root.setAccessibleText(texts.of("panel.factors"));
    }

    /** One factor. */
    private final class Row {
        private final Slider slider = new Slider();
        private final ToggleSwitch toggle = new ToggleSwitch();
        private final Label value = new Label();
        private final Label read = new Label();
        private final Factor factor;
        private double now;

        Row(Factor factor) {
            this.factor = factor;
            toggle.setId("factor-" + factor.name());
            toggle.setAccessibleText(factor.name());
            toggle.setOnMouseReleased(event -> set(toggle.isSelected() ? 1 : 0));
            toggle.setOnKeyReleased(event -> set(toggle.isSelected() ? 1 : 0));
            slider.setMin(factor.low());
            slider.setMax(factor.high());
            slider.setMinWidth(LEAST_SLIDER);
            slider.setId("factor-" + factor.name());
            slider.setAccessibleText(factor.name());
            slider.setBlockIncrement(factor.isWhole() ? 1 : (factor.high() - factor.low()) / 50);
            slider.setMajorTickUnit(1);
            slider.setMinorTickCount(0);
            slider.setSnapToTicks(factor.isWhole());
            slider.setOnMouseReleased(event -> set(slider.getValue()));
            slider.setOnKeyReleased(event -> set(slider.getValue()));
            value.getStyleClass().add("figure");
            value.setMinWidth(Label.USE_PREF_SIZE);
            read.getStyleClass().addAll("figure", Styles.TEXT_MUTED);
            read.setId("probe-" + factor.name());
            read.setMinWidth(Label.USE_PREF_SIZE);
        }

        /** Returns its control: a switch for a flag, otherwise a slider. */
        Control control() {
            return isFlag() ? toggle : slider;
        }

        private boolean isFlag() {
            return factor.isWhole() && factor.low() == 0 && factor.high() == 1;
        }

        private void set(double value) {
            double wanted = factor.isWhole() ? Math.rint(value) : value;
            if (latest.isPresent() && wanted == now) {
                return;
            }
            host.ask(new PanelRequest.Intervene(new Cause.FactorSet(factor.name(), wanted)));
        }

        void show(double present, Optional<Estimate> estimate) {
            now = present;
            value.setText(valueText());
            // The quality of a factor that did not vary is NaN, and counts as none.
            Optional<Estimate> readable = estimate.filter(each -> each.quality() >= LEAST_QUALITY);
            read.setText(readable.map(each -> texts.number(each.value(), 1)).orElse("–"));
            read.setOpacity(
                    readable.map(each -> Math.clamp(each.quality(), LEAST_OPACITY, 1))
                            .orElse(LEAST_OPACITY));
            boolean isHeld = slider.isPressed() || slider.isValueChanging();
            if (!isHeld && slider.getValue() != now) {
                slider.setValue(now);
            }
            if (!toggle.isPressed()) {
                toggle.setSelected(now > 0);
            }
        }

        private String valueText() {
            if (isFlag()) {
                return texts.of(now > 0 ? "factors.on" : "factors.off");
            }
            return factor.isWhole() ? Long.toString(Math.round(now)) : texts.number(now, 2);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Set<PanelNeed> needs() {
        return Set.of(PanelNeed.PROBE);
    }

    @Override
    public void show(PanelMoment moment) {
        latest = Optional.of(moment);
        List<FactorValue> factors = moment.state().twin().map(Twin::factors).orElse(List.of());
        List<Factor> present = factors.stream().map(FactorValue::factor).toList();
        if (!present.equals(listed)) {
            list(present);
        }
        for (int i = 0; i < rows.size(); i++) {
            FactorValue value = factors.get(i);
            rows.get(i)
                    .show(
                            value.value(),
                            moment.probe().flatMap(probe -> probe.of(value.factor().name())));
        }
        words.setText(
                factors.isEmpty()
                        ? texts.of("factors.none")
                        : moment.probe().map(this::words).orElse(""));
    }

    private String words(ProbeReading probe) {
        if (!probe.trouble().isEmpty()) {
            return probe.trouble();
        }
        if (probe.share() < 1) {
            return texts.of("factors.fitting", Math.round(100 * probe.share()));
        }
        return texts.of("factors.read", texts.number(probe.bestQuality(), 2));
    }

    private void list(List<Factor> factors) {
        listed = factors;
        rows.clear();
        grid.getChildren().clear();
        listing.clear();
        if (!factors.isEmpty()) {
            listing.add(this::addHeader);
        }
        factors.forEach(factor -> listing.add(() -> add(factor)));
        // While play is paused no other moment comes, so the new list shows this one.
        listing.add(() -> latest.ifPresent(this::show));
    }

    private void addHeader() {
        grid.addRow(
                0,
                header("factors.name"),
                new Label(),
                header("factors.true"),
                header("factors.probe"));
    }

    private Label header(String key) {
        Label header = new Label(texts.of(key));
        header.setMinWidth(Label.USE_PREF_SIZE);
        header.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        return header;
    }

    private void add(Factor factor) {
        Row row = new Row(factor);
        Label name = new Label(factor.name());
        name.setMinWidth(0);
        name.setTooltip(new Tooltip("%s (%s)".formatted(factor.name(), texts.unit(factor.unit()))));
        grid.addRow(rows.size() + 1, name, row.control(), row.value, row.read);
        rows.add(row);
    }
}
