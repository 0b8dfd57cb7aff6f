package dev.gedanken.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.renderer.plan.PlanRenderer;
import java.util.List;

/**
 * A renderer under test.
 *
 * @param renderer to be closed through this
 * @param complaints of a validation layer; any fails the test
 */
public record OpenBackend(PlanRenderer renderer, List<String> complaints) implements AutoCloseable {

    @Override
    public void close() {
        renderer.close();
        assertThat(complaints).isEmpty();
    }
}
