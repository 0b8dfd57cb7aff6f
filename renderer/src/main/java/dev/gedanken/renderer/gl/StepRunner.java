package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_BLEND;
import static org.lwjgl.opengl.GL33C.GL_DEPTH_TEST;
import static org.lwjgl.opengl.GL33C.GL_ONE;
import static org.lwjgl.opengl.GL33C.GL_ONE_MINUS_SRC_ALPHA;
import static org.lwjgl.opengl.GL33C.glBlendFunc;
import static org.lwjgl.opengl.GL33C.glDisable;
import static org.lwjgl.opengl.GL33C.glEnable;

import dev.gedanken.renderer.plan.Input;
import dev.gedanken.renderer.plan.Pass.Blending;
import dev.gedanken.renderer.plan.Step;
import java.util.List;

/** Owns what every step of a plan needs, and runs the steps in sequence in the current target. */
final class StepRunner implements GlOwned {
    private final Programs programs = new Programs();
    private final ParameterBuffer parameters = new ParameterBuffer();
    private final FullTriangle triangle = new FullTriangle();

    /** Binds an image for the next step to read. */
    @FunctionalInterface
    interface Binder {
        void bind(Input input, int unit);
    }

    /** Uploads the numbers of all steps, which must then run in this order. */
    void prepare(List<Step> steps) {
        parameters.fill(steps);
    }

    void run(Step step, Binder binder) {
        programs.of(step.pass().shader()).use();
        for (int unit = 0; unit < step.inputs().size(); unit++) {
            binder.bind(step.inputs().get(unit), unit);
        }
        parameters.bindNext();
        glDisable(GL_DEPTH_TEST);
        blend(step.pass().blending());
        triangle.draw(step.region());
    }

    @Override
    public void close() {
        triangle.close();
        parameters.close();
        programs.close();
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
