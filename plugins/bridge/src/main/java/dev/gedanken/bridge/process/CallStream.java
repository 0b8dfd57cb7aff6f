package dev.gedanken.bridge.process;

import com.google.protobuf.ByteString;
import dev.gedanken.bridge.wire.Answer;
import dev.gedanken.bridge.wire.BridgeGrpc;
import dev.gedanken.bridge.wire.Call;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A channel whose calls travel on one stream that stays open, {@code Bridge.Calls}. A call of its
 * own costs both sides about twice as much.
 *
 * <p>Calls are answered in their order. When the stream breaks, or a call on it is cancelled or
 * runs out of time, all calls under way fail with the same status, and the next one opens a new
 * stream. A call that is itself a stream gets the server to itself: the open stream is ended first.
 */
final class CallStream extends Channel {
    private final Channel channel;
    private @Nullable Line line;

    /**
     * Opens nothing yet.
     *
     * @param channel to a server that answers {@code Bridge.Calls}
     */
    CallStream(Channel channel) {
        this.channel = channel;
    }

    @Override
    public String authority() {
        return channel.authority();
    }

    @Override
    public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
        if (method.getType() == MethodType.UNARY) {
            return new OneCall<>(method, options);
        }
        open().ifPresent(Line::end);
        return channel.newCall(method, options);
    }

    private synchronized Optional<Line> open() {
        return Optional.ofNullable(line);
    }

    private synchronized Line opened() {
        if (line == null) {
            line = new Line();
        }
        return line;
    }

    private synchronized void forget(Line ended) {
        if (line == ended) {
            line = null;
        }
    }

    /** One open stream and the calls on it that wait for an answer. */
    private final class Line implements StreamObserver<Answer> {
        private final Queue<OneCall<?, ?>> waiting = new ArrayDeque<>();
        private final StreamObserver<Call> requests = BridgeGrpc.newStub(channel).calls(this);
        private @Nullable Status failure;
        private @Nullable Deadline watched;

        /** Sends a call, or fails it if the stream broke in the meantime. */
        void send(OneCall<?, ?> call, Call message) {
            Status broken;
            synchronized (this) {
                broken = failure;
                if (broken == null) {
                    waiting.add(call);
                    watch(call);
                    requests.onNext(message);
                    return;
                }
            }
            call.close(broken);
        }

        @Override
        public void onNext(Answer answer) {
            OneCall<?, ?> call;
            synchronized (this) {
                call = waiting.poll();
            }
            if (call != null) {
                call.answer(answer);
            }
        }

        @Override
        public void onError(Throwable error) {
            fail(Status.fromThrowable(error));
        }

        @Override
        public void onCompleted() {
            fail(Status.UNAVAILABLE.withDescription("The other side ended the connection."));
        }

        /** Ends the stream unless a call waits for an answer. */
        void end() {
            synchronized (this) {
                if (!waiting.isEmpty() || failure != null) {
                    return;
                }
                failure = Status.CANCELLED;
            }
            forget(this);
            requests.onCompleted();
        }

        /** Breaks the stream, with every call on it. */
        void cut(Status status) {
            fail(status);
            requests.onError(status.asException());
        }

        private void fail(Status status) {
            tell(lost(status), status);
        }

        /** Lets no further call travel here, and returns those that get no answer any more. */
        private synchronized List<OneCall<?, ?>> lost(Status status) {
            if (failure == null) {
                failure = status;
            }
            List<OneCall<?, ?>> lost = new ArrayList<>(waiting);
            waiting.clear();
            return lost;
        }

        private void tell(List<OneCall<?, ?>> lost, Status status) {
            forget(this);
            lost.forEach(call -> call.close(status));
        }

        /** Has somebody look when a deadline is over, unless somebody looks before that anyway. */
        private void watch(OneCall<?, ?> call) {
            Deadline deadline = call.options.getDeadline();
            if (deadline == null || (watched != null && !deadline.isBefore(watched))) {
                return;
            }
            watched = deadline;
            CompletableFuture.delayedExecutor(
                            Math.max(1, deadline.timeRemaining(TimeUnit.MILLISECONDS) + 1),
                            TimeUnit.MILLISECONDS)
                    .execute(this::look);
        }

        private void look() {
            Status late = Status.DEADLINE_EXCEEDED.withDescription("The call took too long.");
            List<OneCall<?, ?>> lost;
            synchronized (this) {
                watched = null;
                if (waiting.stream().noneMatch(OneCall::isOverdue)) {
                    waiting.forEach(this::watch);
                    return;
                }
                // In one piece with the look, so that no later call is lost with these.
                lost = lost(late);
            }
            tell(lost, late);
            requests.onError(late.asException());
        }
    }

    /** A call as its stub sees it. */
    private final class OneCall<Q, A> extends ClientCall<Q, A> {
        private final MethodDescriptor<Q, A> method;
        private final CallOptions options;
        private @Nullable Listener<A> listener;
        private @Nullable Q message;
        private @Nullable Line sentOn;
        private boolean isClosed;

        OneCall(MethodDescriptor<Q, A> method, CallOptions options) {
            this.method = method;
            this.options = options;
        }

        @Override
        public void start(Listener<A> responseListener, Metadata headers) {
            listener = responseListener;
        }

        @Override
        public void request(int numMessages) {
            // There is one answer, and whoever calls waits for it.
        }

        @Override
        public void sendMessage(Q sent) {
            message = sent;
        }

        @Override
        public void halfClose() {
            Call call =
                    Call.newBuilder()
                            .setMethod(method.getFullMethodName())
                            .setRequest(bytes(method.streamRequest(message)))
                            .build();
            Line open = opened();
            sentOn = open;
            open.send(this, call);
        }

        private static ByteString bytes(InputStream stream) {
            try (stream) {
                return ByteString.readFrom(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void cancel(@Nullable String reason, @Nullable Throwable cause) {
            Status status = Status.CANCELLED.withDescription(reason).withCause(cause);
            if (sentOn == null || isClosed) {
                close(status);
            } else {
                sentOn.cut(status);
            }
        }

        boolean isOverdue() {
            Deadline deadline = options.getDeadline();
            return deadline != null && deadline.isExpired();
        }

        void answer(Answer answer) {
            if (answer.getCode() != Status.Code.OK.value()) {
                close(Status.fromCodeValue(answer.getCode()).withDescription(answer.getSentence()));
                return;
            }
            run(() -> {
                A reply;
                try {
                    reply = method.parseResponse(answer.getReply().newInput());
                } catch (RuntimeException e) {
                    end(Status.fromThrowable(e));
                    return;
                }
                told().onHeaders(new Metadata());
                told().onMessage(reply);
                end(Status.OK);
            });
        }

        void close(Status status) {
            run(() -> end(status));
        }

        /** Tells the stub once how the call ended. */
        private void end(Status status) {
            if (!isClosed) {
                isClosed = true;
                told().onClose(status, new Metadata());
            }
        }

        private Listener<A> told() {
            if (listener == null) {
                throw new IllegalStateException("The call was not started.");
            }
            return listener;
        }

        private void run(Runnable task) {
            if (options.getExecutor() == null) {
                task.run();
            } else {
                options.getExecutor().execute(task);
            }
        }
    }
}
