package dev.gedanken.app.window.shared;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A region that gets the colours and line widths of charts from the style sheet. */
public class ChartColours extends Region {
    private static final double USUAL_STROKE = 1.5;
    private static final StyleablePropertyFactory<ChartColours> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<ChartColours, Color> TEXT =
            FACTORY.createColorCssMetaData("-chart-text", region -> region.text, Color.GRAY, false);
    private static final CssMetaData<ChartColours, Color> GRID =
            FACTORY.createColorCssMetaData("-chart-grid", region -> region.grid, Color.GRAY, false);
    private static final CssMetaData<ChartColours, Color> ACCENT =
            FACTORY.createColorCssMetaData(
                    "-chart-accent", region -> region.accent, Color.GRAY, false);
    private static final CssMetaData<ChartColours, Number> STROKE =
            FACTORY.createSizeCssMetaData(
                    "-chart-stroke", region -> region.stroke, USUAL_STROKE, false);

    private final SimpleStyleableObjectProperty<Color> text =
            new SimpleStyleableObjectProperty<>(TEXT, this, "text", Color.GRAY);
    private final SimpleStyleableObjectProperty<Color> grid =
            new SimpleStyleableObjectProperty<>(GRID, this, "grid", Color.GRAY);
    private final SimpleStyleableObjectProperty<Color> accent =
            new SimpleStyleableObjectProperty<>(ACCENT, this, "accent", Color.GRAY);
    private final SimpleStyleableObjectProperty<Number> stroke =
            new SimpleStyleableObjectProperty<>(STROKE, this, "stroke", USUAL_STROKE);

    /** Creates a region whose layout is updated whenever its colours change. */
    protected ChartColours() {
        getStyleClass().add("chart-colours");
        List.of(text, grid, accent, stroke)
                .forEach(property -> property.addListener(change -> requestLayout()));
    }

    /** Returns the colour of text. */
    public final Color text() {
        return value(text);
    }

    /** Returns the colour of the lines behind curves. */
    public final Color grid() {
        return value(grid);
    }

    /** Returns the highlight colour: for the cursor and the main curve. */
    public final Color accent() {
        return value(accent);
    }

    /** Returns the line width in pixels. */
    public final double stroke() {
        return stroke.get().doubleValue();
    }

    private static Color value(StyleableProperty<Color> property) {
        return property.getValue();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
