package dev.gedanken.scene.rooms;

import dev.gedanken.scene.geometry.Box;
import dev.gedanken.scene.geometry.Walls;
import java.util.List;

/**
 * Where the walls are, in px of the 64×64 frame.
 *
 * @param wallLeft least column of the dividing wall
 * @param wallRight greatest column of the dividing wall
 * @param doorTop least row of the door
 * @param doorBottom greatest row of the door
 */
record RoomsLayout(double wallLeft, double wallRight, double doorTop, double doorBottom) {
    static final double SIDE = 64;

    /** Thickness of the outer walls, px. */
    static final double BORDER = 4;

    static final double AGENT_HALF = 3;
    static final double GOAL_RADIUS = 4;

    /**
     * Distance between centres that counts as arrival, px: less than a step and less than the
     * goal's size.
     */
    static final double ARRIVAL = 3;

    static final double LEAST = BORDER + AGENT_HALF;
    static final double MOST = SIDE - LEAST;

    static RoomsLayout of(RoomsState state) {
        return of(
                state.varied().of(RoomsVariations.WALL_X),
                state.varied().of(RoomsVariations.WALL_THICKNESS),
                state.varied().of(RoomsVariations.DOOR_Y),
                state.varied().of(RoomsVariations.DOOR_HEIGHT));
    }

    static RoomsLayout of(double wallX, double thickness, double doorY, double doorHeight) {
        return new RoomsLayout(
                wallX - thickness / 2,
                wallX + thickness / 2,
                doorY - doorHeight / 2,
                doorY + doorHeight / 2);
    }

    /** Returns all walls: the border, and the dividing wall above and below the door. */
    Walls walls() {
        return new Walls(
                List.of(
                        new Box(0, 0, SIDE, BORDER),
                        new Box(0, SIDE - BORDER, SIDE, SIDE),
                        new Box(0, 0, BORDER, SIDE),
                        new Box(SIDE - BORDER, 0, SIDE, SIDE),
                        wallAbove(),
                        wallBelow()));
    }

    Box wallAbove() {
        return new Box(wallLeft, 0, wallRight, doorTop);
    }

    Box wallBelow() {
        return new Box(wallLeft, doorBottom, wallRight, SIDE);
    }

    double doorMiddle() {
        return (doorTop + doorBottom) / 2;
    }

    double wallMiddle() {
        return (wallLeft + wallRight) / 2;
    }

    boolean isLeftRoom(double x) {
        return x < wallMiddle();
    }
}
