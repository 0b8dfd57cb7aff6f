package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_COMPILE_STATUS;
import static org.lwjgl.opengl.GL33C.GL_FALSE;
import static org.lwjgl.opengl.GL33C.GL_FRAGMENT_SHADER;
import static org.lwjgl.opengl.GL33C.GL_LINK_STATUS;
import static org.lwjgl.opengl.GL33C.GL_VERTEX_SHADER;
import static org.lwjgl.opengl.GL33C.glAttachShader;
import static org.lwjgl.opengl.GL33C.glCompileShader;
import static org.lwjgl.opengl.GL33C.glCreateProgram;
import static org.lwjgl.opengl.GL33C.glCreateShader;
import static org.lwjgl.opengl.GL33C.glDeleteProgram;
import static org.lwjgl.opengl.GL33C.glDeleteShader;
import static org.lwjgl.opengl.GL33C.glGetProgramInfoLog;
import static org.lwjgl.opengl.GL33C.glGetProgrami;
import static org.lwjgl.opengl.GL33C.glGetShaderInfoLog;
import static org.lwjgl.opengl.GL33C.glGetShaderi;
import static org.lwjgl.opengl.GL33C.glGetUniformLocation;
import static org.lwjgl.opengl.GL33C.glLinkProgram;
import static org.lwjgl.opengl.GL33C.glShaderSource;
import static org.lwjgl.opengl.GL33C.glUniform1f;
import static org.lwjgl.opengl.GL33C.glUniform1i;
import static org.lwjgl.opengl.GL33C.glUniform2f;
import static org.lwjgl.opengl.GL33C.glUniform4i;
import static org.lwjgl.opengl.GL33C.glUseProgram;

import dev.gedanken.renderer.PixelRectangle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Owns a linked shader program that runs on each pixel of a rectangle. */
final class Program implements AutoCloseable {
    private final int handle;
    private final Map<String, Integer> locations = new HashMap<>();

    /** Builds the program whose fragment shader is these resources, one after another. */
    Program(String... fragmentParts) {
        this.handle = glCreateProgram();
        compile(GL_VERTEX_SHADER, List.of("triangle.vert"));
        compile(GL_FRAGMENT_SHADER, List.of(fragmentParts));
        glLinkProgram(handle);
        if (glGetProgrami(handle, GL_LINK_STATUS) == GL_FALSE) {
            throw new IllegalStateException(
                    "The driver refuses to link %s: %s"
                            .formatted(List.of(fragmentParts), glGetProgramInfoLog(handle)));
        }
    }

    void use() {
        glUseProgram(handle);
    }

    void set(String uniform, PixelRectangle value) {
        glUniform4i(location(uniform), value.x(), value.y(), value.width(), value.height());
    }

    void set(String uniform, float first, float second) {
        glUniform2f(location(uniform), first, second);
    }

    void set(String uniform, float value) {
        glUniform1f(location(uniform), value);
    }

    void set(String uniform, boolean value) {
        glUniform1i(location(uniform), value ? 1 : 0);
    }

    void setSampler(String uniform, int unit) {
        glUniform1i(location(uniform), unit);
    }

    @Override
    public void close() {
        glDeleteProgram(handle);
    }

    private int location(String uniform) {
        return locations.computeIfAbsent(uniform, name -> glGetUniformLocation(handle, name));
    }

    private void compile(int kind, List<String> parts) {
        int shader = glCreateShader(kind);
        glShaderSource(shader, ShaderText.read(parts));
        glCompileShader(shader);
        if (glGetShaderi(shader, GL_COMPILE_STATUS) == GL_FALSE) {
            throw new IllegalStateException(
                    "The driver refuses to compile %s: %s"
                            .formatted(parts, glGetShaderInfoLog(shader)));
        }
        glAttachShader(handle, shader);
        glDeleteShader(shader);
    }
}
