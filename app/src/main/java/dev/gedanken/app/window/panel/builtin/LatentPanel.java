package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.latent.ClassChoice;
import dev.gedanken.app.view.latent.LatentOverlays;
import dev.gedanken.app.view.latent.UnitRange;
import dev.gedanken.app.view.text.LatentTexts;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.model.LatentUnit;
import dev.gedanken.plugin.LatentOverlay;
import dev.gedanken.plugin.LatentPicture;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.plugin.PanelRequest;
import dev.gedanken.plugin.UnitHistory;
import dev.gedanken.rollout.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * The views of the belief. A click follows a number through the steps; dragging it up or down
 * previews another value on the stage, and releasing sets it.
 */
final class LatentPanel implements Panel {
    /** In a view with planes, a number's indices are plane, row and column. */
    private static final int PLANED_AXES = 3;

    private final BorderPane root = new BorderPane();
    private final FlowPane flow = new FlowPane();
    private final Label unitText = new Label();
    private final CurveCanvas curve = new CurveCanvas();
    private final ClassChooser classes;
    private final List<LatentPictureView> pictures = new ArrayList<>();
    private final PanelHost host;
    private final Texts texts;
    private final LatentTexts words;
    private Optional<PanelMoment> latest = Optional.empty();
    private Optional<Drag> drag = Optional.empty();

    /** A number being dragged. */
    private record Drag(LatentUnit unit, UnitRange range, double from, double y, double value) {

        Drag to(double nextY) {
            return new Drag(unit, range, from, y, range.dragged(from, y - nextY));
        }
    }

    LatentPanel(PanelHost host, Texts texts) {
        this.host = host;
        this.texts = texts;
        words = new LatentTexts(texts);
        flow.getStyleClass().add("latent-flow");
        ScrollPane scroll = new ScrollPane(flow);
        scroll.getStyleClass().add("latent-strip");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        unitText.getStyleClass().addAll("figure", Styles.TEXT_MUTED);
        unitText.setText(texts.of("latent.hint"));
        unitText.setWrapText(true);
        classes = new ClassChooser(texts, this::choose);
        VBox history = new VBox(unitText, classes, curve);
        history.getStyleClass().add("latent-history");
        root.setCenter(scroll);
        root.setBottom(history);
        root.setAccessibleText(texts.of("panel.latent"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(PanelMoment moment) {
        latest = Optional.of(moment);
        if (pictures.size() != moment.pictures().size()) {
            pictures.clear();
            moment.pictures().forEach(picture -> pictures.add(newPicture()));
            flow.getChildren().setAll(pictures);
        }
        for (int i = 0; i < pictures.size(); i++) {
            LatentPicture picture = moment.pictures().get(i);
            pictures.get(i).show(picture, words.name(picture.name()), caption(picture, moment));
            pictures.get(i)
                    .showOverlay(canLie(picture.name(), moment), lies(picture.name(), moment));
        }
        moment.unit().ifPresent(this::show);
    }

    private static boolean canLie(String name, PanelMoment moment) {
        return new LatentOverlays(moment.views())
                .views().stream().anyMatch(view -> view.name().equals(name));
    }

    private static boolean lies(String name, PanelMoment moment) {
        return moment.overlay().filter(over -> over.view().equals(name)).isPresent();
    }

    private void lay(String name) {
        latest.ifPresent(moment ->
                host.ask(
                        new PanelRequest.LayOver(
                                lies(name, moment)
                                        ? Optional.empty()
                                        : Optional.of(LatentOverlay.of(name)))));
    }

    /** The pictures may belong to an earlier moment, with the same views. */
    private String caption(LatentPicture picture, PanelMoment moment) {
        return moment.views().stream()
                .filter(view -> view.name().equals(picture.name()))
                .findFirst()
                .map(words::caption)
                .orElseGet(picture::caption);
    }

    private void show(UnitHistory history) {
        if (history.points().isEmpty() || drag.isPresent()) {
            return;
        }
        UnitHistory.Point last = history.points().getLast();
        say(history.unit(), last.value());
        curve.show(history.points().stream().mapToDouble(UnitHistory.Point::value).toArray());
    }

    private void say(LatentUnit unit, double value) {
        Optional<ClassChoice> choice =
                latest.flatMap(moment -> ClassChoice.of(unit, moment.views()));
        classes.show(choice);
        unitText.setText(
                choice.isPresent() ? words.classOf(unit, value) : words.value(unit, value));
    }

    private void choose(LatentUnit unit, int number) {
        host.ask(new PanelRequest.Intervene(new Cause.LatentSet(unit.set(number))));
    }

    private LatentPictureView newPicture() {
        LatentPictureView view = new LatentPictureView(texts, this::lay);
        view.picture().setOnMousePressed(event -> pressed(view, event));
        view.picture().setOnMouseDragged(this::dragged);
        view.picture().setOnMouseReleased(event -> released());
        return view;
    }

    private void pressed(LatentPictureView view, MouseEvent event) {
        Optional<LatentUnit> unit = view.unitAt(event);
        unit.ifPresent(chosen -> {
            host.ask(new PanelRequest.Follow(unit));
            latest.ifPresent(moment -> {
                layPlaneOf(chosen, moment);
                grab(chosen, moment, event.getScreenY());
            });
        });
    }

    /** If the view is the stage's overlay, the plane of the followed number is shown there. */
    private void layPlaneOf(LatentUnit unit, PanelMoment moment) {
        if (lies(unit.view(), moment) && unit.position().size() == PLANED_AXES) {
            OptionalInt plane = OptionalInt.of(unit.position().getFirst());
            host.ask(new PanelRequest.LayOver(Optional.of(new LatentOverlay(unit.view(), plane))));
        }
    }

    private void grab(LatentUnit unit, PanelMoment moment, double y) {
        OptionalDouble value = unit.in(moment.views());
        if (value.isPresent()) {
            say(unit, value.getAsDouble());
            drag =
                    UnitRange.of(unit, moment.views())
                            .filter(range -> !range.isWhole())
                            .map(range ->
                                    new Drag(
                                            unit,
                                            range,
                                            value.getAsDouble(),
                                            y,
                                            value.getAsDouble()));
        }
    }

    private void dragged(MouseEvent event) {
        drag.map(held -> held.to(event.getScreenY()))
                .ifPresent(held -> {
                    boolean isNew = held.value != drag.orElseThrow().value;
                    drag = Optional.of(held);
                    if (isNew) {
                        say(held.unit, held.value);
                        host.ask(
                                new PanelRequest.Preview(
                                        Optional.of(held.unit.set((float) held.value))));
                    }
                });
    }

    private void released() {
        drag.filter(held -> held.value != held.from)
                .ifPresent(held ->
                        host.ask(
                                new PanelRequest.Intervene(
                                        new Cause.LatentSet(held.unit.set((float) held.value)))));
        drag = Optional.empty();
    }

    /** Returns the text about the followed number. */
    String unitText() {
        return unitText.getText().isEmpty() ? texts.of("latent.hint") : unitText.getText();
    }
}
