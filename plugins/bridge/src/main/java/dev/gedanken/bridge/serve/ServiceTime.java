package dev.gedanken.bridge.serve;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells the client how long a call was here: from the whole request to the end of the answer, with
 * the time that it waited for its model. {@link NetworkTime} subtracts that from what the client
 * waited.
 */
final class ServiceTime implements ServerInterceptor {
    /** Nanoseconds, as a decimal number. */
    static final Metadata.Key<String> HEADER =
            Metadata.Key.of("service-nanos", Metadata.ASCII_STRING_MARSHALLER);

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        AtomicLong arrived = new AtomicLong(System.nanoTime());
        ServerCall<Q, A> timed =
                new SimpleForwardingServerCall<>(call) {
                    @Override
                    public void close(Status status, Metadata trailers) {
                        trailers.put(HEADER, Long.toString(System.nanoTime() - arrived.get()));
                        super.close(status, trailers);
                    }
                };
        return new SimpleForwardingServerCallListener<>(next.startCall(timed, headers)) {
            @Override
            public void onHalfClose() {
                arrived.set(System.nanoTime());
                super.onHalfClose();
            }
        };
    }
}
