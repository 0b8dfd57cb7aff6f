package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.latent.Roles;
import dev.gedanken.app.view.latent.Roles.Role;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.evaluate.HorizonScore;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.TrainingRecord;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What the model is, how it was made, how well it does on held-out seeds, and in which roles. */
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

    private static final List<String> METRICS =
            List.of("seeds", "gain", "objects", "position", "keys", "effect", "step");

    private final ScrollPane root;
    private final FigureGrid grid = new FigureGrid();
    private final FigureGrid roles = new FigureGrid();
    private final Texts texts;

    ModelPanel(PanelHost host, Texts texts) {
        this.texts = texts;
        ROWS.forEach(row -> grid.with(texts.of("model." + row)));
        METRICS.forEach(row -> grid.with(texts.of("model." + row)));
        Label heading = new Label(texts.of("model.roles"));
        heading.getStyleClass().add(Styles.TEXT_BOLD);
        for (Role role : Role.values()) {
            roles.with(Roles.name(role, texts));
        }
        VBox body = new VBox(grid, heading, roles);
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
                        pack.scene(),
                        "%1$d×%1$d".formatted(pack.frameSize()),
                        pack.actionSpace().actions().stream()
                                .map(action -> texts.action(action.name()))
                                .collect(Collectors.joining(", ")),
                        "%,d".formatted(training.parameters()),
                        String.format(
                                Locale.ROOT, "%.1f kB", moment.state().belief().bytes() / 1e3),
                        training.data(),
                        training.trainer(),
                        training.steps().entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(Collectors.joining(", ")),
                        Double.toString(training.minutes()),
                        training.machine() + ", " + training.finished());
        for (int i = 0; i < values.size(); i++) {
            grid.set(i, values.get(i));
        }
        List<String> scores = moment.metrics().map(ModelPanel::scores).orElse(List.of());
        for (int i = 0; i < METRICS.size(); i++) {
            grid.set(values.size() + i, i < scores.size() ? scores.get(i) : "–");
        }
        Roles found = new Roles(texts, moment.views(), moment.metrics());
        for (Role role : Role.values()) {
            roles.set(role.ordinal(), found.text(role));
        }
    }

    /** Returns what is said of each metric, of the horizons at which it was measured. */
    private static List<String> scores(EvaluationReport report) {
        return List.of(
                report.seeds().getFirst() + "–" + report.seeds().getLast(),
                of(report, score -> text("%+.1f", score.psnr() - score.copyLastPsnr())),
                of(report, score -> text("%.0f", 100 * score.objectsPresent())),
                of(report, score -> text("%.1f", score.positionErrorPx())),
                of(report, score -> text("%.0f", 100 * score.controlFollowed())),
                text("%+.1f dB", report.deltaTPsnr()),
                text("%.1f", report.stepMillisP50()) + text(" / %.1f ms", report.stepMillisP99()));
    }

    private static String of(EvaluationReport report, Function<HorizonScore, String> part) {
        return report.openLoop().stream()
                .map(score -> score.horizon() + ": " + part.apply(score))
                .collect(Collectors.joining("  "));
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
