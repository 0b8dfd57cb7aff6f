package dev.gedanken.app.report;

import static dev.gedanken.app.report.Markup.at;
import static dev.gedanken.app.report.Markup.escaped;

import java.util.Locale;

/** Draws a figure as SVG; classes are those of the page's style. Mutable; one owner. */
final class Svg {
    private final StringBuilder parts = new StringBuilder();
    private final double width;
    private final double height;
    private final String title;

    /**
     * Creates an empty figure.
     *
     * @param title its text alternative for screen readers
     */
    Svg(double width, double height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
    }

    Svg line(String styleClass, double x1, double y1, double x2, double y2) {
        parts.append(
                "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                        .formatted(styleClass, at(x1), at(y1), at(x2), at(y2)));
        return this;
    }

    Svg circle(String styleClass, double x, double y, double radius) {
        parts.append(
                "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                        .formatted(styleClass, at(x), at(y), at(radius)));
        return this;
    }

    Svg box(String styleClass, double x, double y, double across, double down) {
        parts.append(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                        .formatted(styleClass, at(x), at(y), at(across), at(down)));
        return this;
    }

    /** Draws a box whose opacity shows an amount. */
    Svg shaded(double share, double x, double y, double across, double down) {
        parts.append(
                "<rect class=\"model\" fill-opacity=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                        .formatted(
                                String.format(Locale.ROOT, "%.2f", share),
                                at(x),
                                at(y),
                                at(across),
                                at(down)));
        return this;
    }

    /** Writes text; the class {@code end} or {@code middle} sets its anchor. */
    Svg text(String styleClass, double x, double y, String text) {
        parts.append(
                "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
                        .formatted(styleClass, at(x), at(y), escaped(text)));
        return this;
    }

    /** Returns the figure as markup. */
    String markup() {
        return "<svg role=\"img\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\"><title>%s</title>%s</svg>"
                .formatted(at(width), at(height), at(width), at(height), escaped(title), parts);
    }
}
