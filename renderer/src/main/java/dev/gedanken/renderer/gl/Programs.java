package dev.gedanken.renderer.gl;

import java.util.HashMap;
import java.util.Map;

/** Owns the programs of the passes drawn so far; the driver compiles each on first use. */
final class Programs implements AutoCloseable {
    private final Map<String, Program> programs = new HashMap<>();

    /**
     * Returns the program of a pass.
     *
     * @throws IllegalArgumentException if no pass has this shader
     */
    Program of(String shader) {
        return programs.computeIfAbsent(shader, name -> new Program("triangle", name));
    }

    @Override
    public void close() {
        programs.values().forEach(Program::close);
    }
}
