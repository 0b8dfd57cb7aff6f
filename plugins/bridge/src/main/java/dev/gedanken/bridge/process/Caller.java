package dev.gedanken.bridge.process;

import io.grpc.Channel;
import java.time.Duration;
import java.util.function.Function;

/** Somebody on the other end of a wire who can be called. */
public interface Caller extends AutoCloseable {

    /** Returns what is called, as a person wrote it. */
    String spec();

    /** Returns how long a call may take. */
    Duration patience();

    /**
     * Calls the other side.
     *
     * @param call what is asked; its deadline is set by it, with {@link #patience}
     * @throws dev.gedanken.world.BadInputException if it fails, in one sentence
     */
    <T> T call(Function<Channel, T> call);

    @Override
    void close();
}
