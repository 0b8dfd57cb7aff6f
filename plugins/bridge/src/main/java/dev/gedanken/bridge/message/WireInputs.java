package dev.gedanken.bridge.message;

import dev.gedanken.bridge.wire.Component;
import dev.gedanken.bridge.wire.Input;
import dev.gedanken.bridge.wire.Luck;
import dev.gedanken.bridge.wire.Numbers;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.ActionVector;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.LatentAction;
import dev.gedanken.world.LatentCodes;
import dev.gedanken.world.LatentVectors;
import dev.gedanken.world.Noise;
import dev.gedanken.world.VectorSpace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Converts inputs, their spaces and noise to messages and back. */
public final class WireInputs {
    private static final int MOST = 4096;

    private WireInputs() {}

    /** Returns an input as a message. */
    public static Input write(dev.gedanken.world.Input input) {
        Input.Builder message = Input.newBuilder();
        return switch (input) {
            case Action action -> message.setAction(action.index()).build();
            case ActionVector vector ->
                    message.setVector(Numbers.newBuilder().addAllValues(vector.values())).build();
            case LatentAction.Code code -> message.setCode(code.index()).build();
            case LatentAction.Vector values ->
                    message.setLatent(Numbers.newBuilder().addAllValues(values.values())).build();
        };
    }

    /** Returns inputs as messages. */
    public static List<Input> write(List<? extends dev.gedanken.world.Input> inputs) {
        return inputs.stream().map(WireInputs::write).toList();
    }

    /**
     * Returns the input of a message.
     *
     * @throws BadMessageException if it is not in the space
     */
    public static dev.gedanken.world.Input read(Input message, InputSpace space) {
        dev.gedanken.world.Input input =
                switch (message.getKindCase()) {
                    case ACTION -> action(message.getAction(), space);
                    case VECTOR -> new ActionVector(message.getVector().getValuesList());
                    case CODE -> new LatentAction.Code(message.getCode());
                    case LATENT -> new LatentAction.Vector(message.getLatent().getValuesList());
                    case KIND_NOT_SET -> throw new BadMessageException("an input is empty");
                };
        if (!space.accepts(input)) {
            throw new BadMessageException("the input " + input + " does not exist");
        }
        return input;
    }

    private static Action action(int index, InputSpace space) {
        if (!(space instanceof ActionSpace actions) || index < 0 || index >= actions.size()) {
            throw new BadMessageException("the action " + index + " does not exist");
        }
        return actions.get(index);
    }

    /**
     * Returns the space of a message; missing keys are chosen by the actions' names.
     *
     * @throws BadMessageException if it is invalid
     */
    public static InputSpace read(dev.gedanken.bridge.wire.InputSpace message) {
        if (message.getActionsCount() > 0) {
            return actions(message.getActionsList());
        }
        if (message.getComponentsCount() > 0) {
            return vector(message.getComponentsList());
        }
        if (message.getCodes() > 0 && message.getCodes() <= MOST) {
            return new LatentCodes(
                    message.getCodes(), 0, Collections.nCopies(message.getCodes(), List.of()));
        }
        if (message.getLatents() > 0 && message.getLatents() <= MOST && message.getBound() > 0) {
            return new LatentVectors(message.getLatents(), message.getBound());
        }
        throw new BadMessageException("it understands no inputs");
    }

    private static ActionSpace actions(List<dev.gedanken.bridge.wire.Action> messages) {
        Set<String> names = new HashSet<>();
        for (dev.gedanken.bridge.wire.Action message : messages) {
            if (message.getName().isBlank() || !names.add(message.getName())) {
                throw new BadMessageException(
                        "an action is called '" + message.getName() + "', or two of them are");
            }
        }
        if (messages.size() > MOST) {
            throw new BadMessageException("it has " + messages.size() + " actions");
        }
        return DefaultKeys.bind(messages);
    }

    private static VectorSpace vector(List<Component> messages) {
        if (messages.size() > MOST) {
            throw new BadMessageException("its inputs have " + messages.size() + " components");
        }
        List<VectorSpace.Component> components = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Component message = messages.get(i);
            boolean isRange =
                    message.getLow() < message.getHigh()
                            && message.getRest() >= message.getLow()
                            && message.getRest() <= message.getHigh();
            if (!isRange) {
                throw new BadMessageException(
                        "the component '%s' rests at %s between %s and %s"
                                .formatted(
                                        message.getName(),
                                        message.getRest(),
                                        message.getLow(),
                                        message.getHigh()));
            }
            components.add(DefaultKeys.bind(message, i));
        }
        return new VectorSpace(components);
    }

    /** Returns a space as a message. */
    public static dev.gedanken.bridge.wire.InputSpace write(InputSpace space) {
        dev.gedanken.bridge.wire.InputSpace.Builder message =
                dev.gedanken.bridge.wire.InputSpace.newBuilder();
        switch (space) {
            case ActionSpace actions ->
                    actions.actions()
                            .forEach(action ->
                                    message.addActions(
                                            dev.gedanken.bridge.wire.Action.newBuilder()
                                                    .setName(action.name())
                                                    .addAllKeys(action.keys())));
            case VectorSpace vector ->
                    vector.components()
                            .forEach(each ->
                                    message.addComponents(
                                            Component.newBuilder()
                                                    .setName(each.name())
                                                    .setLow(each.low())
                                                    .setHigh(each.high())
                                                    .setRest(each.rest())));
            case LatentCodes codes -> message.setCodes(codes.count());
            case LatentVectors vectors ->
                    message.setLatents(vectors.size()).setBound(vectors.bound());
        }
        return message.build();
    }

    /** Returns the noise of a message. */
    public static Noise noise(Luck luck) {
        return new Noise(luck.getSeed(), luck.getStream(), luck.getStep());
    }

    /** Returns noise as messages. */
    public static List<Luck> luck(List<Noise> luck) {
        return luck.stream().map(WireInputs::luck).toList();
    }

    private static Luck luck(Noise noise) {
        return Luck.newBuilder()
                .setSeed(noise.seed())
                .setStream(noise.stream())
                .setStep(noise.step())
                .build();
    }
}
