package dev.gedanken.app.stage;

import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.world.Message;

/** Hears what the render thread does, on that thread; must return at once. */
public interface RenderListener {

    /** A renderer is open and draws from here on. */
    void opened(RendererInfo info);

    /** {@link RenderThread#poll} has pictures after it had none. */
    void drawn();

    /** Something became of what was asked about space. */
    default void answered(SpaceResult answer) {
        answer.release();
    }

    /** A renderer failed; another one takes over. */
    void failed(Message message);
}
