package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.latent.Roles;
import dev.gedanken.app.view.latent.Roles.Role;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.evaluate.axes.AxesReport;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.TrainingRecord;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.InputSpace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The model: its description, its training, its scores on held-out seeds, and its roles. */
final class ModelPanel implements Panel {
    private static final List<String> ROWS =
            List.of(
                    "name",
                    "family",
                    "scene",
                    "frame",
                    "actions",
                    "parameters",
                    "belief",
                    "data",
                    "trainer",
                    "steps",
                    "minutes",
                    "machine");

    private static final List<String> METRICS = List.of("seeds", "effect", "step");

    private final ScrollPane root;
    private final FigureGrid grid = new FigureGrid();
    private final FigureGrid roles = new FigureGrid();
    private final Label unscored = new Label();
    private final ScoreTable table;
    private final HorizonChart chart = new HorizonChart();
    private final VBox scores;
    private final AxesTable axes;
    private final Label unmeasured = new Label();
    private Optional<EvaluationReport> shown = Optional.empty();
    private Optional<AxesReport> shownAxes = Optional.empty();
    private final Texts texts;

    ModelPanel(PanelHost host, Texts texts) {
        this.texts = texts;
        ROWS.forEach(row -> grid.with(texts.of("model." + row)));
        METRICS.forEach(row -> grid.with(texts.of("model." + row)));
        table = new ScoreTable(texts);
        Label legend = new Label(texts.of("scores.legend"));
        legend.setWrapText(true);
        legend.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        scores = new VBox(table, chart, legend);
        scores.getStyleClass().add("latent-panel");
        unscored.setText(texts.of("scores.none"));
        unscored.setId("scores-none");
        unscored.setWrapText(true);
        unscored.getStyleClass().add(Styles.TEXT_MUTED);
        Label scored = new Label(texts.of("scores.title"));
        scored.getStyleClass().add(Styles.TEXT_BOLD);
        show(Optional.empty());
        axes = new AxesTable(texts);
        unmeasured.setId("axes-none");
        unmeasured.setWrapText(true);
        unmeasured.getStyleClass().add(Styles.TEXT_MUTED);
        showAxes(Optional.empty());
        Label along = new Label(texts.of("axis.title"));
        along.getStyleClass().add(Styles.TEXT_BOLD);
        Label heading = new Label(texts.of("model.roles"));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        for (Role role : Role.values()) {
            roles.with(Roles.name(role, texts));
        }
        VBox body =
                new VBox(heading, roles, along, unmeasured, axes, scored, unscored, scores, grid);
        body.getStyleClass().add("panel-body");
        root = new ScrollPane(body);
        root.setFitToWidth(true);
        root.setAccessibleText(texts.of("panel.model"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(PanelMoment moment) {
        PackManifest pack = moment.pack();
        TrainingRecord training = pack.training();
        List<String> values =
                List.of(
                        "%s (%s)".formatted(pack.title(), pack.name()),
                        pack.family(),
                        pack.world(),
                        pack.frame().map(FrameShape::toString).orElse("–"),
                        inputs(pack.inputs()),
                        texts.count(training.parameters()),
                        texts.number(moment.state().belief().bytes() / 1e3, 1) + " kB",
                        training.data(),
                        training.trainer(),
                        training.steps().entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(Collectors.joining(", ")),
                        texts.number(training.minutes(), 1),
                        training.machine() + ", " + training.finished());
        for (int i = 0; i < values.size(); i++) {
            grid.set(i, values.get(i));
        }
        List<String> figures = moment.metrics().map(this::figures).orElse(List.of());
        for (int i = 0; i < METRICS.size(); i++) {
            grid.set(values.size() + i, i < figures.size() ? figures.get(i) : "–");
        }
        if (!moment.metrics().equals(shown)) {
            show(moment.metrics());
        }
        if (!moment.axes().equals(shownAxes)) {
            showAxes(moment.axes());
        }
        unmeasured.setText(texts.of("axis.none", pack.name()));
        Roles found = new Roles(texts, moment.metrics(), moment.axes());
        for (Role role : Role.values()) {
            roles.set(role.ordinal(), found.text(role));
        }
    }

    private String inputs(InputSpace inputs) {
        return inputs instanceof ActionSpace space
                ? space.actions().stream()
                        .map(action -> texts.action(action.name()))
                        .collect(Collectors.joining(", "))
                : inputs.names();
    }

    private void show(Optional<EvaluationReport> report) {
        shown = report;
        report.ifPresent(table::show);
        chart.show(report.map(EvaluationReport::openLoop).orElse(List.of()), unscored.getFont());
        unscored.setVisible(report.isEmpty());
        unscored.setManaged(report.isEmpty());
        scores.setVisible(report.isPresent());
        scores.setManaged(report.isPresent());
    }

    private void showAxes(Optional<AxesReport> report) {
        shownAxes = report;
        report.ifPresent(axes::show);
        axes.setVisible(report.isPresent());
        axes.setManaged(report.isPresent());
        unmeasured.setVisible(report.isEmpty());
        unmeasured.setManaged(report.isEmpty());
    }

    private List<String> figures(EvaluationReport report) {
        return List.of(
                report.seeds().getFirst() + "–" + report.seeds().getLast(),
                texts.signed(report.deltaTPsnr(), 1) + " dB",
                texts.number(report.stepMillisP50(), 1)
                        + " / "
                        + texts.number(report.stepMillisP99(), 1)
                        + " ms");
    }
}
