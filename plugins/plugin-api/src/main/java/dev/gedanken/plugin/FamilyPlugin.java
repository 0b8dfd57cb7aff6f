package dev.gedanken.plugin;

import dev.gedanken.family.Family;
import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * Contributes model families to the program: they can be trained, and their packs played, like its own.
 *
 * <p>An extension of PF4J, like {@link ScenePlugin}; one jar may bring several kinds.
 */
public interface FamilyPlugin extends ExtensionPoint {

    /**
     * Returns the contributed families, in the order in which people should see them.
     *
     * <p>Called once when the program starts. Each family's name must be unlike that of every other family,
     * because packs and the command line refer to it.
     */
    List<Family> families();
}
