package dev.gedanken.renderer.shader;

/** The stage of a shader. */
public enum Stage {
    VERTEX("vert"),
    FRAGMENT("frag");

    private final String extension;

    Stage(String extension) {
        this.extension = extension;
    }

    /** Returns the extension of its files. */
    public String extension() {
        return extension;
    }
}
