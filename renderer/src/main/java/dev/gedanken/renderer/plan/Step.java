package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.PixelRectangle;
import java.util.List;

/**
 * One pass over one rectangle.
 *
 * @param pass the pass
 * @param inputs the images that the shader calls {@code first}, {@code second} and {@code third};
 *     at least one
 * @param placement the place of the first image, in pixels of the target; may reach beyond it
 * @param region the pixels to draw; inside the target, not empty
 */
public record Step(Pass pass, List<Input> inputs, PixelRectangle placement, PixelRectangle region) {
    /** The most images that a shader may read. */
    public static final int MOST_INPUTS = 3;

    public Step {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty() || inputs.size() > MOST_INPUTS) {
            throw new IllegalArgumentException(
                    "The pass %s reads from 1 to %d images, not %d."
                            .formatted(pass.shader(), MOST_INPUTS, inputs.size()));
        }
    }

    /** Returns a pass over all of {@code place}, which its first image fills. */
    public static Step filling(PixelRectangle place, Pass pass, Input... inputs) {
        return new Step(pass, List.of(inputs), place, place);
    }
}
