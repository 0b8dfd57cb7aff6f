package dev.gedanken.scene.push;

import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.scene.paint.Colours;
import dev.gedanken.scene.paint.Pose;
import java.util.List;

/** Draws the floor from above. */
final class PushPainter {
    static final int PUSHER_COLOUR = 0xF2602C;
    static final int BLOCK_COLOUR = 0x3E56C4;

    /** Names by mask id. */
    static final List<String> OBJECTS = List.of("background", "block", "pusher");

    private static final int BLOCK_ID = 1;
    private static final int PUSHER_ID = 2;
    private static final int WALL_COLOUR = 0x8A8272;
    private static final int FLOOR_COLOUR = 0xF3EEE2;
    private static final int TARGET_COLOUR = 0xA9DDBB;
    private static final int SHADOW = 0x6E6757;
    private static final int SHINE = 0xFFFFFF;

    private PushPainter() {}

    static void draw(PushState state, Canvas canvas) {
        double hue = state.varied().of(PushVariations.HUE);
        canvas.fill(WALL_COLOUR);
        canvas.rectangle(
                PushLayout.WALL,
                PushLayout.WALL,
                PushLayout.SIDE - PushLayout.WALL,
                PushLayout.SIDE - PushLayout.WALL,
                FLOOR_COLOUR);
        block(canvas, state.shapes().target(), Colours.turned(TARGET_COLOUR, hue));
        double x = state.pusher().x();
        double y = state.pusher().y();
        canvas.disc(x + 0.5, y + 0.9, PushLayout.PUSHER_RADIUS, SHADOW, 0.4);
        canvas.object(BLOCK_ID);
        block(canvas, state.block().pose(), Colours.turned(BLOCK_COLOUR, hue));
        canvas.object(PUSHER_ID);
        canvas.disc(x, y, PushLayout.PUSHER_RADIUS, Colours.turned(PUSHER_COLOUR, hue));
        canvas.disc(x - 0.9, y - 1, 0.9, SHINE, 0.4);
    }

    private static void block(Canvas canvas, Pose pose, int colour) {
        canvas.polygon(PushLayout.DRAWN_BAR, pose, colour, 1);
        canvas.polygon(PushLayout.DRAWN_STEM, pose, colour, 1);
    }
}
