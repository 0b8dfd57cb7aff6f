package dev.gedanken.bridge.model;

import dev.gedanken.bridge.message.BadMessageException;
import dev.gedanken.bridge.message.WireInputs;
import dev.gedanken.bridge.message.WireTensors;
import dev.gedanken.bridge.process.Caller;
import dev.gedanken.bridge.process.Peer;
import dev.gedanken.bridge.process.Python;
import dev.gedanken.bridge.wire.ActRequest;
import dev.gedanken.bridge.wire.BeginRequest;
import dev.gedanken.bridge.wire.BeliefsRequest;
import dev.gedanken.bridge.wire.Choices;
import dev.gedanken.bridge.wire.DescribeModelRequest;
import dev.gedanken.bridge.wire.EditRequest;
import dev.gedanken.bridge.wire.ImagineRequest;
import dev.gedanken.bridge.wire.KnobValue;
import dev.gedanken.bridge.wire.ModelsGrpc;
import dev.gedanken.bridge.wire.ModelsGrpc.ModelsBlockingStub;
import dev.gedanken.bridge.wire.ObserveRequest;
import dev.gedanken.bridge.wire.Steps;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.AcceptsLatentEdits;
import dev.gedanken.model.ability.Acts;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.model.ability.RunsElsewhere;
import dev.gedanken.model.ability.ShowsLatentViews;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** A model in a Python process, with the abilities that it has claimed. Owns the process. */
public final class BridgeModel
        implements WorldModel,
                DecodesFrames,
                ForecastsReward,
                Acts,
                ShowsLatentViews,
                AcceptsLatentEdits,
                YieldsFeatures,
                HasKnobs,
                RunsElsewhere {
    private static final Duration DESCRIPTION = Duration.ofMinutes(5);

    /** The ability of each claim. */
    private static final Map<Class<?>, String> CLAIMS =
            Map.of(
                    DecodesFrames.class, "decodes-frames",
                    ForecastsReward.class, "forecasts-reward",
                    Acts.class, "acts",
                    ShowsLatentViews.class, "latent-views",
                    AcceptsLatentEdits.class, "latent-edits",
                    YieldsFeatures.class, "features");

    private final Caller peer;
    private final ModelFacts facts;
    private final ModelCard card;
    private final KnobValues knobs;

    private BridgeModel(Caller peer, ModelFacts facts, ModelCard card, KnobValues knobs) {
        this.peer = peer;
        this.facts = facts;
        this.card = card;
        this.knobs = knobs;
    }

    /**
     * Starts a process for a model and queries its abilities, which takes seconds.
     *
     * @param spec the class
     * @param name the pack's name
     * @param world the true world to play it with; empty for the one that the model names
     * @throws BadInputException if it cannot be started, in one sentence
     */
    static BridgeModel open(
            Python python, String spec, String name, String world, Duration patience) {
        Peer peer =
                new Peer(
                        python,
                        "model",
                        spec,
                        patience,
                        channel ->
                                ModelsGrpc.newBlockingStub(channel)
                                        .withDeadlineAfter(
                                                DESCRIPTION.toMillis(), TimeUnit.MILLISECONDS)
                                        .describe(DescribeModelRequest.getDefaultInstance()));
        return open(peer, name, PythonFamily.NAME, world);
    }

    /**
     * Queries the model on the other end of a connection; closes the connection if that fails.
     *
     * @param name the pack's name
     * @param family the pack's family
     * @param world the true world to play it with; empty for the one that the model names
     * @throws BadInputException if there is no answer or no usable one, in one sentence
     */
    static BridgeModel open(Caller peer, String name, String family, String world) {
        try {
            ModelFacts facts =
                    peer.call(channel ->
                            understood(
                                    peer.spec(),
                                    () ->
                                            ModelFacts.of(
                                                    stub(channel, DESCRIPTION)
                                                            .describe(
                                                                    DescribeModelRequest
                                                                            .getDefaultInstance()))));
            ModelCard card =
                    new ModelCard(
                            name,
                            family,
                            world.isEmpty() ? facts.world() : world,
                            facts.inputs(),
                            facts.frame(),
                            facts.contextSteps(),
                            facts.beliefBytes(),
                            facts.parameters());
            return new BridgeModel(peer, facts, card, KnobValues.initial(facts.knobs()));
        } catch (RuntimeException e) {
            peer.close();
            throw e;
        }
    }

    private static ModelsBlockingStub stub(io.grpc.Channel channel, Duration patience) {
        return ModelsGrpc.newBlockingStub(channel)
                .withDeadlineAfter(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Reads an answer; an invalid one is reported in a sentence. */
    private static <T> T understood(String spec, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BadMessageException e) {
            throw BadInputException.of(e, "bridge.message", spec, e.getMessage());
        }
    }

    private <T> T understood(Supplier<T> reading) {
        return understood(peer.spec(), reading);
    }

    private <T> T call(Function<ModelsBlockingStub, T> call) {
        return peer.call(channel -> call.apply(stub(channel, peer.patience())));
    }

    @Override
    public ModelCard card() {
        return card;
    }

    /** Returns the displayed name. */
    String title() {
        return facts.title();
    }

    @Override
    public <A> Optional<A> ability(Class<A> type) {
        boolean isClaimed;
        if (type == HasKnobs.class) {
            isClaimed = !facts.knobs().isEmpty();
        } else if (type == RunsElsewhere.class) {
            isClaimed = peer.networkNanos().isPresent();
        } else {
            isClaimed = facts.abilities().contains(CLAIMS.getOrDefault(type, ""));
        }
        return isClaimed ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
        BeginRequest.Builder request =
                BeginRequest.newBuilder()
                        .addAllLuck(WireInputs.luck(luck))
                        .addAllKnobs(knobMessages());
        for (Context context : contexts) {
            request.addContexts(
                    dev.gedanken.bridge.wire.Context.newBuilder()
                            .setFrames(WireTensors.frames(context.frames()))
                            .addAllInputs(WireInputs.write(context.inputs())));
        }
        Steps answer = call(stub -> stub.begin(request.build()));
        return understood(() -> WireBeliefs.read(answer.getBeliefsList(), contexts.size()));
    }

    @Override
    public List<Step> imagine(
            List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck) {
        ImagineRequest request =
                ImagineRequest.newBuilder()
                        .addAllBeliefs(WireBeliefs.write(beliefs))
                        .addAllInputs(WireInputs.write(inputs))
                        .addAllLuck(WireInputs.luck(luck))
                        .addAllKnobs(knobMessages())
                        .build();
        Steps answer = call(stub -> stub.imagine(request));
        return understood(() -> WireBeliefs.steps(answer, beliefs.size()));
    }

    @Override
    public List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> luck) {
        ObserveRequest request =
                ObserveRequest.newBuilder()
                        .addAllBeliefs(WireBeliefs.write(beliefs))
                        .addAllInputs(WireInputs.write(inputs))
                        .setFrames(WireTensors.frames(frames))
                        .addAllLuck(WireInputs.luck(luck))
                        .addAllKnobs(knobMessages())
                        .build();
        Steps answer = call(stub -> stub.observe(request));
        return understood(() -> WireBeliefs.steps(answer, beliefs.size()));
    }

    @Override
    public List<Frame> decode(List<Belief> beliefs) {
        FrameShape shape =
                card.frame()
                        .orElseThrow(() -> BadInputException.of("bridge.model.blind", peer.spec()));
        BeliefsRequest request = request(beliefs);
        return understood(() ->
                WireTensors.frames(call(stub -> stub.decode(request)), beliefs.size(), shape));
    }

    private BeliefsRequest request(List<Belief> beliefs) {
        return BeliefsRequest.newBuilder()
                .addAllBeliefs(WireBeliefs.write(beliefs))
                .addAllKnobs(knobMessages())
                .build();
    }

    @Override
    public List<float[]> features(List<Belief> beliefs) {
        BeliefsRequest request = request(beliefs);
        return understood(() -> {
            dev.gedanken.tensor.Tensor numbers =
                    WireTensors.read(call(stub -> stub.features(request)));
            long[] shape = numbers.shape();
            if (shape.length != 2 || shape[0] != beliefs.size()) {
                throw new BadMessageException("its features are " + numbers);
            }
            float[] all = numbers.toArray();
            int width = (int) shape[1];
            List<float[]> rows = new ArrayList<>();
            for (int row = 0; row < beliefs.size(); row++) {
                float[] own = new float[width];
                System.arraycopy(all, row * width, own, 0, width);
                rows.add(own);
            }
            return List.copyOf(rows);
        });
    }

    @Override
    public List<LatentView> views(Belief belief) {
        BeliefsRequest request = request(List.of(belief));
        return understood(() -> {
            var rows = call(stub -> stub.views(request)).getRowsList();
            if (rows.size() != 1) {
                throw new BadMessageException("views of " + rows.size() + " beliefs came");
            }
            return rows.getFirst().getViewsList().stream().map(WireBeliefs::view).toList();
        });
    }

    @Override
    public List<Choice> act(List<Belief> beliefs, List<Noise> luck) {
        ActRequest request =
                ActRequest.newBuilder()
                        .addAllBeliefs(WireBeliefs.write(beliefs))
                        .addAllLuck(WireInputs.luck(luck))
                        .addAllKnobs(knobMessages())
                        .build();
        Choices answer = call(stub -> stub.act(request));
        return understood(() -> {
            if (answer.getChoicesCount() != beliefs.size()) {
                throw new BadMessageException(answer.getChoicesCount() + " choices came");
            }
            return answer.getChoicesList().stream()
                    .map(choice ->
                            new Choice(
                                    WireInputs.read(choice.getInput(), card.inputs()),
                                    choice.getProbabilitiesList()))
                    .toList();
        });
    }

    @Override
    public Belief edit(Belief belief, LatentEdit edit) {
        EditRequest.Builder request =
                EditRequest.newBuilder()
                        .setBelief(WireBeliefs.write(belief))
                        .setView(edit.view())
                        .setValue(edit.value());
        edit.position().forEach(request::addPosition);
        return understood(() ->
                WireBeliefs.read(call(stub -> stub.edit(request.build())).getBeliefsList(), 1)
                        .getFirst());
    }

    @Override
    public long networkNanos() {
        return peer.networkNanos().orElse(0);
    }

    @Override
    public List<Knob> knobs() {
        return facts.knobs();
    }

    @Override
    public KnobValues knobValues() {
        return knobs;
    }

    @Override
    public WorldModel withKnobs(KnobValues values) {
        return new BridgeModel(peer, facts, card, knobs.with(values, facts.knobs()));
    }

    private List<KnobValue> knobMessages() {
        return knobs.values().entrySet().stream()
                .map(entry ->
                        KnobValue.newBuilder()
                                .setName(entry.getKey())
                                .setValue(entry.getValue())
                                .build())
                .toList();
    }

    @Override
    public void close() {
        peer.close();
    }
}
