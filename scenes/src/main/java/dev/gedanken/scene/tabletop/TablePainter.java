package dev.gedanken.scene.tabletop;

import static dev.gedanken.scene.tabletop.TableLayout.FLOOR;
import static dev.gedanken.scene.tabletop.TableLayout.SIDE;
import static dev.gedanken.scene.tabletop.TableLayout.TABLE_LEFT;
import static dev.gedanken.scene.tabletop.TableLayout.TABLE_RIGHT;
import static dev.gedanken.scene.tabletop.TableLayout.TABLE_THICKNESS;
import static dev.gedanken.scene.tabletop.TableLayout.TABLE_TOP;

import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.scene.paint.Colours;
import dev.gedanken.scene.paint.Pose;
import java.util.List;

/** Draws the room, the table and the objects on it. */
final class TablePainter {
    static final int MUG_COLOUR = 0x14808F;
    static final int BALL_COLOUR = 0xE8372C;

    /** Names by mask id. */
    static final List<String> OBJECTS =
            List.of("background", "table", "mark", "mug", "ball", "glass", "puddle", "hand");

    private static final int TABLE_ID = 1;
    private static final int MARK_ID = 2;
    private static final int MUG_ID = 3;
    private static final int BALL_ID = 4;
    private static final int GLASS_ID = 5;
    private static final int PUDDLE_ID = 6;
    private static final int HAND_ID = 7;

    private static final int WALL_COLOUR = 0xEFE6D8;
    private static final int WALL_SHADE = 0xE6DAC8;
    private static final int FLOOR_COLOUR = 0xC9A57C;
    private static final int FLOOR_EDGE = 0xB38E66;
    private static final int TABLE_COLOUR = 0x6B4432;
    private static final int TABLE_EDGE = 0x875A43;
    private static final int LEG_COLOUR = 0x593828;
    private static final int MARK_COLOUR = 0x3DBB5A;
    private static final int SKIN_COLOUR = 0xF6BE98;
    private static final int KNUCKLE_COLOUR = 0xDD9C75;
    private static final int SLEEVE_COLOUR = 0x3F4FA8;
    private static final int SHINE = 0xFFFFFF;
    private static final double LEG_WIDTH = 3;
    private static final double SLEEVE_RADIUS = 2.2;
    private static final double[] MUG_SHINE = TableLayout.box(-2.6, -3, -1.6, 2.6);

    private TablePainter() {}

    static void draw(TableState state, Canvas canvas) {
        double hue = state.varied().of(TableVariations.HUE);
        room(canvas);
        table(canvas);
        canvas.object(MARK_ID);
        canvas.rectangle(
                state.markX() - TableLayout.MUG_HALF_WIDTH,
                TABLE_TOP,
                state.markX() + TableLayout.MUG_HALF_WIDTH,
                TABLE_TOP + TABLE_THICKNESS,
                Colours.turned(MARK_COLOUR, hue));
        sleeve(canvas, state.hand().pose());
        canvas.object(MUG_ID);
        mug(canvas, state.mug().pose(), Colours.turned(MUG_COLOUR, hue));
        canvas.object(BALL_ID);
        ball(canvas, state.ball().pose(), Colours.turned(BALL_COLOUR, hue));
        canvas.object(PUDDLE_ID);
        GlassPainter.puddle(canvas, state.glass());
        canvas.object(GLASS_ID);
        GlassPainter.glass(canvas, state.cup().pose(), state.glass());
        canvas.object(HAND_ID);
        hand(canvas, state.hand().pose());
    }

    private static void room(Canvas canvas) {
        canvas.fill(WALL_COLOUR);
        for (int stripe = 0; stripe < 8; stripe += 2) {
            canvas.rectangle(stripe * 8, 0, stripe * 8 + 8, FLOOR, WALL_SHADE);
        }
        canvas.rectangle(0, FLOOR, SIDE, SIDE, FLOOR_COLOUR);
        canvas.rectangle(0, FLOOR, SIDE, FLOOR + 0.8, FLOOR_EDGE);
    }

    private static void table(Canvas canvas) {
        canvas.object(TABLE_ID);
        canvas.rectangle(TABLE_LEFT + 4, TABLE_TOP, TABLE_LEFT + 4 + LEG_WIDTH, FLOOR, LEG_COLOUR);
        canvas.rectangle(
                TABLE_RIGHT - 4 - LEG_WIDTH, TABLE_TOP, TABLE_RIGHT - 4, FLOOR, LEG_COLOUR);
        canvas.rectangle(
                TABLE_LEFT, TABLE_TOP, TABLE_RIGHT, TABLE_TOP + TABLE_THICKNESS, TABLE_COLOUR);
        canvas.rectangle(TABLE_LEFT, TABLE_TOP, TABLE_RIGHT, TABLE_TOP + 0.8, TABLE_EDGE);
    }

    private static void mug(Canvas canvas, Pose pose, int colour) {
        double right = TableLayout.MUG_HALF_WIDTH;
        double out = right + TableLayout.HANDLE_REACH - 0.7;
        capsule(canvas, pose, right, -1.6, out, -1.2, 0.75, colour);
        capsule(canvas, pose, out, -1.2, out, 1.2, 0.75, colour);
        capsule(canvas, pose, right, 1.6, out, 1.2, 0.75, colour);
        canvas.polygon(TableLayout.MUG, pose, colour, 1);
        canvas.polygon(MUG_SHINE, pose, SHINE, 0.3);
    }

    private static void ball(Canvas canvas, Pose pose, int colour) {
        canvas.disc(pose.x(), pose.y(), TableLayout.BALL_RADIUS, colour);
        // A light stripe across the middle shows how the ball rolls.
        capsule(canvas, pose, -1.9, 0, 1.9, 0, 0.55, SHINE);
    }

    private static void sleeve(Canvas canvas, Pose hand) {
        canvas.object(HAND_ID);
        canvas.capsule(hand.x(), -8, hand.x(), hand.y() - 3.4, SLEEVE_RADIUS, SLEEVE_COLOUR, 1);
        canvas.capsule(
                hand.x() - 1.6, hand.y() - 2.6, hand.x() + 1.6, hand.y() - 2.6, 0.9, SHINE, 1);
    }

    private static void hand(Canvas canvas, Pose hand) {
        canvas.disc(hand.x(), hand.y(), TableLayout.HAND_RADIUS, SKIN_COLOUR);
        for (int finger = -1; finger <= 1; finger++) {
            double x = hand.x() + 1.4 * finger;
            canvas.capsule(x, hand.y() + 0.6, x, hand.y() + 1.7, 0.3, KNUCKLE_COLOUR, 0.8);
        }
    }

    /** Draws a band between two points of an object's own frame. */
    static void capsule(
            Canvas canvas,
            Pose pose,
            double x0,
            double y0,
            double x1,
            double y1,
            double radius,
            int colour) {
        canvas.capsule(
                pose.x(x0, y0), pose.y(x0, y0), pose.x(x1, y1), pose.y(x1, y1), radius, colour, 1);
    }
}
