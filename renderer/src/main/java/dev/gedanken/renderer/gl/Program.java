package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_COMPILE_STATUS;
import static org.lwjgl.opengl.GL33C.GL_FALSE;
import static org.lwjgl.opengl.GL33C.GL_FRAGMENT_SHADER;
import static org.lwjgl.opengl.GL33C.GL_INVALID_INDEX;
import static org.lwjgl.opengl.GL33C.GL_LINK_STATUS;
import static org.lwjgl.opengl.GL33C.GL_VERTEX_SHADER;
import static org.lwjgl.opengl.GL33C.glAttachShader;
import static org.lwjgl.opengl.GL33C.glBindFragDataLocation;
import static org.lwjgl.opengl.GL33C.glCompileShader;
import static org.lwjgl.opengl.GL33C.glCreateProgram;
import static org.lwjgl.opengl.GL33C.glCreateShader;
import static org.lwjgl.opengl.GL33C.glDeleteProgram;
import static org.lwjgl.opengl.GL33C.glDeleteShader;
import static org.lwjgl.opengl.GL33C.glGetProgramInfoLog;
import static org.lwjgl.opengl.GL33C.glGetProgrami;
import static org.lwjgl.opengl.GL33C.glGetShaderInfoLog;
import static org.lwjgl.opengl.GL33C.glGetShaderi;
import static org.lwjgl.opengl.GL33C.glGetUniformBlockIndex;
import static org.lwjgl.opengl.GL33C.glGetUniformLocation;
import static org.lwjgl.opengl.GL33C.glLinkProgram;
import static org.lwjgl.opengl.GL33C.glShaderSource;
import static org.lwjgl.opengl.GL33C.glUniform1i;
import static org.lwjgl.opengl.GL33C.glUniformBlockBinding;
import static org.lwjgl.opengl.GL33C.glUseProgram;

import dev.gedanken.renderer.shader.Dialect;
import dev.gedanken.renderer.shader.ShaderText;
import dev.gedanken.renderer.shader.Stage;
import java.util.List;

/** Owns a linked shader program. */
final class Program implements AutoCloseable {
    /** Binding point of the buffer with a program's parameters. */
    static final int PARAMETERS_BINDING = 0;

    private static final List<String> IMAGES = List.of("first", "second", "third");

    private final int handle;

    /** Builds the program of two shaders, each named without its extension. */
    Program(String vertexShader, String fragmentShader) {
        String vertex = ShaderText.read(vertexShader, Stage.VERTEX, Dialect.OPENGL);
        String fragment = ShaderText.read(fragmentShader, Stage.FRAGMENT, Dialect.OPENGL);
        this.handle = glCreateProgram();
        compile(GL_VERTEX_SHADER, vertexShader, vertex);
        compile(GL_FRAGMENT_SHADER, fragmentShader, fragment);
        link(fragmentShader);
        connect();
    }

    void use() {
        glUseProgram(handle);
    }

    @Override
    public void close() {
        glDeleteProgram(handle);
    }

    private void compile(int kind, String name, String text) {
        int shader = glCreateShader(kind);
        glShaderSource(shader, text);
        glCompileShader(shader);
        if (glGetShaderi(shader, GL_COMPILE_STATUS) == GL_FALSE) {
            throw refusal("compile " + name, glGetShaderInfoLog(shader));
        }
        glAttachShader(handle, shader);
        glDeleteShader(shader);
    }

    private void link(String name) {
        // The second output, if there is one, gives the point that a pixel belongs to.
        glBindFragDataLocation(handle, 0, "written");
        glBindFragDataLocation(handle, 1, "identity");
        glLinkProgram(handle);
        if (glGetProgrami(handle, GL_LINK_STATUS) == GL_FALSE) {
            throw refusal("link " + name, glGetProgramInfoLog(handle));
        }
    }

    private void connect() {
        int block = glGetUniformBlockIndex(handle, "Parameters");
        if (block != GL_INVALID_INDEX) {
            glUniformBlockBinding(handle, block, PARAMETERS_BINDING);
        }
        use();
        for (int unit = 0; unit < IMAGES.size(); unit++) {
            glUniform1i(glGetUniformLocation(handle, IMAGES.get(unit)), unit);
        }
    }

    private static IllegalStateException refusal(String what, String log) {
        return new IllegalStateException("The driver refuses to %s: %s".formatted(what, log));
    }
}
