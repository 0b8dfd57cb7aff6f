package dev.gedanken.app.welcome;

import dev.gedanken.world.Frame;
import java.nio.file.Path;
import java.util.List;

/**
 * A session that can be continued.
 *
 * @param file its location
 * @param name displayed name
 * @param caption when it was played, how long, and how many branches it has
 * @param frames the true world at a few of its moments; none without a true world
 */
public record SessionCard(Path file, String name, String caption, List<Frame> frames) {

    public SessionCard {
        frames = List.copyOf(frames);
    }
}
