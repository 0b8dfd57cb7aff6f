package dev.gedanken.app.window.level;

import dev.gedanken.app.view.level.LevelDraft;
import dev.gedanken.app.view.level.LevelTile;
import dev.gedanken.scene.runner.Level;
import java.util.function.BiConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The squares of a level around a position, which can be painted with the mouse, or with the arrow
 * keys and Space.
 */
final class LevelCanvas extends Region {
    /** Pixels of a square. */
    static final double CELL = 32;

    private static final Color SKY = Color.web("#8FE3EF");
    private static final Color LINE = Color.web("#00000030");
    private static final Color STRETCH_LINE = Color.web("#00000080");
    private static final Color CURSOR = Color.web("#D03030");

    private final Canvas canvas = new Canvas();
    private final BiConsumer<Integer, Integer> painter;
    private LevelDraft draft;
    private int first;
    private int column;
    private int row;

    /**
     * Creates a picture of a level.
     *
     * @param painter receives the column and the row of each painted square
     */
    LevelCanvas(LevelDraft draft, BiConsumer<Integer, Integer> painter) {
        this.draft = draft;
        this.painter = painter;
        setId("level-canvas");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setMinHeight(CELL * Level.ROWS);
        setPrefHeight(CELL * Level.ROWS);
        setMaxHeight(CELL * Level.ROWS);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::stroke);
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        focusedProperty().addListener(change -> draw());
    }

    /** Shows a level. */
    void show(LevelDraft next) {
        draft = next;
        column = Math.min(column, next.columns() - 1);
        draw();
    }

    /** Shows the squares from a column on. */
    void scrollTo(int next) {
        first = Math.max(0, next);
        draw();
    }

    /** Returns how many columns fit. */
    int visibleColumns() {
        return Math.max(1, (int) (getWidth() / CELL));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        stroke(event);
    }

    private void stroke(MouseEvent event) {
        column = Math.clamp(first + (int) (event.getX() / CELL), 0, draft.columns() - 1);
        row = Math.clamp((int) (event.getY() / CELL), 0, Level.ROWS - 1);
        painter.accept(column, row);
        event.consume();
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(-1, 0);
            case RIGHT -> move(1, 0);
            case UP -> move(0, -1);
            case DOWN -> move(0, 1);
            case SPACE, ENTER -> painter.accept(column, row);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int columns, int rows) {
        column = Math.clamp(column + columns, 0, draft.columns() - 1);
        row = Math.clamp(row + rows, 0, Level.ROWS - 1);
        if (column < first || column >= first + visibleColumns()) {
            fireEvent(new LevelScroll(column - visibleColumns() / 2));
        }
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        int last = Math.min(draft.columns(), first + visibleColumns());
        for (int x = first; x < last; x++) {
            for (int y = 0; y < Level.ROWS; y++) {
                square(pen, draft.at(x, y), (x - first) * CELL, y * CELL);
            }
            pen.setStroke(x % Level.STRETCH == 0 ? STRETCH_LINE : LINE);
            double edge = (x - first) * CELL + 0.5;
            pen.strokeLine(edge, 0, edge, Level.ROWS * CELL);
        }
        pen.setStroke(isFocused() ? CURSOR : LINE);
        pen.setLineWidth(3);
        pen.strokeRect((column - first) * CELL + 1, row * CELL + 1, CELL - 2, CELL - 2);
        pen.setLineWidth(1);
    }

    /** Draws a square in the colours of the game. */
    static void square(GraphicsContext pen, LevelTile tile, double x, double y) {
        pen.setFill(SKY);
        pen.fillRect(x, y, CELL, CELL);
        switch (tile) {
            case AIR -> {}
            case GROUND -> fill(pen, "#7A4032", x, y, 0, 0, 1, 1);
            case CRATE -> {
                fill(pen, "#8A5A2A", x, y, 0.03, 0.03, 0.94, 0.94);
                fill(pen, "#C08040", x, y, 0.15, 0.15, 0.7, 0.7);
            }
            case COIN -> oval(pen, "#FFC400", x, y, 0.25, 0.5);
            case ENEMY -> oval(pen, "#800080", x, y, 0.15, 0.7);
            case FLAG -> {
                fill(pen, "#444444", x, y, 0.25, 0.1, 0.08, 0.9);
                fill(pen, "#00A000", x, y, 0.33, 0.1, 0.5, 0.35);
            }
            case START -> {
                fill(pen, "#F2545B", x, y, 0.3, 0.45, 0.4, 0.5);
                oval(pen, "#F6C9A0", x, y, 0.34, 0.32);
            }
        }
    }

    private static void fill(
            GraphicsContext pen,
            String colour,
            double x,
            double y,
            double left,
            double top,
            double width,
            double height) {
        pen.setFill(Color.web(colour));
        pen.fillRect(x + left * CELL, y + top * CELL, width * CELL, height * CELL);
    }

    private static void oval(
            GraphicsContext pen, String colour, double x, double y, double inset, double size) {
        pen.setFill(Color.web(colour));
        pen.fillOval(x + inset * CELL, y + inset * CELL / 2, size * CELL, size * CELL);
    }
}
