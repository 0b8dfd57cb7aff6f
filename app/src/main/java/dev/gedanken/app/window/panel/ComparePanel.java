package dev.gedanken.app.window.panel;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.Texts;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.plugin.PanelRequest;
import dev.gedanken.plugin.PanelSession;
import dev.gedanken.rollout.Branch;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** How wrong the dream is on every branch, around the cursor; a click goes there. */
final class ComparePanel implements Panel {
    private static final int STEPS = 300;
    private static final double HIGHEST = 0.5;
    private static final double LINE = 1.5;
    private static final Color CURSOR = Color.web("#58a6ff");
    private static final Color GROUND = Color.web("#8b949e", 0.3);

    private final VBox root;
    private final Canvas canvas = new Canvas();
    private final PanelHost host;
    private Optional<PanelMoment> latest = Optional.empty();

    ComparePanel(PanelHost host, Texts texts) {
        this.host = host;
        Label title = new Label(texts.of("compare.title"));
        title.setWrapText(true);
        title.setMinHeight(Label.USE_PREF_SIZE);
        title.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        Pane room = new Pane(canvas);
        room.setMinSize(0, 0);
        VBox.setVgrow(room, Priority.ALWAYS);
        canvas.widthProperty().bind(room.widthProperty());
        canvas.heightProperty().bind(room.heightProperty());
        canvas.setOnMousePressed(this::go);
        canvas.setOnMouseDragged(this::go);
        root = new VBox(title, room);
        root.getStyleClass().add("panel-body");
        root.setAccessibleText(texts.of("panel.compare"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(PanelMoment moment) {
        latest = Optional.of(moment);
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, width, height);
        pen.setStroke(GROUND);
        for (int i = 0; i <= 4; i++) {
            double y = Math.round(height * i / 4.0) + (i == 4 ? -0.5 : 0.5);
            pen.strokeLine(0, y, width, y);
        }
        long first = firstStep(moment);
        moment.session()
                .liveBranches()
                .forEach(branch -> curve(pen, moment.session(), branch, first));
        double x = (moment.state().step() - first) * width / STEPS;
        pen.setStroke(CURSOR);
        pen.strokeLine(x, 0, x, height);
    }

    /** The cursor lies two thirds to the right, once there is enough before it. */
    private static long firstStep(PanelMoment moment) {
        return Math.max(0, moment.state().step() - STEPS * 2 / 3);
    }

    private void curve(GraphicsContext pen, PanelSession session, Branch branch, long first) {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        int points = 0;
        double[] x = new double[STEPS];
        double[] y = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            int step = (int) first + i;
            float error = session.error(branch.id(), step, step + 1);
            if (error > 0) {
                x[points] = i * width / STEPS;
                y[points++] = height - height * Math.min(1, error / HIGHEST);
            }
        }
        boolean isPlayed = session.cursor().branch() == branch.id();
        pen.setLineWidth(isPlayed ? 2 * LINE : LINE);
        pen.setStroke(Color.web("#%06x".formatted(Timeline.rgb(branch.id()))));
        pen.strokePolyline(x, y, points);
        pen.setLineWidth(1);
    }

    private void go(MouseEvent event) {
        latest.ifPresent(moment -> {
            int step = (int) (firstStep(moment) + event.getX() * STEPS / canvas.getWidth());
            int branch = moment.session().cursor().branch();
            host.ask(new PanelRequest.GoTo(moment.session().nodeAt(branch, step)));
        });
    }

    /** Returns the branches that are compared. */
    List<Branch> branches() {
        return latest.map(moment -> moment.session().liveBranches()).orElse(List.of());
    }
}
