package dev.gedanken.bridge.serve;

import dev.gedanken.bridge.process.Caller;
import dev.gedanken.world.BadInputException;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.util.FingerprintTrustManagerFactory;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLException;

/**
 * A Gedanken on another machine, recognised by the fingerprint of its certificate. A call is a pure
 * function of its request, so a lost call is repeated once. While the connection is down, each call
 * fails with one sentence; calls work again as soon as it is back.
 */
public final class RemoteCaller implements Caller {
    private static final int MOST_BYTES = 256 << 20;
    private static final Duration RECONNECTING = Duration.ofSeconds(2);
    private static final int POLL_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RemoteAddress address;
    private final ManagedChannel channel;
    private final NetworkTime networkTime = new NetworkTime();
    private final Channel authorised;

    /**
     * Creates a caller; nothing is sent before the first call.
     *
     * @param token issued by the server
     */
    public RemoteCaller(RemoteAddress address, String token) {
        this.address = address;
        try {
            SslContext secured =
                    GrpcSslContexts.forClient()
                            .protocols("TLSv1.3")
                            .trustManager(
                                    FingerprintTrustManagerFactory.builder("SHA-256")
                                            .fingerprints(List.of(address.fingerprint()))
                                            .build())
                            .build();
            this.channel =
                    NettyChannelBuilder.forAddress(address.host(), address.port())
                            .sslContext(secured)
                            // The fingerprint identifies the server, whatever its name.
                            .overrideAuthority("gedanken")
                            .maxInboundMessageSize(MOST_BYTES)
                            .keepAliveTime(10, TimeUnit.SECONDS)
                            .build();
        } catch (SSLException | IllegalArgumentException e) {
            throw BadInputException.of(e, "bridge.remote.address", address.spec());
        }
        Metadata metadata = new Metadata();
        metadata.put(ClientGuard.AUTHORIZATION, ClientGuard.BEARER + token);
        metadata.put(ClientGuard.PACK_HEADER, address.pack());
        this.authorised =
                ClientInterceptors.intercept(
                        channel, networkTime, MetadataUtils.newAttachHeadersInterceptor(metadata));
    }

    @Override
    public String spec() {
        return address.spec();
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public OptionalLong networkNanos() {
        return OptionalLong.of(networkTime.nanos());
    }

    @Override
    public <T> T call(Function<Channel, T> call) {
        try {
            return call.apply(authorised);
        } catch (StatusRuntimeException e) {
            if (!isAway(e)) {
                throw told(e);
            }
            reconnect();
        }
        try {
            return call.apply(authorised);
        } catch (StatusRuntimeException e) {
            throw told(e);
        }
    }

    /** A server that ends cancels its running calls; cancelling a call here interrupts it. */
    private static boolean isAway(StatusRuntimeException e) {
        return switch (e.getStatus().getCode()) {
            case UNAVAILABLE -> true;
            case CANCELLED -> !Thread.currentThread().isInterrupted();
            default -> false;
        };
    }

    /** Tries to reconnect immediately, and waits a moment for it. */
    private void reconnect() {
        channel.resetConnectBackoff();
        long end = System.nanoTime() + RECONNECTING.toNanos();
        try {
            while (System.nanoTime() < end && channel.getState(true) != ConnectivityState.READY) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private BadInputException told(StatusRuntimeException e) {
        String said = String.valueOf(e.getStatus().getDescription());
        if (isAway(e)) {
            return BadInputException.of(e, "bridge.remote.away", spec(), said);
        }
        return switch (e.getStatus().getCode()) {
            case UNAUTHENTICATED -> BadInputException.of(e, "bridge.remote.token", spec());
            case DEADLINE_EXCEEDED ->
                    BadInputException.of(e, "bridge.remote.slow", spec(), PATIENCE.toSeconds());
            case CANCELLED -> BadInputException.of(e, "bridge.stopped");
            case INVALID_ARGUMENT -> BadInputException.of(e, "bridge.refused", spec(), said);
            default ->
                    BadInputException.of(
                            e, "bridge.damaged", spec(), e.getStatus().getCode(), said);
        };
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
