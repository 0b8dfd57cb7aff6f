package dev.gedanken.renderer.gl.context;

import java.util.List;

/**
 * A version of the OpenGL core profile.
 *
 * @param major the number before the point
 * @param minor the number after it
 */
record GlVersion(int major, int minor) {

    /** Returns the versions to ask for, best first; all code here works with the last one. */
    static List<GlVersion> wanted() {
        return List.of(new GlVersion(4, 5), new GlVersion(3, 3));
    }
}
