package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.PixelRectangle;
import java.util.List;

/**
 * One pass over one rectangle.
 *
 * @param pass what to do
 * @param inputs the images that the shader calls {@code first}, {@code second} and {@code third}; at
 *     least one
 * @param placement where the first image lies, in pixels of what is drawn into; may reach beyond it
 * @param region the pixels to draw; inside what is drawn into, not empty
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
