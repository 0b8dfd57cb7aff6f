package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.space.BeliefScene;
import dev.gedanken.app.space.Colouring;
import dev.gedanken.app.space.SpacePoints;
import dev.gedanken.app.stage.SpaceResult;
import dev.gedanken.app.view.text.BranchNames;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.plugin.PanelRequest;
import dev.gedanken.projection.BeliefVector;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.world.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.controlsfx.control.SearchableComboBox;

/** Latent space: every moment's belief as a point, every branch as a path. A click goes there. */
final class SpacePanel implements Panel, LatentSpaceService.Listener {
    private static final double COLOURING_WIDTH = 160;

    private final BorderPane root = new BorderPane();
    private final SearchableComboBox<Colouring> colouring = new SearchableComboBox<>();
    private final ChoiceBox<LatentSpaceService.Basis> basis = new ChoiceBox<>();
    private final Label words = new Label();
    private final PanelHost host;
    private final LatentSpaceService door;
    private final Texts texts;
    private final SpaceCanvas canvas;
    private Optional<PanelMoment> latest = Optional.empty();
    private Optional<Shown> shown = Optional.empty();
    private List<String> factors = List.of();
    private boolean isUnavailable;

    /** The last drawn state, to detect changes. */
    private record Shown(SpacePoints points, Cursor cursor, Colouring colouring, int branches) {}

    SpacePanel(PanelHost host, LatentSpaceService door, Texts texts) {
        this.host = host;
        this.door = door;
        this.texts = texts;
        canvas = new SpaceCanvas(door, texts.of("panel.space"));
        colouring.setMinWidth(COLOURING_WIDTH);
        colouring.setId("space-colouring");
        colouring.setAccessibleText(texts.of("space.colouring"));
        colouring.setConverter(ChoiceNames.named(this::text));
        list(List.of());
        colouring.setOnAction(event -> refresh());
        Button refit = new Button(texts.of("space.refit"));
        refit.setOnAction(event -> door.refit());
        basis.setId("space-basis");
        basis.setAccessibleText(texts.of("space.basis"));
        basis.setConverter(
                ChoiceNames.named(
                        value -> texts.of("space." + value.name().toLowerCase(Locale.ROOT))));
        basis.getItems().setAll(LatentSpaceService.Basis.values());
        basis.setValue(door.basis());
        basis.setOnAction(event -> door.fitOn(basis.getValue()));
        FlowPane bar = new FlowPane(colouring, basis, refit);
        bar.getStyleClass().add("space-bar");
        words.setWrapText(true);
        words.setId("space-words");
        words.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        words.setText(texts.of("space.gathering"));
        root.setTop(bar);
        root.setCenter(canvas);
        root.setBottom(words);
        root.getStyleClass().add("panel-body");
        root.setAccessibleText(texts.of("panel.space"));
        door.listen(this);
    }

    private String text(Colouring value) {
        return switch (value) {
            case Colouring.ByTime() -> texts.of("space.time");
            case Colouring.ByBranch() -> texts.of("space.branch");
            case Colouring.BySurprise() -> texts.of("space.surprise");
            case Colouring.ByFactor(String name) -> name;
        };
    }

    private void list(List<String> names) {
        Colouring chosen = chosen();
        factors = names;
        List<Colouring> all = new ArrayList<>();
        all.add(new Colouring.ByTime());
        all.add(new Colouring.ByBranch());
        all.add(new Colouring.BySurprise());
        names.forEach(name -> all.add(new Colouring.ByFactor(name)));
        colouring.getItems().setAll(all);
        colouring.setValue(all.contains(chosen) ? chosen : all.getFirst());
    }

    private Colouring chosen() {
        Colouring value = colouring.getValue();
        return value == null ? new Colouring.ByTime() : value;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(PanelMoment moment) {
        latest = Optional.of(moment);
        refresh();
    }

    @Override
    public void changed() {
        refresh();
    }

    @Override
    public void fit() {
        canvas.fit();
    }

    private void refresh() {
        SpacePoints points = door.points();
        if (isUnavailable) {
            return;
        }
        if (points.size() == 0) {
            shown = Optional.empty();
            canvas.clear();
            boolean showsNothing =
                    latest.filter(moment -> BeliefVector.of(moment.views()).isEmpty()).isPresent();
            words.setText(texts.of(showsNothing ? "space.nothing" : "space.gathering"));
            return;
        }
        if (!points.factorNames().equals(factors)) {
            list(points.factorNames());
        }
        latest.ifPresent(moment -> draw(points, moment));
    }

    private void draw(SpacePoints points, PanelMoment moment) {
        Shown next =
                new Shown(
                        points,
                        moment.session().cursor(),
                        chosen(),
                        moment.session().liveBranches().size());
        if (shown.filter(next::equals).isEmpty()) {
            shown = Optional.of(next);
            canvas.show(
                    BeliefScene.of(
                            points, moment.session(), new BranchNames(texts)::shown, chosen()));
            words.setText(
                    texts.of(
                            "space.words",
                            texts.count(points.size()),
                            texts.number(100 * points.seenShare(), 0)));
        }
    }

    @Override
    public void answered(SpaceResult answer) {
        switch (answer) {
            case SpaceResult.Drawn(var picture) -> canvas.show(picture);
            case SpaceResult.Picked(int node) -> host.ask(new PanelRequest.GoTo(node));
            case SpaceResult.Unavailable(Message message) -> {
                isUnavailable = true;
                canvas.clear();
                words.setText(message.in(host.language()));
            }
        }
    }
}
