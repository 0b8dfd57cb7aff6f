package dev.gedanken.app.window.stage;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.view.charts.PsnrTrace;
import dev.gedanken.app.view.keymap.KeyNames;
import dev.gedanken.app.view.stage.TileHeading;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.renderer.ColourMap;
import dev.gedanken.scene.Outcome;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Action;
import dev.gedanken.world.Input;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A picture of the stage with its heading above it, and the texts over it. */
final class TileView extends Region {
    private static final double DIVIDER = 2;
    private static final double LEAST_LABEL_HEIGHT = 24;
    private static final double LABEL_GAP = 8;
    private static final double CAPTION_MARGIN = 8;
    private static final double LEAST_FOR_TRACE = 380;
    private static final double EM_FOR_TIME = 30;
    private static final double EM_FOR_FIGURE = 20;
    private static final PseudoClass DRIVEN = PseudoClass.getPseudoClass("driven");

    private static final PseudoClass RIVAL = PseudoClass.getPseudoClass("rival");

    private final Label title = label("stage-title");
    private final Label figure = label("figure");
    private final Label step = label("figure");
    private final Label keys = label("stage-caption");
    private final StageLegend legend = new StageLegend();
    private final Sparkline sparkline;
    private final HBox heading;
    private final PictureView picture;
    private final Region divider = new Region();
    private double divided = -1;
    private boolean showsKeys;
    private boolean hasRoomForTrace;
    private boolean isAlone = true;
    private boolean hasRoomForTime = true;
    private boolean hasRoomForFigure = true;
    private final Texts texts;

    TileView(int index, Texts texts, Runnable sizeChanged) {
        this.texts = texts;
        sparkline = new Sparkline(texts.of("stage.trace"));
        picture =
                new PictureView(
                        texts.of(index == 0 ? "stage.accessible" : "stage.other"), sizeChanged);
        picture.setId(id(index));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.setMinWidth(0);
        heading = new HBox(title, space, sparkline, figure, step);
        heading.getStyleClass().add("stage-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        keys.setMouseTransparent(true);
        keys.setVisible(false);
        sparkline.setVisible(false);
        sparkline.managedProperty().bind(sparkline.visibleProperty());
        getStyleClass().add("tile");
        divider.setMouseTransparent(true);
        divider.setVisible(false);
        divider.setId("divider");
        divider.getStyleClass().add("stage-divider");
        getChildren().addAll(heading, picture, divider, legend, keys);
    }

    private static String id(int index) {
        return switch (index) {
            case 0 -> "stage";
            case 1 -> "twin";
            default -> "tile-" + index;
        };
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    PictureView picture() {
        return picture;
    }

    void title(String text) {
        title.setText(text);
    }

    /** Shows or hides it. */
    void setShown(boolean isShown) {
        setVisible(isShown);
        setManaged(isShown);
        picture.setVisible(isShown);
    }

    void showsKeys(boolean shows) {
        showsKeys = shows;
    }

    /** Shows the texts of a tile. */
    void show(StageTile tile, TileHeading text, int tiles) {
        isAlone = tiles == 1;
        title.setText(text.title());
        figure.setText(hasRoomForFigure ? text.figure() : "");
        step.setText(hasRoomForTime ? text.step() : text.shortStep());
        legend.show(text.legend());
        keys.setVisible(false);
        sparkline.setVisible(false);
        pseudoClassStateChanged(DRIVEN, tile.isDriven() && tiles > 1);
    }

    /** Shows the divider of a wipe, from 0 to 1; no divider outside this range. */
    void showDivider(double share) {
        divided = share;
        divider.setVisible(share >= 0 && share <= 1);
        requestLayout();
    }

    /** Shows whether the current play is compared with it. */
    void showRival(boolean isRival) {
        pseudoClassStateChanged(RIVAL, isRival);
    }

    /** Shows the distance between dream and truth. */
    void showTrace(PsnrTrace trace) {
        sparkline.setVisible(hasRoomForTrace);
        sparkline.show(trace.points());
        figure.setText(hasRoomForFigure ? trace.text(texts) : "");
    }

    /** Changes the colours of its legend's scale. */
    void colours(ColourMap map) {
        legend.colours(map);
    }

    /** Shows the keys that drive it. */
    void showKeys(LiveSnapshot snapshot) {
        Input input = snapshot.state().input();
        List<String> bound = input instanceof Action action ? action.keys() : List.of();
        String pressed = new KeyNames(texts).printed(bound);
        double reward =
                snapshot.state().twin().flatMap(Twin::outcome).map(Outcome::reward).orElse(0.0);
        String earned = reward == 0 ? "" : "   " + texts.signed(reward, 1);
        keys.setText(
                (pressed.isEmpty() ? "·" : pressed)
                        + "   "
                        + texts.action(input.toString())
                        + earned);
        keys.setVisible(showsKeys);
    }

    /** The title needs the space more than the small curve, which is hidden first. */
    private void makeRoom(double side) {
        if (sparkline.isVisible() && heading.prefWidth(-1) > side) {
            sparkline.setVisible(false);
        }
    }

    /** Returns the height of the heading, which depends on the font size. */
    double headingHeight() {
        return Math.max(LEAST_LABEL_HEIGHT, Math.ceil(heading.prefHeight(-1))) + LABEL_GAP;
    }

    /** Over a small picture with nothing next to it, the heading may be wider than the picture. */
    private double headingWidth(double side) {
        double room = isAlone && getParent() instanceof Region stage ? stage.getWidth() : side;
        return Math.clamp(Math.ceil(heading.prefWidth(-1)), side, Math.max(side, room));
    }

    @Override
    protected void layoutChildren() {
        double above = headingHeight();
        double side = Math.floor(Math.min(getWidth(), getHeight() - above));
        if (side < 1) {
            return;
        }
        hasRoomForTrace = side >= LEAST_FOR_TRACE;
        double em = step.getFont().getSize();
        hasRoomForTime = side >= EM_FOR_TIME * em;
        hasRoomForFigure = side >= EM_FOR_FIGURE * em;
        makeRoom(side);
        double width = headingWidth(side);
        heading.resizeRelocate((side - width) / 2, 0, width, above - LABEL_GAP);
        picture.resizeRelocate(0, above, side, side);
        divider.resizeRelocate(divided * side - DIVIDER / 2, above, DIVIDER, side);
        double below = above + side - CAPTION_MARGIN;
        legend.setMaxWidth(side - 2 * CAPTION_MARGIN);
        legend.resize(Math.min(legend.prefWidth(-1), legend.getMaxWidth()), legend.prefHeight(-1));
        legend.relocate(side - legend.getWidth() - CAPTION_MARGIN, above + CAPTION_MARGIN);
        keys.autosize();
        keys.relocate(CAPTION_MARGIN, below - keys.prefHeight(-1));
    }
}
