package dev.gedanken.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.renderer.space.SpaceRenderer;
import java.util.List;

/**
 * A renderer of space under test.
 *
 * @param renderer to be closed through this
 * @param complaints of a validation layer; any fails the test
 */
public record OpenSpace(SpaceRenderer renderer, List<String> complaints) implements AutoCloseable {

    @Override
    public void close() {
        renderer.close();
        assertThat(complaints).isEmpty();
    }
}
