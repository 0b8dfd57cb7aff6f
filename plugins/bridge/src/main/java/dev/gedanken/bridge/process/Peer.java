package dev.gedanken.bridge.process;

import dev.gedanken.bridge.wire.BridgeGrpc;
import dev.gedanken.bridge.wire.HelloReply;
import dev.gedanken.bridge.wire.HelloRequest;
import dev.gedanken.world.BadInputException;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process on the other end of the connection: started when it is needed, restarted after a
 * crash, ended with this.
 *
 * <p>A call is a pure function of its request, so a lost call is repeated once with a new process.
 * A call that is lost again, hangs or is refused becomes one sentence; the next call starts with a
 * new process.
 */
public final class Peer implements Caller {
    /** The protocol of {@code bridge.proto}. */
    public static final int PROTOCOL = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Peer.class);

    private final Python python;
    private final String kind;
    private final String spec;
    private final Duration patience;
    private final Consumer<Channel> greeting;
    private @Nullable ChildProcess child;
    private @Nullable Channel channel;
    private boolean hasServed;
    private boolean isClosed;

    /**
     * Creates a peer without starting a process.
     *
     * @param kind {@code world} or {@code model}
     * @param spec what it serves, in the form of the bridge's command line
     * @param patience how long a call may take
     * @param greeting prepares a new process; it may take long
     */
    public Peer(
            Python python,
            String kind,
            String spec,
            Duration patience,
            Consumer<Channel> greeting) {
        this.python = python;
        this.kind = kind;
        this.spec = spec;
        this.patience = patience;
        this.greeting = greeting;
    }

    @Override
    public String spec() {
        return spec;
    }

    @Override
    public Duration patience() {
        return patience;
    }

    @Override
    public synchronized <T> T call(Function<Channel, T> call) {
        try {
            return answered(call);
        } catch (StatusRuntimeException e) {
            if (isLost(e) && hasServed) {
                LOG.warn("{} was lost and is started again: {}", spec, e.getStatus());
                end();
                return again(call);
            }
            throw told(e);
        }
    }

    private <T> T again(Function<Channel, T> call) {
        try {
            return answered(call);
        } catch (StatusRuntimeException e) {
            throw told(e);
        }
    }

    private <T> T answered(Function<Channel, T> call) {
        T answer = call.apply(channel());
        hasServed = true;
        return answer;
    }

    /** Returns whether there was no answer, as opposed to a refusal. */
    private boolean isLost(StatusRuntimeException e) {
        boolean isCut =
                e.getStatus().getCode() == Status.Code.UNAVAILABLE
                        || e.getStatus().getCause() instanceof IOException;
        boolean hasEnded = child != null && !child.isAlive();
        return isCut || (hasEnded && e.getStatus().getCode() != Status.Code.CANCELLED);
    }

    private Channel channel() {
        if (isClosed) {
            throw BadInputException.of("bridge.closed", spec);
        }
        ChildProcess running = child;
        Channel open = channel;
        if (running != null && open != null && running.isAlive()) {
            return open;
        }
        end();
        ChildProcess started = ChildProcess.start(python, List.of(kind, spec));
        child = started;
        HelloReply reply = hello(started.channel());
        Channel greeted =
                reply.getAnswersCalls() ? new CallStream(started.channel()) : started.channel();
        greeting.accept(greeted);
        channel = greeted;
        return greeted;
    }

    private HelloReply hello(Channel fresh) {
        HelloReply reply =
                BridgeGrpc.newBlockingStub(fresh)
                        .withDeadlineAfter(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .hello(
                                HelloRequest.newBuilder()
                                        .setProtocol(PROTOCOL)
                                        .setClient("gedanken")
                                        .build());
        if (reply.getProtocol() != PROTOCOL || !reply.getKind().equals(kind)) {
            end();
            throw BadInputException.of(
                    "bridge.protocol", spec, reply.getProtocol(), reply.getKind(), PROTOCOL, kind);
        }
        LOG.info("{} is served by {}", spec, reply.getServer());
        return reply;
    }

    /** Turns a failure into a sentence, and ends a process that is no longer usable. */
    private BadInputException told(StatusRuntimeException e) {
        Status status = e.getStatus();
        String said = status.getDescription() == null ? "" : status.getDescription();
        if (isLost(e)) {
            int exit = child == null ? -1 : child.exitValue();
            String words = child == null ? "–" : child.lastWords();
            end();
            return BadInputException.of(e, "bridge.lost", spec, exit, words);
        }
        return switch (status.getCode()) {
            case INVALID_ARGUMENT, FAILED_PRECONDITION ->
                    BadInputException.of(e, "bridge.refused", spec, said);
            case INTERNAL, UNKNOWN -> BadInputException.of(e, "bridge.failed", spec, said);
            case DEADLINE_EXCEEDED -> {
                end();
                yield BadInputException.of(e, "bridge.hangs", spec, patience.toSeconds());
            }
            case CANCELLED -> BadInputException.of(e, "bridge.stopped");
            default -> {
                end();
                yield BadInputException.of(e, "bridge.damaged", spec, status.getCode(), said);
            }
        };
    }

    /** Returns the process id; -1 if none is running. */
    public synchronized long pid() {
        return child == null ? -1 : child.pid();
    }

    /** Ends the process; the next call starts a new one. */
    public synchronized void end() {
        if (child != null) {
            child.close();
            child = null;
            channel = null;
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        end();
    }
}
