package dev.gedanken.app.window.stage;

import dev.gedanken.plugin.GoalChoice;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.scene.PlaceFactors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/**
 * The candidates of a plan over the picture in which they move: a path for each, faint, those that
 * determine the next iteration bright, the cheapest one broad; and a cross where the goal is.
 */
final class PlanPaths extends Pane {
    /** Side of the picture in the unit of places. */
    private static final double PIXELS = 64;

    private static final double ARM = 2;

    private Optional<PlanSight> shown = Optional.empty();
    private double drawnSide;

    PlanPaths() {
        setMouseTransparent(true);
        setManaged(false);
        setId("plan-paths");
    }

    /** Shows the newest iteration of a plan; nothing if there is none. */
    void show(Optional<PlanSight> sight) {
        if (!sight.equals(shown)) {
            shown = sight;
            draw();
        }
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() != drawnSide) {
            draw();
        }
    }

    private void draw() {
        drawnSide = getWidth();
        List<Node> marks = new ArrayList<>();
        shown.filter(sight -> !sight.iterations().isEmpty())
                .ifPresent(sight -> {
                    PlanSight.Iteration newest = sight.iterations().getLast();
                    // The best last, over the others.
                    for (int i = newest.candidates().size() - 1; i >= 0; i--) {
                        List<PlanSight.Place> path = newest.candidates().get(i).path();
                        if (path.size() > 1) {
                            marks.add(line(path, style(i, newest.elites())));
                        }
                    }
                    if (!marks.isEmpty()) {
                        marks.addAll(cross(sight.goal()));
                    }
                });
        getChildren().setAll(marks);
    }

    private static String style(int place, int elites) {
        return place == 0 ? "plan-path-best" : place < elites ? "plan-path-elite" : "plan-path";
    }

    private Polyline line(List<PlanSight.Place> path, String style) {
        Polyline line = new Polyline();
        path.forEach(place -> line.getPoints().addAll(scaled(place.x()), scaled(place.y())));
        line.getStyleClass().add(style);
        return line;
    }

    private double scaled(double place) {
        return place / PIXELS * drawnSide;
    }

    private List<Node> cross(GoalChoice goal) {
        if (!(goal instanceof GoalChoice.Factors(Map<String, Double> wanted))) {
            return List.of();
        }
        return PlaceFactors.things(wanted.keySet()).stream()
                .findFirst()
                .map(thing ->
                        cross(
                                Objects.requireNonNull(wanted.get(PlaceFactors.across(thing))),
                                Objects.requireNonNull(wanted.get(PlaceFactors.down(thing)))))
                .orElse(List.of());
    }

    private List<Node> cross(double x, double y) {
        return List.of(
                arm(x - ARM, y - ARM, x + ARM, y + ARM), arm(x - ARM, y + ARM, x + ARM, y - ARM));
    }

    private Line arm(double fromX, double fromY, double toX, double toY) {
        Line arm = new Line(scaled(fromX), scaled(fromY), scaled(toX), scaled(toY));
        arm.getStyleClass().add("plan-goal-mark");
        return arm;
    }
}
