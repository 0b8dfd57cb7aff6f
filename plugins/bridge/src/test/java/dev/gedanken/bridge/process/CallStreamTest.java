package dev.gedanken.bridge.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.gedanken.bridge.wire.Answer;
import dev.gedanken.bridge.wire.BridgeGrpc;
import dev.gedanken.bridge.wire.Call;
import dev.gedanken.bridge.wire.Moments;
import dev.gedanken.bridge.wire.PlayRequest;
import dev.gedanken.bridge.wire.StartRequest;
import dev.gedanken.bridge.wire.WorldsGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls on a stream, against a server that answers a start with its seed. */
@Timeout(30)
class CallStreamTest {
    private static final long REFUSED = -1;
    private static final long UNANSWERED = -2;
    private static final long BREAKING = -3;

    /** What happens to streams, in order. */
    private final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();

    private final CountDownLatch unanswered = new CountDownLatch(1);
    private Server server;
    private ManagedChannel channel;
    private WorldsGrpc.WorldsBlockingStub worlds;

    @BeforeEach
    void connect() throws IOException {
        server =
                NettyServerBuilder.forPort(0)
                        .addService(new Calls())
                        .addService(new Plays())
                        .build()
                        .start();
        channel =
                NettyChannelBuilder.forAddress("127.0.0.1", server.getPort())
                        .usePlaintext()
                        .directExecutor()
                        .build();
        worlds = WorldsGrpc.newBlockingStub(new CallStream(channel));
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
        server.shutdownNow();
    }

    private final class Calls extends BridgeGrpc.BridgeImplBase {
        @Override
        public StreamObserver<Call> calls(StreamObserver<Answer> answers) {
            log.add("opened");
            return new StreamObserver<>() {
                @Override
                public void onNext(Call call) {
                    answer(seed(call), answers);
                }

                @Override
                public void onError(Throwable error) {
                    log.add("cut");
                }

                @Override
                public void onCompleted() {
                    log.add("ended");
                    answers.onCompleted();
                }
            };
        }

        private void answer(long seed, StreamObserver<Answer> answers) {
            if (seed == REFUSED) {
                answers.onNext(
                        Answer.newBuilder()
                                .setCode(Status.Code.INVALID_ARGUMENT.value())
                                .setSentence("No such seed.")
                                .build());
            } else if (seed == UNANSWERED) {
                unanswered.countDown();
            } else if (seed == BREAKING) {
                answers.onError(Status.UNAVAILABLE.asException());
            } else {
                answers.onNext(Answer.newBuilder().setReply(moments(seed).toByteString()).build());
            }
        }
    }

    private final class Plays extends WorldsGrpc.WorldsImplBase {
        @Override
        public void play(PlayRequest request, StreamObserver<Moments> moments) {
            log.add("played");
            moments.onNext(moments(request.getSeed()));
            moments.onCompleted();
        }
    }

    private static long seed(Call call) {
        assertThat(call.getMethod()).isEqualTo("gedanken.bridge.v1.Worlds/Start");
        try {
            return StartRequest.parseFrom(call.getRequest()).getSeeds(0);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static Moments moments(long seed) {
        return Moments.newBuilder().addStates(ByteString.copyFromUtf8("moment " + seed)).build();
    }

    private String started(long seed) {
        return started(worlds, seed);
    }

    private static String started(WorldsGrpc.WorldsBlockingStub stub, long seed) {
        return stub.start(StartRequest.newBuilder().addSeeds(seed).build())
                .getStates(0)
                .toStringUtf8();
    }

    private static Status.Code code(Throwable error) {
        return ((StatusRuntimeException) error).getStatus().getCode();
    }

    @Test
    void callsOfSeveralThreadsTravelOnOneStreamAndEachGetsItsAnswer() {
        List<String> answers =
                IntStream.range(0, 400).parallel().mapToObj(seed -> started(seed)).toList();

        assertThat(answers)
                .isEqualTo(IntStream.range(0, 400).mapToObj(seed -> "moment " + seed).toList());
        assertThat(log).containsExactly("opened");
    }

    @Test
    void aRefusedCallSaysWhyAndTheStreamGoesOn() {
        assertThatThrownBy(() -> started(REFUSED))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessage("INVALID_ARGUMENT: No such seed.");
        assertThat(started(7)).isEqualTo("moment 7");
        assertThat(log).containsExactly("opened");
    }

    @Test
    void aCallThatTakesTooLongFailsAndTheNextOneIsAnswered() {
        assertThatThrownBy(() ->
                        started(worlds.withDeadlineAfter(200, TimeUnit.MILLISECONDS), UNANSWERED))
                .satisfies(e -> assertThat(code(e)).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
        assertThat(started(7)).isEqualTo("moment 7");
        assertThat(log.stream().filter("opened"::equals)).hasSize(2);
    }

    @Test
    void aDeadlineIsThatOfItsOwnCall() throws InterruptedException {
        assertThat(started(worlds.withDeadlineAfter(300, TimeUnit.MILLISECONDS), 1))
                .isEqualTo("moment 1");
        Thread.sleep(200);
        long before = System.nanoTime();
        assertThatThrownBy(() ->
                        started(worlds.withDeadlineAfter(600, TimeUnit.MILLISECONDS), UNANSWERED))
                .satisfies(e -> assertThat(code(e)).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
        assertThat(System.nanoTime() - before).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(590));
    }

    @Test
    void aShortDeadlineHoldsAfterALongOne() {
        assertThat(started(worlds.withDeadlineAfter(10, TimeUnit.MINUTES), 1))
                .isEqualTo("moment 1");
        assertThatThrownBy(() ->
                        started(worlds.withDeadlineAfter(200, TimeUnit.MILLISECONDS), UNANSWERED))
                .satisfies(e -> assertThat(code(e)).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
    }

    @Test
    void anInterruptedCallerStopsWaitingAndTheNextCallIsAnswered() throws InterruptedException {
        ConcurrentLinkedQueue<Throwable> thrown = new ConcurrentLinkedQueue<>();
        Thread caller =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                started(UNANSWERED);
                            } catch (StatusRuntimeException e) {
                                thrown.add(e);
                            }
                        });
        unanswered.await();
        caller.interrupt();
        caller.join();

        assertThat(thrown)
                .singleElement()
                .satisfies(e -> assertThat(code(e)).isEqualTo(Status.Code.CANCELLED));
        assertThat(started(7)).isEqualTo("moment 7");
    }

    @Test
    void aBrokenStreamFailsItsCallAndIsReplaced() {
        assertThatThrownBy(() -> started(BREAKING))
                .satisfies(e -> assertThat(code(e)).isEqualTo(Status.Code.UNAVAILABLE));
        assertThat(started(7)).isEqualTo("moment 7");
        assertThat(log.stream().filter("opened"::equals)).hasSize(2);
    }

    @Test
    void aCallThatIsItselfAStreamGetsTheServerToItself() {
        started(1);
        List<Moments> played =
                Stream.iterate(
                                worlds.play(PlayRequest.newBuilder().setSeed(3).build()),
                                moments -> moments.hasNext(),
                                moments -> moments)
                        .map(moments -> moments.next())
                        .toList();

        assertThat(played).containsExactly(moments(3));
        assertThat(log).containsExactly("opened", "ended", "played");
        assertThat(started(2)).isEqualTo("moment 2");
    }
}
