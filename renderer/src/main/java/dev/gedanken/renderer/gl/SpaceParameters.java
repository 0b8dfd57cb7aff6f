package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_STREAM_DRAW;
import static org.lwjgl.opengl.GL33C.GL_UNIFORM_BUFFER;
import static org.lwjgl.opengl.GL33C.glBindBuffer;
import static org.lwjgl.opengl.GL33C.glBindBufferBase;
import static org.lwjgl.opengl.GL33C.glBufferData;
import static org.lwjgl.opengl.GL33C.glDeleteBuffers;
import static org.lwjgl.opengl.GL33C.glGenBuffers;

import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.plan.Parameters;
import dev.gedanken.renderer.space.Camera;
import dev.gedanken.renderer.space.SpaceStyle;
import java.nio.ByteBuffer;
import org.joml.Matrix4f;
import org.lwjgl.system.MemoryStack;

/** Owns the numbers that all shaders in space are given. */
final class SpaceParameters implements GlOwned {
    private static final int MATRIX_BYTES = 16 * Float.BYTES;
    private static final float MOST = 255f;

    private final int handle = glGenBuffers();

    void fill(Camera camera, SpaceStyle style, PixelSize size) {
        // The first row of the image is the picture's top.
        Matrix4f clipFromWorld = new Matrix4f().scaling(1, -1, 1).mul(camera.clipFromWorld(size));
        int rgb = style.backgroundRgb();
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer bytes = stack.calloc(Parameters.BYTES);
            clipFromWorld.get(bytes);
            bytes.position(MATRIX_BYTES);
            bytes.putFloat((rgb >> 16 & 0xFF) / MOST).putFloat((rgb >> 8 & 0xFF) / MOST);
            bytes.putFloat((rgb & 0xFF) / MOST).putFloat(1);
            bytes.putFloat(size.width()).putFloat(size.height());
            bytes.putFloat(style.pointPixels()).putFloat(camera.distance());
            glBindBuffer(GL_UNIFORM_BUFFER, handle);
            glBufferData(GL_UNIFORM_BUFFER, bytes.clear(), GL_STREAM_DRAW);
        }
    }

    void bind() {
        glBindBufferBase(GL_UNIFORM_BUFFER, Program.PARAMETERS_BINDING, handle);
    }

    @Override
    public void close() {
        glDeleteBuffers(handle);
    }
}
