package dev.gedanken.scene.maze;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.Variation;
import java.util.List;

/** What differs between episodes of the maze. */
final class MazeVariations {
    /** The plan's number: corridors, door, goal and landmarks follow from it. */
    static final Variation PLAN =
            Variation.uniform(new Factor("maze.plan", "index", 0, MazePlan.PLANS - 1));

    /** Turns the hue of walls, floor and ceiling; landmarks, key, door and goal keep theirs. */
    static final Variation HUE =
            Variation.uniform(new Factor("wall.hue", "degree", -180, 180), -20, 20);

    /** The share of light that is lost over a distance of six blocks. */
    static final Variation FOG = Variation.uniform(new Factor("fog", "share", 0, 1), 0.55, 0.85);

    static final Variation STRIDE =
            Variation.fixed(new Factor("agent.stride", "blocks/step", 0.03125, 0.25), 0.15625);

    static final List<Variation> ALL = List.of(PLAN, HUE, FOG, STRIDE);

    private MazeVariations() {}
}
