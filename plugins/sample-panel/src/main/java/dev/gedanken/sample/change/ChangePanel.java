package dev.gedanken.sample.change;

import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.sample.change.Changes.Point;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;

/** Two curves, one of the dream and one of the truth. */
final class ChangePanel implements Panel {
    private static final Color DREAM = Color.web("#e69f00");
    private static final Color TRUTH = Color.web("#56b4e9");
    private static final double EDGE = 12;
    private static final double CAPTION = 52;

    private final Pane root = new Pane();
    private final Text caption = new Text();
    private final Polyline dream = curve(DREAM);
    private final Polyline truth = curve(TRUTH);
    private final ResourceBundle texts;
    private Changes changes = Changes.NONE;

    ChangePanel(ResourceBundle texts) {
        this.texts = texts;
        caption.setX(EDGE);
        caption.setTextOrigin(VPos.TOP);
        caption.setY(EDGE / 2);
        caption.wrappingWidthProperty().bind(root.widthProperty().subtract(2 * EDGE));
        caption.setStyle("-fx-fill: -color-fg-default;"); // The studio's theme, dark or light.
        root.getChildren().addAll(caption, truth, dream);
        root.setAccessibleText(texts.getString("title"));
    }

    private static Polyline curve(Color colour) {
        Polyline curve = new Polyline();
        curve.setStroke(colour);
        curve.setStrokeWidth(2);
        return curve;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(PanelMoment moment) {
        changes = changes.with(moment.state());
        List<Point> points = changes.points();
        if (points.isEmpty()) {
            caption.setText(texts.getString("empty"));
        } else {
            Point last = points.getLast();
            caption.setText(
                    texts.getString("caption")
                            .formatted(last.steps(), 100 * last.dreamed(), 100 * last.truly()));
        }
        draw(dream, points, Point::dreamed);
        draw(truth, points, Point::truly);
    }

    private void draw(Polyline curve, List<Point> points, ToDoubleFunction<Point> value) {
        double most =
                points.stream()
                        .mapToDouble(each -> Math.max(each.dreamed(), each.truly()))
                        .reduce(1e-6, Math::max);
        double width = Math.max(0, root.getWidth() - 2 * EDGE);
        double height = Math.max(0, root.getHeight() - CAPTION - EDGE);
        Double[] xy = new Double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = EDGE + width * i / Math.max(1, points.size() - 1);
            xy[2 * i + 1] = CAPTION + height * (1 - value.applyAsDouble(points.get(i)) / most);
        }
        curve.getPoints().setAll(xy);
    }
}
