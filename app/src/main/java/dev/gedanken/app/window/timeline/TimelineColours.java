package dev.gedanken.app.window.timeline;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A region that gets the timeline's colours and font size from the style sheet. */
class TimelineColours extends Region {
    private static final double LEAST_TYPE_SIZE = 11;
    private static final StyleablePropertyFactory<TimelineColours> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<TimelineColours, Color> TEXT = colour("-timeline-text");
    private static final CssMetaData<TimelineColours, Color> LINE = colour("-timeline-line");
    private static final CssMetaData<TimelineColours, Color> ACCENT = colour("-timeline-accent");
    private static final CssMetaData<TimelineColours, Color> BACKGROUND =
            colour("-timeline-background");
    private static final CssMetaData<TimelineColours, Color> MARK = colour("-timeline-mark");

    private static final CssMetaData<TimelineColours, Number> TYPE_SIZE =
            FACTORY.createSizeCssMetaData(
                    "-timeline-type-size", region -> region.typeSize, LEAST_TYPE_SIZE, false);

    private static final CssMetaData<TimelineColours, Number> STROKE =
            FACTORY.createSizeCssMetaData("-timeline-stroke", region -> region.stroke, 1, false);

    private final StyleableProperty<Color> text = property("text", TEXT);
    private final StyleableProperty<Color> line = property("line", LINE);
    private final StyleableProperty<Color> accent = property("accent", ACCENT);
    private final StyleableProperty<Color> background = property("background", BACKGROUND);
    private final StyleableProperty<Color> mark = property("mark", MARK);

    private final SimpleStyleableObjectProperty<Number> typeSize =
            new SimpleStyleableObjectProperty<>(TYPE_SIZE, this, "typeSize", LEAST_TYPE_SIZE);

    private final SimpleStyleableObjectProperty<Number> stroke =
            new SimpleStyleableObjectProperty<>(STROKE, this, "stroke", 1);

    TimelineColours() {
        stroke.addListener((property, before, after) -> requestLayout());
        typeSize.addListener((property, before, after) -> requestLayout());
    }

    private static CssMetaData<TimelineColours, Color> colour(String name) {
        return FACTORY.createColorCssMetaData(name, region -> region.of(name), Color.GRAY, false);
    }

    private StyleableProperty<Color> property(
            String name, CssMetaData<TimelineColours, Color> data) {
        return new SimpleStyleableObjectProperty<>(data, this, name, Color.GRAY);
    }

    private StyleableProperty<Color> of(String name) {
        return switch (name) {
            case "-timeline-text" -> text;
            case "-timeline-line" -> line;
            case "-timeline-accent" -> accent;
            case "-timeline-background" -> background;
            default -> mark;
        };
    }

    /** Returns the font size in pixels. */
    double typeSize() {
        return typeSize.get().doubleValue();
    }

    /** Returns the width of the cursor's line, in pixels. */
    double stroke() {
        return stroke.get().doubleValue();
    }

    Color text() {
        return text.getValue();
    }

    Color line() {
        return line.getValue();
    }

    Color accent() {
        return accent.getValue();
    }

    Color background() {
        return background.getValue();
    }

    Color mark() {
        return mark.getValue();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
