package dev.gedanken.app.window.panel;

import dev.gedanken.app.view.Texts;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.TrainingRecord;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What the model is, and how it was made. */
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

    private final ScrollPane root;
    private final FigureGrid grid = new FigureGrid();

    ModelPanel(PanelHost host, Texts texts) {
        ROWS.forEach(row -> grid.with(texts.of("model." + row)));
        VBox body = new VBox(grid);
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
                        pack.actionSpace().names(),
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
    }
}
