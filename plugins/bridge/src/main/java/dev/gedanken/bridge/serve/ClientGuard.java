package dev.gedanken.bridge.serve;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Admits clients with a token, and limits their concurrent calls. */
final class ClientGuard implements ServerInterceptor {
    /** The pack of a call. */
    static final Context.Key<String> PACK = Context.key("pack");

    static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    static final Metadata.Key<String> PACK_HEADER =
            Metadata.Key.of("pack", Metadata.ASCII_STRING_MARSHALLER);
    static final String BEARER = "Bearer ";

    /** The most calls of one client that may be running or waiting. */
    private static final int MOST_CALLS = 8;

    private final ServerTokens tokens;
    private final Map<String, Semaphore> underWay = new ConcurrentHashMap<>();

    ClientGuard(ServerTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String given = headers.get(AUTHORIZATION);
        Optional<String> client =
                given == null || !given.startsWith(BEARER)
                        ? Optional.empty()
                        : tokens.owner(given.substring(BEARER.length()));
        if (client.isEmpty()) {
            return refused(call, Status.UNAUTHENTICATED.withDescription("The token is wrong."));
        }
        Semaphore free = underWay.computeIfAbsent(client.get(), name -> new Semaphore(MOST_CALLS));
        if (!free.tryAcquire()) {
            return refused(
                    call, Status.RESOURCE_EXHAUSTED.withDescription("Too many calls at a time."));
        }
        AtomicBoolean isDone = new AtomicBoolean();
        Runnable release =
                () -> {
                    if (isDone.compareAndSet(false, true)) {
                        free.release();
                    }
                };
        String pack = headers.get(PACK_HEADER);
        Context context = Context.current().withValue(PACK, pack == null ? "" : pack);
        return new SimpleForwardingServerCallListener<>(
                Contexts.interceptCall(context, call, headers, next)) {
            @Override
            public void onComplete() {
                release.run();
                super.onComplete();
            }

            @Override
            public void onCancel() {
                release.run();
                super.onCancel();
            }
        };
    }

    private static <Q, A> ServerCall.Listener<Q> refused(ServerCall<Q, A> call, Status status) {
        call.close(status, new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
