package dev.gedanken.bridge.serve;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sums how long calls took beyond the time that the server had them, which it reports by
 * {@link ServiceTime}. A call without such a report counts for nothing.
 */
final class NetworkTime implements ClientInterceptor {
    private final AtomicLong nanos = new AtomicLong();

    /** Returns the sum so far. */
    long nanos() {
        return nanos.get();
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(
            MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                long begun = System.nanoTime();
                super.start(
                        new SimpleForwardingClientCallListener<>(listener) {
                            @Override
                            public void onClose(Status status, Metadata trailers) {
                                count(System.nanoTime() - begun, trailers);
                                super.onClose(status, trailers);
                            }
                        },
                        headers);
            }
        };
    }

    private void count(long taken, Metadata trailers) {
        String served = trailers.get(ServiceTime.HEADER);
        if (served != null && served.matches("\\d{1,18}")) {
            nanos.addAndGet(Math.max(0, taken - Long.parseLong(served)));
        }
    }
}
