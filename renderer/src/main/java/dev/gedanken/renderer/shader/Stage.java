package dev.gedanken.renderer.shader;

/** What a shader works on. */
public enum Stage {
    VERTEX("vert"),
    FRAGMENT("frag");

    private final String extension;

    Stage(String extension) {
        this.extension = extension;
    }

    /** Returns how the names of its files end. */
    public String extension() {
        return extension;
    }
}
