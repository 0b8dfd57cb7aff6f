package dev.gedanken.bridge.world;

import com.google.protobuf.ByteString;
import dev.gedanken.bridge.message.BadMessageException;
import dev.gedanken.bridge.message.WireInputs;
import dev.gedanken.bridge.message.WireTensors;
import dev.gedanken.bridge.wire.Moments;
import dev.gedanken.bridge.wire.WorldCard;
import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.PlainText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A world's validated description of itself.
 *
 * @param title name for people
 * @param inputs the inputs it understands
 * @param frame shape of its frames
 * @param factors its true quantities, in the order of the protocol
 * @param own its own policies
 * @param how how its moments are stored
 * @param repeats whether they were restored bit for bit in the test
 * @param notices sentences for people
 * @param acceptsFactors whether factors can be set
 */
record WorldFacts(
        String title,
        InputSpace inputs,
        FrameShape frame,
        List<Factor> factors,
        Set<PolicyKind> own,
        String how,
        boolean repeats,
        List<String> notices,
        boolean acceptsFactors) {
    private static final int MOST_SIDE = 4096;
    private static final int MOST_FACTORS = 1024;
    private static final int MOST_STATE = 64 << 20;

    WorldFacts {
        factors = List.copyOf(factors);
        own = Set.copyOf(own);
        notices = List.copyOf(notices);
    }

    /**
     * Reads a card.
     *
     * @throws BadMessageException if it is not allowed for a world
     */
    static WorldFacts of(WorldCard card) {
        boolean hasFrame =
                card.getWidth() > 0
                        && card.getHeight() > 0
                        && card.getWidth() <= MOST_SIDE
                        && card.getHeight() <= MOST_SIDE;
        if (!hasFrame) {
            throw new BadMessageException(
                    "its frames are %d×%d".formatted(card.getWidth(), card.getHeight()));
        }
        return new WorldFacts(
                PlainText.of(card.getTitle()),
                WireInputs.read(card.getInputs()),
                new FrameShape(card.getWidth(), card.getHeight()),
                factors(card),
                policies(card),
                card.getHow(),
                card.getRepeats(),
                card.getNoticesList().stream().map(PlainText::of).toList(),
                card.getAcceptsFactors());
    }

    private static List<Factor> factors(WorldCard card) {
        List<Factor> factors = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (dev.gedanken.bridge.wire.Factor each : card.getFactorsList()) {
            boolean isRight =
                    !each.getName().isBlank()
                            && names.add(each.getName())
                            && each.getLow() <= each.getHigh();
            if (!isRight || card.getFactorsCount() > MOST_FACTORS) {
                throw new BadMessageException("its factor '" + each.getName() + "' is not right");
            }
            factors.add(
                    new Factor(
                            PlainText.of(each.getName()),
                            PlainText.of(each.getUnit()),
                            each.getLow(),
                            each.getHigh()));
        }
        return factors;
    }

    private static Set<PolicyKind> policies(WorldCard card) {
        Set<PolicyKind> own = EnumSet.noneOf(PolicyKind.class);
        for (PolicyKind kind : PolicyKind.values()) {
            if (card.getPoliciesList().contains(kind.label())) {
                own.add(kind);
            }
        }
        return own;
    }

    /** Returns the available policies: its own, and random actions, which every world has. */
    Set<PolicyKind> policies() {
        Set<PolicyKind> all = EnumSet.of(PolicyKind.RANDOM);
        all.addAll(own);
        return all;
    }

    boolean answersPolicy(PolicyKind kind) {
        return own.contains(kind);
    }

    /**
     * Reads moments that can be continued.
     *
     * @throws BadMessageException if they do not fit the card or each other
     */
    List<BridgeTwin> twins(BridgeWorld world, Moments answer, int count) {
        if (answer.getStatesCount() != count) {
            throw new BadMessageException(
                    "%d moments came instead of %d".formatted(answer.getStatesCount(), count));
        }
        for (ByteString state : answer.getStatesList()) {
            if (state.isEmpty() || state.size() > MOST_STATE) {
                throw new BadMessageException("a moment takes %d bytes".formatted(state.size()));
            }
        }
        return rows(world, answer, answer.getStatesList());
    }

    /**
     * Reads moments that are only shown.
     *
     * @throws BadMessageException if they do not fit the card or each other
     */
    List<BridgeTwin> seen(BridgeWorld world, Moments answer, int count) {
        return rows(world, answer, Collections.nCopies(count, ByteString.EMPTY));
    }

    private List<BridgeTwin> rows(BridgeWorld world, Moments answer, List<ByteString> states) {
        int count = states.size();
        List<Frame> frames = WireTensors.frames(answer.getFrames(), count, frame);
        double[] values = WireTensors.doubles(answer.getFactors(), count * factors.size());
        double[] rewards = WireTensors.doubles(answer.getRewards(), count);
        ByteString ended = WireTensors.bytes(answer.getEnded(), count);
        List<BridgeTwin> twins = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            List<FactorValue> factorsHere = new ArrayList<>(factors.size());
            for (int i = 0; i < factors.size(); i++) {
                factorsHere.add(new FactorValue(factors.get(i), values[row * factors.size() + i]));
            }
            twins.add(
                    new BridgeTwin(
                            world,
                            states.get(row),
                            frames.get(row),
                            factorsHere,
                            new Outcome(rewards[row], ended.byteAt(row) != 0)));
        }
        return twins;
    }
}
