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

import dev.gedanken.renderer.space.Batch;
import dev.gedanken.renderer.space.InstanceLayout;
import dev.gedanken.renderer.space.InstanceLayout.Attribute;
import dev.gedanken.renderer.space.InstanceLayout.Type;
import java.nio.ByteBuffer;

/** Owns a buffer of instances, and draws them. */
final class InstanceBuffer implements GlOwned {
    private final int vertexArray = glGenVertexArrays();
    private final int buffer = glGenBuffers();
    private int count;

    /** Replaces the instances; all have the same layout. */
    void fill(Batch batch) {
        glBindVertexArray(vertexArray);
        glBindBuffer(GL_ARRAY_BUFFER, buffer);
        describe(batch.layout());
        ByteBuffer values = memAlloc(Math.max(1, batch.bytes()));
        try {
            batch.copy().accept(values);
            glBufferData(GL_ARRAY_BUFFER, values.flip(), GL_STATIC_DRAW);
        } finally {
            memFree(values);
        }
        count = batch.count();
    }

    void draw() {
        glBindVertexArray(vertexArray);
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, Batch.CORNERS, count);
    }

    @Override
    public void close() {
        glDeleteVertexArrays(vertexArray);
        glDeleteBuffers(buffer);
    }

    private static void describe(InstanceLayout layout) {
        long offset = 0;
        for (int i = 0; i < layout.attributes().size(); i++) {
            Attribute attribute = layout.attributes().get(i);
            boolean isBytes = attribute.type() == Type.BYTE;
            int type = isBytes ? GL_UNSIGNED_BYTE : GL_FLOAT;
            glVertexAttribPointer(i, attribute.numbers(), type, isBytes, layout.stride(), offset);
            glVertexAttribDivisor(i, 1);
            glEnableVertexAttribArray(i);
            offset += attribute.size();
        }
    }
}
