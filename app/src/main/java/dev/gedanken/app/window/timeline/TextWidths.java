package dev.gedanken.app.window.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Widths of short texts in one font, measured once each: laying out a text costs as much as drawing
 * a lane. Belongs to the JavaFX thread.
 */
final class TextWidths {
    private static final int MOST = 512;

    private final Map<String, Double> widths = new LinkedHashMap<>();
    private double typeSize;

    /** Returns the width in pixels of a text in the system's font of a size. */
    double of(String text, double size) {
        if (size != typeSize || widths.size() >= MOST) {
            widths.clear();
            typeSize = size;
        }
        return widths.computeIfAbsent(text, unknown -> measured(unknown, size));
    }

    private static double measured(String words, double size) {
        Text text = new Text(words);
        text.setFont(Font.font(size));
        return text.getLayoutBounds().getWidth();
    }
}
