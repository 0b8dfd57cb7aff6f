package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import java.util.List;

/**
 * Everything that a device has to do for a picture: a render graph in the order in which it runs.
 *
 * @param size of the picture
 * @param backgroundArgb the colour with which the picture is first filled, {@code 0xAARRGGBB}, not
 *     premultiplied
 * @param uploads images that come from outside
 * @param canvases intermediate images; a step may read those before its own
 * @param steps the steps that draw into the picture
 */
public record RenderPlan(
        PixelSize size,
        int backgroundArgb,
        List<Upload> uploads,
        List<Canvas> canvases,
        List<Step> steps) {

    public RenderPlan {
        uploads = List.copyOf(uploads);
        canvases = List.copyOf(canvases);
        steps = List.copyOf(steps);
        for (int i = 0; i < canvases.size(); i++) {
            requireDrawnBefore(canvases.get(i).steps(), uploads.size(), i);
        }
        requireDrawnBefore(steps, uploads.size(), canvases.size());
    }

    /**
     * Refuses a target of another size.
     *
     * @throws IllegalArgumentException if the sizes differ, naming both
     */
    public void requireFits(PixelTarget target) {
        if (!size.equals(target.size())) {
            throw new IllegalArgumentException(
                    "The plan draws %s pixels, but the target takes %s."
                            .formatted(size, target.size()));
        }
    }

    private static void requireDrawnBefore(List<Step> steps, int uploads, int canvases) {
        for (Step step : steps) {
            for (Input input : step.inputs()) {
                requireThere(step, input, uploads, canvases);
            }
        }
    }

    private static void requireThere(Step step, Input input, int uploads, int canvases) {
        boolean isThere =
                switch (input) {
                    case Input.Uploaded(int index) -> index >= 0 && index < uploads;
                    case Input.Drawn(int index) -> index >= 0 && index < canvases;
                };
        if (!isThere) {
            throw new IllegalArgumentException(
                    "The pass %s reads %s, which is not there when it runs."
                            .formatted(step.pass().shader(), input));
        }
    }
}
