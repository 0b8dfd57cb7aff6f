package dev.gedanken.app.window.panel;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.Texts;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.plugin.PanelRequest;
import dev.gedanken.rollout.Cause;
import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The true state: every factor with its value, and a slider that sets it in the true world. */
final class FactorsPanel implements Panel {
    private static final double LEAST_SLIDER = 60;

    private final ScrollPane root;
    private final GridPane grid = new GridPane();
    private final List<Row> rows = new ArrayList<>();
    private final PanelHost host;
    private List<Factor> listed = List.of();

    FactorsPanel(PanelHost host, Texts texts) {
        this.host = host;
        grid.getStyleClass().add("factor-grid");
        ColumnConstraints stretched = new ColumnConstraints();
        stretched.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints()
                .addAll(new ColumnConstraints(), stretched, new ColumnConstraints());
        Label hint = new Label(texts.of("factors.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        VBox body = new VBox(hint, grid);
        body.getStyleClass().add("panel-body");
        root = new ScrollPane(body);
        root.setFitToWidth(true);
        root.setAccessibleText(texts.of("panel.factors"));
    }

    /** One factor. */
    private final class Row {
        private final Slider slider = new Slider();
        private final Label value = new Label();
        private final Factor factor;

        Row(Factor factor) {
            this.factor = factor;
            slider.setMin(factor.low());
            slider.setMax(factor.high());
            slider.setMinWidth(LEAST_SLIDER);
            slider.setId("factor-" + factor.name());
            slider.setAccessibleText(factor.name());
            slider.setBlockIncrement(factor.isWhole() ? 1 : (factor.high() - factor.low()) / 50);
            slider.setOnMouseReleased(event -> set());
            slider.setOnKeyReleased(event -> set());
            value.getStyleClass().add("figure");
            value.setMinWidth(Label.USE_PREF_SIZE);
        }

        private void set() {
            double wanted = factor.isWhole() ? Math.rint(slider.getValue()) : slider.getValue();
            host.ask(new PanelRequest.Intervene(new Cause.FactorSet(factor.name(), wanted)));
        }

        void show(double now) {
            value.setText(
                    factor.isWhole()
                            ? Long.toString(Math.round(now))
                            : String.format(Locale.ROOT, "%.2f %s", now, factor.unit()));
            boolean isHeld = slider.isPressed() || slider.isValueChanging();
            if (!isHeld && slider.getValue() != now) {
                slider.setValue(now);
            }
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(PanelMoment moment) {
        List<FactorValue> factors = moment.state().twin().factors();
        List<Factor> present = factors.stream().map(FactorValue::factor).toList();
        if (!present.equals(listed)) {
            list(present);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(factors.get(i).value());
        }
    }

    private void list(List<Factor> factors) {
        listed = factors;
        rows.clear();
        grid.getChildren().clear();
        for (Factor factor : factors) {
            Row row = new Row(factor);
            Label name = new Label(factor.name());
            name.setMinWidth(Label.USE_PREF_SIZE);
            grid.addRow(rows.size(), name, row.slider, row.value);
            rows.add(row);
        }
    }
}
