package dev.gedanken.bridge.process;

import io.grpc.Channel;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Function;

/** The other end of a connection, which can be called. */
public interface Caller extends AutoCloseable {

    /** Returns the address as a person wrote it. */
    String spec();

    /** Returns how long a call may take. */
    Duration patience();

    /**
     * Returns how long calls took so far beyond the time that the other side had them; empty if that
     * is not measured.
     */
    default OptionalLong networkNanos() {
        return OptionalLong.empty();
    }

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
