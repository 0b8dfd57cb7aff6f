package dev.gedanken.app.window.panel.builtin;

import dev.gedanken.app.view.search.TreeLayout;
import dev.gedanken.app.view.search.TreeLayout.Placed;
import dev.gedanken.app.view.search.TreeLayout.Way;
import dev.gedanken.search.SearchTrace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The tree of a search. The size of a node shows its share of the visits, and its brightness shows
 * its return; the most visited path has the accent colour. The user clicks a node, or moves to one
 * with the arrow keys.
 */
final class SearchTreeView extends CanvasRegion {
    private static final double LEAST_HEIGHT = 160;
    private static final double LEAST_RADIUS = 2;
    private static final double MOST_RADIUS = 13;
    private static final double MARGIN = 20;
    private static final double RING = 3;
    private static final double FADED = 0.25;

    /** Names of actions do not fit below this share of the width. */
    private static final double LEAST_NAMED = 0.04;

    private final IntConsumer chosen;
    private final Map<Integer, Placed> places = new HashMap<>();
    private Optional<TreeLayout> layout = Optional.empty();
    private IntFunction<String> names = action -> "";
    private int selected;
    private Font font = Font.getDefault();

    /**
     * Creates an empty tree.
     *
     * @param chosen receives the node that the user selects
     */
    SearchTreeView(IntConsumer chosen) {
        this.chosen = chosen;
        setId("search-tree");
        setMinSize(0, LEAST_HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TREE_VIEW);
        getStyleClass().add("search-tree");
        canvas().setOnMousePressed(this::point);
        setOnKeyPressed(this::walk);
        focusedProperty().addListener(change -> repaint());
    }

    /**
     * Shows a tree.
     *
     * @param node the selected one
     * @param actions names of actions
     */
    void show(TreeLayout next, int node, IntFunction<String> actions, Font shownFont) {
        layout = Optional.of(next);
        places.clear();
        next.nodes().forEach(placed -> places.put(placed.node().id(), placed));
        selected = node;
        names = actions;
        font = shownFont;
        repaint();
    }

    /** Shows nothing. */
    void clear() {
        layout = Optional.empty();
        places.clear();
        repaint();
    }

    private double across(double x) {
        return MARGIN + x * Math.max(1, canvas().getWidth() - 2 * MARGIN);
    }

    private double down(double y) {
        return MARGIN + y * Math.max(1, canvas().getHeight() - 2 * MARGIN);
    }

    private static double radius(Placed placed) {
        return LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(placed.share());
    }

    private void point(MouseEvent event) {
        requestFocus();
        double width = Math.max(1, canvas().getWidth() - 2 * MARGIN);
        double height = Math.max(1, canvas().getHeight() - 2 * MARGIN);
        layout.flatMap(shown ->
                        shown.nearest(
                                (event.getX() - MARGIN) / width,
                                (event.getY() - MARGIN) / height,
                                width / height))
                .ifPresent(nearest -> chosen.accept(nearest.node().id()));
    }

    private void walk(KeyEvent event) {
        Optional<Way> way =
                switch (event.getCode()) {
                    case UP -> Optional.of(Way.UP);
                    case DOWN -> Optional.of(Way.DOWN);
                    case LEFT -> Optional.of(Way.LEFT);
                    case RIGHT -> Optional.of(Way.RIGHT);
                    default -> Optional.empty();
                };
        if (way.isPresent() && layout.isPresent()) {
            chosen.accept(layout.get().next(selected, way.get()));
            event.consume();
        }
    }

    @Override
    void paint(GraphicsContext pen, double width, double height) {
        layout.ifPresent(shown -> {
            shown.nodes().forEach(placed -> paintEdge(pen, placed));
            shown.nodes().forEach(placed -> paintNode(pen, placed));
            paintNames(pen, shown);
        });
    }

    private void paintEdge(GraphicsContext pen, Placed placed) {
        Placed parent = places.get(placed.node().parent());
        if (parent == null) {
            return;
        }
        pen.setStroke(placed.isFavourite() ? accent() : grid());
        pen.setLineWidth(placed.isFavourite() ? 2 * stroke() : stroke());
        pen.strokeLine(across(parent.x()), down(parent.y()), across(placed.x()), down(placed.y()));
    }

    private void paintNode(GraphicsContext pen, Placed placed) {
        double r = radius(placed);
        double x = across(placed.x());
        double y = down(placed.y());
        Color colour = placed.isFavourite() ? accent() : text();
        pen.setFill(colour.deriveColor(0, 1, 1, FADED + (1 - FADED) * placed.warmth()));
        pen.fillOval(x - r, y - r, 2 * r, 2 * r);
        if (placed.node().id() == selected) {
            pen.setStroke(isFocused() ? accent() : text());
            pen.setLineWidth(2 * stroke());
            pen.strokeOval(x - r - RING, y - r - RING, 2 * (r + RING), 2 * (r + RING));
        }
    }

    /** Labels the possible actions and the most visited path. */
    private void paintNames(GraphicsContext pen, TreeLayout shown) {
        pen.setFont(font);
        pen.setFill(text());
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        double lowest = Double.NEGATIVE_INFINITY;
        for (Placed placed : shown.nodes()) {
            SearchTrace.Node node = placed.node();
            boolean isNamed =
                    node.depth() == 1 && placed.share() >= LEAST_NAMED || placed.isFavourite();
            // The most visited path is long and steep, so its labels must not overlap.
            boolean hasRoom = node.depth() == 1 || down(placed.y()) - lowest >= font.getSize();
            if (node.depth() > 0 && isNamed && hasRoom) {
                lowest = placed.isFavourite() ? down(placed.y()) : lowest;
                pen.fillText(
                        names.apply(node.action()),
                        across(placed.x()) + radius(placed) + RING,
                        down(placed.y()));
            }
        }
    }
}
