package dev.gedanken.scene.rooms;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.Variation;
import java.util.List;

/** What differs between episodes of the two rooms. */
final class RoomsVariations {
    static final Variation WALL_X = Variation.uniform(new Factor("wall.x", "px", 22, 42));
    static final Variation WALL_THICKNESS =
            Variation.uniform(new Factor("wall.thickness", "px", 3, 8), 4, 6);
    static final Variation DOOR_Y = Variation.uniform(new Factor("door.y", "px", 14, 50));
    static final Variation DOOR_HEIGHT =
            Variation.uniform(new Factor("door.height", "px", 10, 20), 11, 15);
    static final Variation AGENT_SPEED =
            Variation.fixed(new Factor("agent.speed", "px/step", 0.5, 2.5), 2);

    /** Turns the walls' and the floor's hue; agent and goal keep theirs. */
    static final Variation WALL_HUE =
            Variation.uniform(new Factor("wall.hue", "degree", -180, 180), -30, 30);

    static final List<Variation> ALL =
            List.of(WALL_X, WALL_THICKNESS, DOOR_Y, DOOR_HEIGHT, AGENT_SPEED, WALL_HUE);

    private RoomsVariations() {}
}
