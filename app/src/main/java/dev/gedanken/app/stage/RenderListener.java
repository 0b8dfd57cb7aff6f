package dev.gedanken.app.stage;

import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.world.Message;

/** Receives events of the render thread, on that thread; must return at once. */
public interface RenderListener {

    /** A renderer is open and draws from here on. */
    void opened(RendererInfo info);

    /** {@link RenderThread#poll} has pictures again after it had none. */
    void drawn();

    /** A request about space has a result. */
    default void answered(SpaceResult answer) {
        answer.release();
    }

    /** A renderer failed, and another one takes over. */
    void failed(Message message);
}
