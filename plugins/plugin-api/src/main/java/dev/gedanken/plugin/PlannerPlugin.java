package dev.gedanken.plugin;

import dev.gedanken.play.Planner;
import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * Contributes planners to the program: they can drive from the studio's menu and by {@code --actor planner:NAME}.
 *
 * <p>An extension of PF4J, like {@link FamilyPlugin}; one jar may bring several kinds.
 */
public interface PlannerPlugin extends ExtensionPoint {

    /**
     * Returns the contributed planners, in the order in which people should see them.
     *
     * <p>Called once when the program starts. Each planner's name must be unlike that of every other planner.
     */
    List<Planner> planners();
}
