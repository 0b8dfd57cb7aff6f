package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_TRIANGLES;
import static org.lwjgl.opengl.GL33C.glBindVertexArray;
import static org.lwjgl.opengl.GL33C.glDeleteVertexArrays;
import static org.lwjgl.opengl.GL33C.glDrawArrays;
import static org.lwjgl.opengl.GL33C.glGenVertexArrays;
import static org.lwjgl.opengl.GL33C.glViewport;

import dev.gedanken.renderer.PixelRectangle;

/**
 * Owns the empty vertex array that OpenGL requires, and runs a program on each pixel of a
 * rectangle.
 */
final class FullTriangle implements AutoCloseable {
    private static final int CORNERS = 3;

    private final int vertexArray = glGenVertexArrays();

    void draw(PixelRectangle rectangle) {
        glBindVertexArray(vertexArray);
        glViewport(rectangle.x(), rectangle.y(), rectangle.width(), rectangle.height());
        glDrawArrays(GL_TRIANGLES, 0, CORNERS);
    }

    @Override
    public void close() {
        glDeleteVertexArrays(vertexArray);
    }
}
