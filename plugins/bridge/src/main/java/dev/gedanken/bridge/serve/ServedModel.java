package dev.gedanken.bridge.serve;

import dev.gedanken.bridge.message.BadMessageException;
import dev.gedanken.bridge.message.WireInputs;
import dev.gedanken.bridge.message.WireTensors;
import dev.gedanken.bridge.model.WireBeliefs;
import dev.gedanken.bridge.wire.ActRequest;
import dev.gedanken.bridge.wire.BeginRequest;
import dev.gedanken.bridge.wire.Beliefs;
import dev.gedanken.bridge.wire.BeliefsRequest;
import dev.gedanken.bridge.wire.Choices;
import dev.gedanken.bridge.wire.EditRequest;
import dev.gedanken.bridge.wire.ElementType;
import dev.gedanken.bridge.wire.ImagineRequest;
import dev.gedanken.bridge.wire.KnobValue;
import dev.gedanken.bridge.wire.Luck;
import dev.gedanken.bridge.wire.ObserveRequest;
import dev.gedanken.bridge.wire.Steps;
import dev.gedanken.bridge.wire.Tensor;
import dev.gedanken.bridge.wire.ViewRows;
import dev.gedanken.bridge.wire.Views;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.AcceptsLatentEdits;
import dev.gedanken.model.ability.Acts;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.model.ability.ShowsLatentViews;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Answers calls for one model, one thread at a time; incoming data is validated before use. */
final class ServedModel implements AutoCloseable {
    private static final int MOST_ROWS = 256;
    private static final int MOST_FRAMES = 1025;

    private final WorldModel model;

    /** Takes ownership of a model, which is closed with this. */
    ServedModel(WorldModel model) {
        this.model = model;
    }

    dev.gedanken.bridge.wire.ModelCard card() {
        dev.gedanken.model.ModelCard card = model.card();
        dev.gedanken.bridge.wire.ModelCard.Builder message =
                dev.gedanken.bridge.wire.ModelCard.newBuilder()
                        .setName(card.name())
                        .setTitle(card.name())
                        .setInputs(WireInputs.write(card.inputs()))
                        .setContextSteps(card.contextSteps())
                        .setBeliefBytes(card.beliefBytes())
                        .setParameters(card.parameters())
                        .setWorld(card.world());
        card.frame().ifPresent(frame -> message.setWidth(frame.width()).setHeight(frame.height()));
        claim(message, DecodesFrames.class, "decodes-frames");
        claim(message, ForecastsReward.class, "forecasts-reward");
        claim(message, Acts.class, "acts");
        claim(message, ShowsLatentViews.class, "latent-views");
        claim(message, AcceptsLatentEdits.class, "latent-edits");
        claim(message, YieldsFeatures.class, "features");
        model.ability(HasKnobs.class)
                .ifPresent(knobs -> knobs.knobs().forEach(knob -> message.addKnobs(message(knob))));
        return message.build();
    }

    private void claim(
            dev.gedanken.bridge.wire.ModelCard.Builder message, Class<?> ability, String name) {
        if (model.ability(ability).isPresent()) {
            message.addAbilities(name);
        }
    }

    private static dev.gedanken.bridge.wire.Knob message(Knob knob) {
        return dev.gedanken.bridge.wire.Knob.newBuilder()
                .setName(knob.name())
                .setLow(knob.low())
                .setHigh(knob.high())
                .setInitial(knob.initial())
                .setIsWhole(knob.kind() == Knob.Kind.WHOLE)
                .build();
    }

    /** Returns the model with the knob values that a request names. */
    private WorldModel tuned(List<KnobValue> values) {
        if (values.isEmpty()) {
            return model;
        }
        TreeMap<String, Double> named = new TreeMap<>();
        values.forEach(value -> named.put(value.getName(), value.getValue()));
        return model.ability(HasKnobs.class)
                .orElseThrow(() -> new BadMessageException("the model has no knobs"))
                .withKnobs(new KnobValues(named));
    }

    Steps begin(BeginRequest request) {
        List<Noise> luck = luck(request.getLuckList(), request.getContextsCount());
        FrameShape shape = shape();
        List<Context> contexts = new ArrayList<>();
        for (dev.gedanken.bridge.wire.Context each : request.getContextsList()) {
            List<Frame> frames = WireTensors.frames(each.getFrames(), shape, MOST_FRAMES);
            if (frames.isEmpty() || frames.size() != each.getInputsCount() + 1) {
                throw new BadMessageException(
                        "a context has %d frames and %d inputs"
                                .formatted(frames.size(), each.getInputsCount()));
            }
            contexts.add(new Context(frames, inputs(each.getInputsList(), each.getInputsCount())));
        }
        List<Belief> beliefs = tuned(request.getKnobsList()).begin(contexts, luck);
        return Steps.newBuilder().addAllBeliefs(WireBeliefs.write(beliefs)).build();
    }

    private FrameShape shape() {
        return model.card()
                .frame()
                .orElseThrow(() -> new BadMessageException("the model sees no frames"));
    }

    private static List<Noise> luck(List<Luck> luck, int rows) {
        requireRows(luck.size(), rows);
        return luck.stream().map(WireInputs::noise).toList();
    }

    private static void requireRows(int found, int rows) {
        if (found != rows || rows < 1 || rows > MOST_ROWS) {
            throw new BadMessageException(
                    "the request is for %d and %d rows".formatted(rows, found));
        }
    }

    private List<Input> inputs(List<dev.gedanken.bridge.wire.Input> messages, int rows) {
        if (messages.size() != rows) {
            throw new BadMessageException(
                    "the request has %d inputs for %d rows".formatted(messages.size(), rows));
        }
        return messages.stream()
                .map(message -> WireInputs.read(message, model.card().inputs()))
                .toList();
    }

    Steps imagine(ImagineRequest request) {
        int rows = request.getBeliefsCount();
        List<Noise> luck = luck(request.getLuckList(), rows);
        return steps(
                tuned(request.getKnobsList())
                        .imagine(
                                WireBeliefs.read(request.getBeliefsList(), rows),
                                inputs(request.getInputsList(), rows),
                                luck));
    }

    Steps observe(ObserveRequest request) {
        int rows = request.getBeliefsCount();
        List<Noise> luck = luck(request.getLuckList(), rows);
        return steps(
                tuned(request.getKnobsList())
                        .observe(
                                WireBeliefs.read(request.getBeliefsList(), rows),
                                inputs(request.getInputsList(), rows),
                                WireTensors.frames(request.getFrames(), rows, shape()),
                                luck));
    }

    private static Steps steps(List<Step> steps) {
        Steps.Builder message = Steps.newBuilder();
        steps.forEach(step -> message.addBeliefs(WireBeliefs.write(step.belief())));
        WireBeliefs.readings(steps).forEach(message::addReadings);
        return message.build();
    }

    private List<Belief> beliefs(BeliefsRequest request) {
        requireRows(request.getBeliefsCount(), request.getBeliefsCount());
        return WireBeliefs.read(request.getBeliefsList(), request.getBeliefsCount());
    }

    private <A> A require(WorldModel tuned, Class<A> ability) {
        return tuned.ability(ability)
                .orElseThrow(() ->
                        new BadMessageException("the model lacks " + ability.getSimpleName()));
    }

    Tensor decode(BeliefsRequest request) {
        WorldModel tuned = tuned(request.getKnobsList());
        return WireTensors.frames(require(tuned, DecodesFrames.class).decode(beliefs(request)));
    }

    Tensor features(BeliefsRequest request) {
        WorldModel tuned = tuned(request.getKnobsList());
        List<float[]> rows = require(tuned, YieldsFeatures.class).features(beliefs(request));
        int width = rows.getFirst().length;
        ByteBuffer bytes =
                ByteBuffer.allocate(rows.size() * width * Float.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        rows.forEach(row -> {
            for (float value : row) {
                bytes.putFloat(value);
            }
        });
        return Tensor.newBuilder()
                .setType(ElementType.FLOAT32)
                .addShape(rows.size())
                .addShape(width)
                .setData(com.google.protobuf.ByteString.copyFrom(bytes.flip()))
                .build();
    }

    ViewRows views(BeliefsRequest request) {
        ShowsLatentViews shows = require(tuned(request.getKnobsList()), ShowsLatentViews.class);
        ViewRows.Builder rows = ViewRows.newBuilder();
        for (Belief belief : beliefs(request)) {
            Views.Builder views = Views.newBuilder();
            shows.views(belief).forEach(view -> views.addViews(WireBeliefs.write(view)));
            rows.addRows(views);
        }
        return rows.build();
    }

    Choices act(ActRequest request) {
        int rows = request.getBeliefsCount();
        List<Noise> luck = luck(request.getLuckList(), rows);
        Acts acts = require(tuned(request.getKnobsList()), Acts.class);
        Choices.Builder choices = Choices.newBuilder();
        for (Acts.Choice choice :
                acts.act(WireBeliefs.read(request.getBeliefsList(), rows), luck)) {
            choices.addChoices(
                    dev.gedanken.bridge.wire.Choice.newBuilder()
                            .setInput(WireInputs.write(choice.input()))
                            .addAllProbabilities(choice.probabilities()));
        }
        return choices.build();
    }

    Beliefs edit(EditRequest request) {
        List<Integer> position = request.getPositionList().stream().map(Math::toIntExact).toList();
        LatentEdit edit = new LatentEdit(request.getView(), position, request.getValue());
        Belief edited =
                require(model, AcceptsLatentEdits.class)
                        .edit(WireBeliefs.read(List.of(request.getBelief()), 1).getFirst(), edit);
        return Beliefs.newBuilder().addBeliefs(WireBeliefs.write(edited)).build();
    }

    /** Returns the message for a failure. */
    static io.grpc.Status status(RuntimeException e) {
        return e instanceof BadMessageException
                        || e instanceof BadInputException
                        || e instanceof IllegalArgumentException
                        || e instanceof ArithmeticException
                ? io.grpc.Status.INVALID_ARGUMENT.withDescription(e.getMessage())
                : io.grpc.Status.INTERNAL.withDescription(e.getClass().getSimpleName());
    }

    @Override
    public void close() {
        model.close();
    }
}
