package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_BLEND;
import static org.lwjgl.opengl.GL33C.GL_ONE;
import static org.lwjgl.opengl.GL33C.GL_ONE_MINUS_SRC_ALPHA;
import static org.lwjgl.opengl.GL33C.glBlendFunc;
import static org.lwjgl.opengl.GL33C.glDisable;
import static org.lwjgl.opengl.GL33C.glEnable;

import dev.gedanken.renderer.plan.Input;
import dev.gedanken.renderer.plan.Pass.Blending;
import dev.gedanken.renderer.plan.RenderPlan;
import dev.gedanken.renderer.plan.Step;
import java.util.List;

/** Runs the steps of a plan, into canvases first, into the picture last. */
final class PlanPainter implements AutoCloseable {
    private final Target target = new Target();
    private final Pool<Texture> uploads = new Pool<>(Texture::new);
    private final Pool<CanvasTexture> canvases = new Pool<>(CanvasTexture::new);
    private final Programs programs = new Programs();
    private final ParameterBuffer parameters = new ParameterBuffer();
    private final FullTriangle triangle = new FullTriangle();

    /** Hands the plan's images to the device. */
    void upload(RenderPlan plan) {
        uploads.resize(plan.uploads().size());
        for (int i = 0; i < plan.uploads().size(); i++) {
            uploads.get(i).fill(plan.uploads().get(i));
        }
        parameters.fill(plan);
    }

    /** Draws; the picture then is what is read from. */
    void draw(RenderPlan plan) {
        canvases.resize(plan.canvases().size());
        for (int i = 0; i < plan.canvases().size(); i++) {
            canvases.get(i).begin(plan.canvases().get(i));
            run(plan.canvases().get(i).steps());
        }
        target.begin(plan.size(), plan.backgroundArgb());
        run(plan.steps());
    }

    @Override
    public void close() {
        triangle.close();
        parameters.close();
        programs.close();
        canvases.close();
        uploads.close();
        target.close();
    }

    private void run(List<Step> steps) {
        steps.forEach(this::run);
    }

    private void run(Step step) {
        programs.of(step.pass().shader()).use();
        for (int unit = 0; unit < step.inputs().size(); unit++) {
            bind(step.inputs().get(unit), unit);
        }
        parameters.bindNext();
        blend(step.pass().blending());
        triangle.draw(step.region());
    }

    private void bind(Input input, int unit) {
        switch (input) {
            case Input.Uploaded(int index) -> uploads.get(index).bindTo(unit);
            case Input.Drawn(int index) -> canvases.get(index).bindTo(unit);
        }
    }

    private static void blend(Blending blending) {
        if (blending == Blending.REPLACE) {
            glDisable(GL_BLEND);
        } else {
            glEnable(GL_BLEND);
            glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
        }
    }
}
