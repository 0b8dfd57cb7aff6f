package dev.gedanken.plugin;

import dev.gedanken.play.Planner;
import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * Contributes planners to the program: they can be chosen as actor in the studio's menu and with
 * {@code --actor planner:NAME}.
 *
 * <p>A PF4J extension, like {@link FamilyPlugin}; one jar may contain several kinds.
 */
public interface PlannerPlugin extends ExtensionPoint {

    /**
     * Returns the contributed planners, in display order.
     *
     * <p>Called once when the program starts. Each planner's name must be unique.
     */
    List<Planner> planners();
}
