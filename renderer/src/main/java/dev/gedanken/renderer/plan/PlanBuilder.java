package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.PixelSize;
import java.util.ArrayList;
import java.util.List;

/** Collects the images of a plan while its steps are made. */
final class PlanBuilder {
    private final List<Upload> uploads = new ArrayList<>();
    private final List<Canvas> canvases = new ArrayList<>();

    Input upload(Upload upload) {
        int there = upload instanceof Upload.OfColours ? uploads.indexOf(upload) : -1;
        if (there >= 0) {
            return new Input.Uploaded(there);
        }
        uploads.add(upload);
        return new Input.Uploaded(uploads.size() - 1);
    }

    Input draw(Canvas canvas) {
        canvases.add(canvas);
        return new Input.Drawn(canvases.size() - 1);
    }

    /** Changes an earlier canvas; steps that read it must come after it. */
    void replace(Input drawn, Canvas canvas) {
        if (drawn instanceof Input.Drawn(int index)) {
            canvases.set(index, canvas);
        }
    }

    RenderPlan build(PixelSize size, int backgroundArgb, List<Step> steps) {
        return new RenderPlan(size, backgroundArgb, uploads, canvases, steps);
    }
}
