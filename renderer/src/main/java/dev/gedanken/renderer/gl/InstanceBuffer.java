package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_ARRAY_BUFFER;
import static org.lwjgl.opengl.GL33C.GL_FLOAT;
import static org.lwjgl.opengl.GL33C.GL_STATIC_DRAW;
import static org.lwjgl.opengl.GL33C.GL_TRIANGLE_STRIP;
import static org.lwjgl.opengl.GL33C.GL_UNSIGNED_BYTE;
import static org.lwjgl.opengl.GL33C.glBindBuffer;
import static org.lwjgl.opengl.GL33C.glBindVertexArray;
import static org.lwjgl.opengl.GL33C.glBufferData;
import static org.lwjgl.opengl.GL33C.glDeleteBuffers;
import static org.lwjgl.opengl.GL33C.glDeleteVertexArrays;
import static org.lwjgl.opengl.GL33C.glDrawArraysInstanced;
import static org.lwjgl.opengl.GL33C.glEnableVertexAttribArray;
import static org.lwjgl.opengl.GL33C.glGenBuffers;
import static org.lwjgl.opengl.GL33C.glGenVertexArrays;
import static org.lwjgl.opengl.GL33C.glVertexAttribDivisor;
import static org.lwjgl.opengl.GL33C.glVertexAttribPointer;
import static org.lwjgl.system.MemoryUtil.memAlloc;
import static org.lwjgl.system.MemoryUtil.memFree;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Owns a buffer of equal things, each drawn as a square that its vertex shader places. */
final class InstanceBuffer implements GlOwned {
    private static final int CORNERS = 4;

    private final int vertexArray = glGenVertexArrays();
    private final int buffer = glGenBuffers();
    private int count;

    /**
     * One of the values that a thing has.
     *
     * @param numbers how many numbers make it up
     * @param type OpenGL's name for a number; bytes count from 0 to 1
     */
    record Attribute(int numbers, int type) {

        int bytes() {
            return numbers * (type == GL_FLOAT ? Float.BYTES : 1);
        }
    }

    InstanceBuffer(Attribute... attributes) {
        glBindVertexArray(vertexArray);
        glBindBuffer(GL_ARRAY_BUFFER, buffer);
        int stride = 0;
        for (Attribute attribute : attributes) {
            stride += attribute.bytes();
        }
        long offset = 0;
        for (int i = 0; i < attributes.length; i++) {
            Attribute attribute = attributes[i];
            boolean isBytes = attribute.type() == GL_UNSIGNED_BYTE;
            glVertexAttribPointer(
                    i, attribute.numbers(), attribute.type(), isBytes, stride, offset);
            glVertexAttribDivisor(i, 1);
            glEnableVertexAttribArray(i);
            offset += attribute.bytes();
        }
    }

    /** Holds {@code newCount} things from now on, which {@code write} writes into {@code bytes} bytes. */
    void fill(int newCount, int bytes, Consumer<ByteBuffer> write) {
        ByteBuffer values = memAlloc(Math.max(1, bytes));
        try {
            write.accept(values);
            glBindBuffer(GL_ARRAY_BUFFER, buffer);
            glBufferData(GL_ARRAY_BUFFER, values.flip(), GL_STATIC_DRAW);
        } finally {
            memFree(values);
        }
        count = newCount;
    }

    void draw() {
        glBindVertexArray(vertexArray);
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, CORNERS, count);
    }

    @Override
    public void close() {
        glDeleteVertexArrays(vertexArray);
        glDeleteBuffers(buffer);
    }
}
