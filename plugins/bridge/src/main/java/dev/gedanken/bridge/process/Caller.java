package dev.gedanken.bridge.process;

import io.grpc.Channel;
import java.time.Duration;
import java.util.function.Function;

/** The other end of a connection, which can be called. */
public interface Caller extends AutoCloseable {

    /** Returns the address as a person wrote it. */
    String spec();

    /** Returns how long a call may take. */
    Duration patience();

    /**
     * Calls the other side.
     *
     * @param call the call, which sets its own deadline with {@link #patience}
     * @throws dev.gedanken.world.BadInputException if it fails, in one sentence
     */
    <T> T call(Function<Channel, T> call);

    @Override
    void close();
}
