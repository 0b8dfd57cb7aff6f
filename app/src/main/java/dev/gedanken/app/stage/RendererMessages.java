package dev.gedanken.app.stage;

import dev.gedanken.renderer.Refusal;
import dev.gedanken.world.Message;

/** Translates the renderer's messages into the user's language. */
public final class RendererMessages {

    private RendererMessages() {}

    /** Returns the message of a refusal: the renderer has texts like every module, but knows no messages. */
    public static Message of(Refusal refusal) {
        return Message.of(
                refusal.key(),
                refusal.arguments().stream()
                        .map(each -> each instanceof Refusal part ? of(part) : each)
                        .toArray());
    }
}
