package dev.gedanken.renderer.plan;

/** An image that a step reads. */
public sealed interface Input {

    /**
     * One of the plan's uploads.
     *
     * @param index in the plan's list
     */
    record Uploaded(int index) implements Input {}

    /**
     * One of the plan's canvases, drawn before.
     *
     * @param index in the plan's list
     */
    record Drawn(int index) implements Input {}
}
