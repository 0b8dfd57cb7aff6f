package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_BLEND;
import static org.lwjgl.opengl.GL33C.GL_DEPTH_TEST;
import static org.lwjgl.opengl.GL33C.GL_LEQUAL;
import static org.lwjgl.opengl.GL33C.GL_ONE;
import static org.lwjgl.opengl.GL33C.GL_ONE_MINUS_SRC_ALPHA;
import static org.lwjgl.opengl.GL33C.glBlendFunc;
import static org.lwjgl.opengl.GL33C.glDepthFunc;
import static org.lwjgl.opengl.GL33C.glEnable;
import static org.lwjgl.opengl.GL33C.glViewport;

import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.space.Batch;
import dev.gedanken.renderer.space.Camera;
import dev.gedanken.renderer.space.SpaceScene;
import dev.gedanken.renderer.space.SpaceStyle;
import org.jspecify.annotations.Nullable;

/** Draws points, paths and labels. */
final class SpacePainter implements GlOwned {
    private final Program pointProgram = new Program("space_point", "space_point");
    private final Program lineProgram = new Program("space_line", "space_line");
    private final SpaceParameters parameters = new SpaceParameters();
    private final LabelPainter labels = new LabelPainter();
    private final InstanceBuffer points = new InstanceBuffer();
    private final InstanceBuffer lines = new InstanceBuffer();
    private @Nullable SpaceScene heldScene;
    private @Nullable SpaceStyle heldStyle;

    /** Uploads the scene unless the device already has it. */
    @SuppressWarnings(
            "ReferenceEquality") // Comparing all points would take longer than uploading them.
    void hold(SpaceScene scene, SpaceStyle style) {
        if (scene == heldScene && style.equals(heldStyle)) {
            return;
        }
        heldScene = null;
        labels.forget();
        points.fill(Batch.points(scene));
        lines.fill(Batch.pieces(scene, style));
        heldScene = scene;
        heldStyle = style;
    }

    /** Draws the current scene into the target. */
    void draw(SpaceTarget target, Camera camera, PixelSize size) {
        if (heldScene == null || heldStyle == null) {
            throw new IllegalStateException("A scene is held before it is drawn.");
        }
        parameters.fill(camera, heldStyle, size);
        parameters.bind();
        glViewport(0, 0, size.width(), size.height());
        glEnable(GL_DEPTH_TEST);
        glDepthFunc(GL_LEQUAL);
        glEnable(GL_BLEND);
        glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
        pointProgram.use();
        points.draw();
        lineProgram.use();
        lines.draw();
        target.drawColoursOnly();
        labels.draw(heldScene, camera, heldStyle, size);
    }

    @Override
    public void close() {
        labels.close();
        parameters.close();
        points.close();
        lines.close();
        pointProgram.close();
        lineProgram.close();
    }
}
