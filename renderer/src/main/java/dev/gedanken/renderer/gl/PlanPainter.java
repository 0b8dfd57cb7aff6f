package dev.gedanken.renderer.gl;

import dev.gedanken.renderer.plan.Canvas;
import dev.gedanken.renderer.plan.Input;
import dev.gedanken.renderer.plan.RenderPlan;
import dev.gedanken.renderer.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** Runs the steps of a plan, into canvases first, into the picture last. */
final class PlanPainter implements GlOwned {
    private final Target target = new Target();
    private final Pool<Texture> uploads = new Pool<>(Texture::new);
    private final Pool<CanvasTexture> canvases = new Pool<>(CanvasTexture::new);
    private final StepRunner runner = new StepRunner();

    /** Uploads the plan's images and numbers. */
    void upload(RenderPlan plan) {
        uploads.resize(plan.uploads().size());
        for (int i = 0; i < plan.uploads().size(); i++) {
            uploads.get(i).fill(plan.uploads().get(i));
        }
        List<Step> steps = new ArrayList<>();
        plan.canvases().stream().map(Canvas::steps).forEach(steps::addAll);
        steps.addAll(plan.steps());
        runner.prepare(steps);
    }

    /** Draws; afterwards the picture is the current read target. */
    void draw(RenderPlan plan) {
        canvases.resize(plan.canvases().size());
        for (int i = 0; i < plan.canvases().size(); i++) {
            canvases.get(i).begin(plan.canvases().get(i));
            plan.canvases().get(i).steps().forEach(step -> runner.run(step, this::bind));
        }
        target.begin(plan.size(), plan.backgroundArgb());
        plan.steps().forEach(step -> runner.run(step, this::bind));
    }

    @Override
    public void close() {
        runner.close();
        canvases.close();
        uploads.close();
        target.close();
    }

    private void bind(Input input, int unit) {
        switch (input) {
            case Input.Uploaded(int index) -> uploads.get(index).bindTo(unit);
            case Input.Drawn(int index) -> canvases.get(index).bindTo(unit);
        }
    }
}
