package dev.gedanken.plugin;

import dev.gedanken.family.Family;
import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * Contributes model families to the program: they can be trained, and their packs played, like the
 * built-in ones.
 *
 * <p>A PF4J extension, like {@link ScenePlugin}; one jar may contain several kinds.
 */
public interface FamilyPlugin extends ExtensionPoint {

    /**
     * Returns the contributed families, in display order.
     *
     * <p>Called once when the program starts. Each family's name must be unique, because packs and
     * the command line refer to it.
     */
    List<Family> families();
}
