package dev.gedanken.bridge.world;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import dev.gedanken.bridge.message.BadMessageException;
import dev.gedanken.bridge.message.WireInputs;
import dev.gedanken.bridge.process.Peer;
import dev.gedanken.bridge.process.Python;
import dev.gedanken.bridge.seal.Seal;
import dev.gedanken.bridge.wire.ChooseRequest;
import dev.gedanken.bridge.wire.DescribeWorldRequest;
import dev.gedanken.bridge.wire.InterveneRequest;
import dev.gedanken.bridge.wire.LookRequest;
import dev.gedanken.bridge.wire.Moments;
import dev.gedanken.bridge.wire.PlayRequest;
import dev.gedanken.bridge.wire.StartRequest;
import dev.gedanken.bridge.wire.StepRequest;
import dev.gedanken.bridge.wire.WorldCard;
import dev.gedanken.bridge.wire.WorldsGrpc;
import dev.gedanken.bridge.wire.WorldsGrpc.WorldsBlockingStub;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.ForeignMomentException;
import dev.gedanken.truth.PlaysEpisodes;
import dev.gedanken.truth.RandomActions;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Noise;
import io.grpc.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A true world in a Python process. Owns the process. */
public final class BridgeWorld implements TrueWorld, PlaysEpisodes {
    private static final Duration DESCRIPTION = Duration.ofMinutes(5);

    private final Peer peer;
    private final Seal seal;
    private final String name;
    private @Nullable WorldFacts known;

    private BridgeWorld(Python python, String name, Seal seal, Duration patience) {
        this.name = name;
        this.seal = seal;
        this.peer = new Peer(python, "world", name, patience, this::describe);
    }

    /**
     * Starts a process for a world and queries it, which takes seconds.
     *
     * @throws BadInputException if it cannot be opened, in one sentence
     */
    public static BridgeWorld open(Python python, String name, Seal seal, Duration patience) {
        BridgeWorld world = new BridgeWorld(python, name, seal, patience);
        try {
            world.call(stub -> stub);
            return world;
        } catch (RuntimeException e) {
            world.close();
            throw e;
        }
    }

    /**
     * Queries a new process: the first one finds out how moments can be stored, and later ones are
     * told.
     */
    private void describe(Channel channel) {
        WorldFacts before = known;
        WorldCard card =
                WorldsGrpc.newBlockingStub(channel)
                        .withDeadlineAfter(DESCRIPTION.toMillis(), TimeUnit.MILLISECONDS)
                        .describe(
                                DescribeWorldRequest.newBuilder()
                                        .setTriesOut(before == null)
                                        .setHow(before == null ? "" : before.how())
                                        .build());
        WorldFacts now = understood(() -> WorldFacts.of(card));
        if (before == null) {
            known = now;
        } else if (!before.inputs().equals(now.inputs()) || !before.frame().equals(now.frame())) {
            throw BadInputException.of("bridge.changed", name);
        }
    }

    private WorldFacts facts() {
        WorldFacts facts = known;
        if (facts == null) {
            throw new IllegalStateException("A world is described before it is used.");
        }
        return facts;
    }

    private <T> T call(Function<WorldsBlockingStub, T> call) {
        return peer.call(channel ->
                call.apply(
                        WorldsGrpc.newBlockingStub(channel)
                                .withDeadlineAfter(
                                        peer.patience().toMillis(), TimeUnit.MILLISECONDS)));
    }

    /** Reads an answer; an invalid one is reported in a sentence. */
    private <T> T understood(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BadMessageException e) {
            throw BadInputException.of(e, "bridge.message", name, e.getMessage());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return facts().title();
    }

    @Override
    public InputSpace inputs() {
        return facts().inputs();
    }

    @Override
    public FrameShape frame() {
        return facts().frame();
    }

    @Override
    public List<String> notices() {
        return facts().notices();
    }

    /**
     * Returns how its moments are stored: {@code ale}, {@code mujoco}, {@code pickle}, {@code own}
     * or {@code replay}.
     */
    public String how() {
        return facts().how();
    }

    /** Returns whether its moments were restored bit for bit in the test. */
    public boolean repeats() {
        return facts().repeats();
    }

    /** Returns the process id, for tests. */
    public long pid() {
        return peer.pid();
    }

    @Override
    public Set<PolicyKind> policies() {
        return facts().policies();
    }

    @Override
    public Twin start(long seed) {
        StartRequest request = StartRequest.newBuilder().addSeeds(seed).build();
        return twins(call(stub -> stub.start(request)), 1).getFirst();
    }

    @Override
    public Twin read(String written) {
        ByteString state =
                UnsafeByteOperations.unsafeWrap(
                        seal.open(written).orElseThrow(ForeignMomentException::new));
        LookRequest request = LookRequest.newBuilder().addStates(state).build();
        return twins(call(stub -> stub.look(request)), 1).getFirst();
    }

    String write(ByteString state) {
        return seal.seal(state.toByteArray());
    }

    @Override
    public List<Twin> stepAll(List<Twin> twins, List<? extends Input> inputs, List<Noise> luck) {
        if (twins.isEmpty()) {
            return List.of();
        }
        for (Input input : inputs) {
            inputs().check(input);
        }
        StepRequest request =
                StepRequest.newBuilder()
                        .addAllStates(twins.stream().map(this::state).toList())
                        .addAllInputs(WireInputs.write(inputs))
                        .addAllLuck(WireInputs.luck(luck))
                        .build();
        return List.copyOf(twins(call(stub -> stub.step(request)), twins.size()));
    }

    private ByteString state(Twin twin) {
        if (twin instanceof BridgeTwin ours && ours.world() == this) {
            return ours.state();
        }
        throw new IllegalArgumentException("The moment is of another world.");
    }

    Twin with(BridgeTwin twin, String factor, double value) {
        WorldFacts facts = facts();
        facts.factors().stream()
                .filter(each -> each.name().equals(factor))
                .findFirst()
                .orElseThrow(() -> BadInputException.of("bridge.factor", factor, name))
                .check(value);
        if (!facts.acceptsFactors()) {
            throw BadInputException.of("bridge.factor.fixed", factor, name);
        }
        InterveneRequest request =
                InterveneRequest.newBuilder()
                        .addStates(twin.state())
                        .setFactor(factor)
                        .setValue(value)
                        .build();
        return twins(call(stub -> stub.intervene(request)), 1).getFirst();
    }

    Input choose(BridgeTwin twin, PolicyKind policy, Noise luck) {
        WorldFacts facts = facts();
        if (facts.answersPolicy(policy)) {
            ChooseRequest request =
                    ChooseRequest.newBuilder()
                            .addStates(twin.state())
                            .setPolicy(policy.label())
                            .addAllLuck(WireInputs.luck(List.of(luck)))
                            .build();
            return understood(() ->
                    WireInputs.read(
                            call(stub -> stub.choose(request)).getInputs(0), facts.inputs()));
        }
        return RandomActions.at(facts.inputs(), luck);
    }

    @Override
    public void play(
            long seed, List<? extends Input> inputs, boolean toTheEnd, Consumer<Twin> moments) {
        PlayRequest request =
                PlayRequest.newBuilder()
                        .setSeed(seed)
                        .addAllInputs(WireInputs.write(inputs))
                        .setToTheEnd(toTheEnd)
                        .build();
        List<Twin> seen = new ArrayList<>();
        List<Twin> played =
                call(stub -> {
                    seen.clear();
                    Iterator<Moments> answers =
                            stub.withDeadlineAfter(DESCRIPTION.toMillis(), TimeUnit.MILLISECONDS)
                                    .play(request);
                    while (answers.hasNext()) {
                        Moments answer = answers.next();
                        seen.add(understood(() -> facts().seen(this, answer, 1).getFirst()));
                    }
                    return seen;
                });
        played.forEach(moments);
    }

    private List<BridgeTwin> twins(Moments answer, int count) {
        return understood(() -> facts().twins(this, answer, count));
    }

    @Override
    public void close() {
        peer.close();
    }
}
