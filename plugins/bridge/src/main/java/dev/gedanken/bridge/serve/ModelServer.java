package dev.gedanken.bridge.serve;

import dev.gedanken.bridge.process.Peer;
import dev.gedanken.bridge.wire.ActRequest;
import dev.gedanken.bridge.wire.BeginRequest;
import dev.gedanken.bridge.wire.Beliefs;
import dev.gedanken.bridge.wire.BeliefsRequest;
import dev.gedanken.bridge.wire.BridgeGrpc;
import dev.gedanken.bridge.wire.Choices;
import dev.gedanken.bridge.wire.DescribeModelRequest;
import dev.gedanken.bridge.wire.EditRequest;
import dev.gedanken.bridge.wire.HelloReply;
import dev.gedanken.bridge.wire.HelloRequest;
import dev.gedanken.bridge.wire.ImagineRequest;
import dev.gedanken.bridge.wire.ModelCard;
import dev.gedanken.bridge.wire.ModelsGrpc;
import dev.gedanken.bridge.wire.ObserveRequest;
import dev.gedanken.bridge.wire.Steps;
import dev.gedanken.bridge.wire.Tensor;
import dev.gedanken.bridge.wire.ViewRows;
import dev.gedanken.model.WorldModel;
import dev.gedanken.world.BadInputException;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves models to other machines, over TLS 1.3. Each is called by its own thread, behind a bounded
 * queue.
 */
public final class ModelServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModelServer.class);
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_WAITING = 64;

    private final Map<String, Offered> models = new TreeMap<>();
    private final Server server;

    /** A model with the thread that calls it. */
    private record Offered(ServedModel model, ThreadPoolExecutor thread) {}

    private ModelServer(
            Map<String, WorldModel> offered,
            ServerIdentity identity,
            ServerTokens tokens,
            InetSocketAddress address)
            throws IOException {
        offered.forEach((name, model) ->
                models.put(
                        name,
                        new Offered(
                                new ServedModel(model),
                                new ThreadPoolExecutor(
                                        1,
                                        1,
                                        0,
                                        TimeUnit.SECONDS,
                                        new ArrayBlockingQueue<>(MOST_WAITING)))));
        SslContext secured =
                GrpcSslContexts.configure(
                                SslContextBuilder.forServer(identity.key(), identity.certificate()))
                        .protocols("TLSv1.3")
                        .build();
        this.server =
                NettyServerBuilder.forAddress(address)
                        .sslContext(secured)
                        .maxInboundMessageSize(MOST_BYTES)
                        .intercept(new ClientGuard(tokens))
                        .intercept(new ServiceTime())
                        .addService(new Greeting())
                        .addService(new Models())
                        .build()
                        .start();
    }

    /**
     * Starts serving; the models are closed with the server.
     *
     * @param models by the names of their packs
     * @throws BadInputException if the address cannot be used
     */
    public static ModelServer start(
            Map<String, WorldModel> models,
            ServerIdentity identity,
            ServerTokens tokens,
            InetSocketAddress address) {
        try {
            return new ModelServer(models, identity, tokens, address);
        } catch (IOException e) {
            throw BadInputException.of(e, "bridge.serve.address", address);
        }
    }

    /** Returns the port. */
    public int port() {
        return server.getPort();
    }

    /** Waits until it is closed. */
    public void await() throws InterruptedException {
        server.awaitTermination();
    }

    @Override
    public void close() {
        server.shutdownNow();
        models.values()
                .forEach(offered -> {
                    offered.thread().shutdownNow();
                    offered.model().close();
                });
    }

    /** Passes a call to the model's thread. */
    private <A> void answer(StreamObserver<A> to, Function<ServedModel, A> question) {
        Offered offered = models.get(ClientGuard.PACK.get());
        if (offered == null) {
            to.onError(
                    Status.INVALID_ARGUMENT
                            .withDescription(
                                    "There is no such pack here: the packs are "
                                            + String.join(", ", models.keySet())
                                            + ".")
                            .asRuntimeException());
            return;
        }
        try {
            offered.thread().execute(() -> answerNow(to, question, offered.model()));
        } catch (RejectedExecutionException e) {
            LOG.debug("A call was turned away", e);
            to.onError(
                    Status.RESOURCE_EXHAUSTED
                            .withDescription("Too many calls wait for this model.")
                            .asRuntimeException());
        }
    }

    private static <A> void answerNow(
            StreamObserver<A> to, Function<ServedModel, A> question, ServedModel model) {
        A answer;
        try {
            answer = question.apply(model);
        } catch (RuntimeException e) {
            LOG.info("A call was refused", e);
            to.onError(ServedModel.status(e).asRuntimeException());
            return;
        }
        to.onNext(answer);
        to.onCompleted();
    }

    private static final class Greeting extends BridgeGrpc.BridgeImplBase {
        @Override
        public void hello(HelloRequest request, StreamObserver<HelloReply> to) {
            to.onNext(
                    HelloReply.newBuilder()
                            .setProtocol(Peer.PROTOCOL)
                            .setServer("gedanken")
                            .setKind("model")
                            .build());
            to.onCompleted();
        }
    }

    private final class Models extends ModelsGrpc.ModelsImplBase {
        @Override
        public void describe(DescribeModelRequest request, StreamObserver<ModelCard> to) {
            answer(to, ServedModel::card);
        }

        @Override
        public void begin(BeginRequest request, StreamObserver<Steps> to) {
            answer(to, model -> model.begin(request));
        }

        @Override
        public void imagine(ImagineRequest request, StreamObserver<Steps> to) {
            answer(to, model -> model.imagine(request));
        }

        @Override
        public void observe(ObserveRequest request, StreamObserver<Steps> to) {
            answer(to, model -> model.observe(request));
        }

        @Override
        public void decode(BeliefsRequest request, StreamObserver<Tensor> to) {
            answer(to, model -> model.decode(request));
        }

        @Override
        public void features(BeliefsRequest request, StreamObserver<Tensor> to) {
            answer(to, model -> model.features(request));
        }

        @Override
        public void views(BeliefsRequest request, StreamObserver<ViewRows> to) {
            answer(to, model -> model.views(request));
        }

        @Override
        public void act(ActRequest request, StreamObserver<Choices> to) {
            answer(to, model -> model.act(request));
        }

        @Override
        public void edit(EditRequest request, StreamObserver<Beliefs> to) {
            answer(to, model -> model.edit(request));
        }
    }
}
