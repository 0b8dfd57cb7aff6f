package dev.gedanken.app.welcome;

import dev.gedanken.world.Frame;
import java.nio.file.Path;
import java.util.List;

/**
 * A session that can be gone on with.
 *
 * @param file where it lies
 * @param name what people call it
 * @param caption when it was played, how long, and how many branches it has
 * @param frames the true world at a few of its moments; none where there is no true world
 */
public record SessionCard(Path file, String name, String caption, List<Frame> frames) {

    public SessionCard {
        frames = List.copyOf(frames);
    }
}
