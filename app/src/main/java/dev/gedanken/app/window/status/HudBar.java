package dev.gedanken.app.window.status;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.hud.Hud;
import dev.gedanken.app.view.hud.HudReadout;
import dev.gedanken.app.view.hud.HudReadout.Limit;
import dev.gedanken.app.view.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The bar at the bottom with the performance figures. */
public final class HudBar extends HBox {
    /** Width of a figure in the font's own unit. */
    private static final double FIGURE_EM = 0.62;

    private static final long PERIOD_NANOS = 200_000_000L;

    private final Label frames = figure(3);
    private final Label limit = new Label();
    private final Label model = figure(12);
    private final Label network = figure(12);
    private final Label render = figure(12);
    private final Label input = figure(11);
    private final Label action = figure(6);
    private final Label renderer = new Label();
    private final Label session = new Label();
    private final HBox networkGroup;
    private final Texts texts;
    private long shownNanos;

    /** Creates the bar. */
    public HudBar(Texts texts) {
        this.texts = texts;
        networkGroup = group("network", network);
        getStyleClass().add("hud-bar");
        setMinWidth(0);
        renderer.setMinWidth(0);
        session.setMinWidth(0);
        getChildren()
                .addAll(
                        group("fps", frames),
                        limit,
                        group("model", model),
                        networkGroup,
                        group("draw", render),
                        group("input", input),
                        group("action", action),
                        new Spacer(),
                        session,
                        renderer);
        networkGroup.setId("hud-network");
        networkGroup.managedProperty().bind(networkGroup.visibleProperty());
        networkGroup.setVisible(false);
        limit.setId("hud-limit");
        limit.getStyleClass().addAll("hud-name", Styles.WARNING);
        limit.setMinWidth(USE_PREF_SIZE);
        limit.managedProperty().bind(limit.textProperty().isNotEmpty());
        session.getStyleClass().add("hud-name");
        renderer.getStyleClass().add("hud-name");
    }

    private static Label figure(int columns) {
        Label label = new Label("–");
        label.getStyleClass().add("figure");
        label.setStyle("-fx-min-width: %sem;".formatted(columns * FIGURE_EM));
        return label;
    }

    private HBox group(String key, Label figure) {
        String name = texts.of("hud.%s.name".formatted(key));
        figure.setAccessibleText(name);
        Label label = new Label(name);
        label.getStyleClass().add("hud-name");
        label.setMinWidth(USE_PREF_SIZE);
        HBox group = new HBox(label, figure);
        group.setMinWidth(USE_PREF_SIZE);
        group.getStyleClass().add("hud-group");
        Tooltip.install(group, new Tooltip(texts.of("hud." + key)));
        return group;
    }

    /** The figures change too fast to be read, so they are updated five times a second. */
    public void showSoon(Hud hud) {
        long now = System.nanoTime();
        if (now - shownNanos >= PERIOD_NANOS) {
            shownNanos = now;
            show(hud.readout(now));
        }
    }

    private void show(HudReadout readout) {
        frames.setText(Integer.toString(readout.framesPerSecond()));
        limit.setText(
                readout.limit() == Limit.NONE ? "" : texts.of("hud.limit." + readout.limit()));
        model.setText(readout.model().text(texts));
        networkGroup.setVisible(readout.network().count() > 0);
        network.setText(readout.network().text(texts));
        render.setText(readout.render().text(texts));
        input.setText(readout.input().text(texts));
    }

    /** Shows which action was taken last. */
    public void showAction(String name) {
        action.setText(texts.action(name));
    }

    /** Adopts another bar's texts about the renderer and the session's file. */
    public void goOnFrom(HudBar before) {
        renderer.setText(before.renderer.getText());
        session.setText(before.session.getText());
    }

    /** Shows what draws the stage. */
    public void showRenderer(String description) {
        renderer.setText(description);
    }

    /** Shows where the session is saved. */
    public void showSession(String text) {
        session.setText(text);
    }
}
