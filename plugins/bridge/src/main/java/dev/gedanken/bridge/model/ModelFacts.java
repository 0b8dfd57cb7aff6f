package dev.gedanken.bridge.model;

import dev.gedanken.bridge.message.BadMessageException;
import dev.gedanken.bridge.message.WireInputs;
import dev.gedanken.bridge.wire.ModelCard;
import dev.gedanken.model.Knob;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model's validated description of itself.
 *
 * @param title name for people
 * @param inputs the inputs it understands
 * @param frame shape of its frames; empty if it has none
 * @param contextSteps how many steps of the past it needs
 * @param beliefBytes the most memory that a belief takes, in bytes
 * @param parameters how many numbers were trained
 * @param abilities names of its optional abilities
 * @param knobs its knobs
 * @param world the true world that it names; empty if none
 */
record ModelFacts(
        String title,
        InputSpace inputs,
        Optional<FrameShape> frame,
        int contextSteps,
        long beliefBytes,
        long parameters,
        Set<String> abilities,
        List<Knob> knobs,
        String world) {
    private static final int MOST_SIDE = 4096;
    private static final int MOST_CONTEXT = 1024;

    ModelFacts {
        abilities = Set.copyOf(abilities);
        knobs = List.copyOf(knobs);
    }

    /**
     * Reads a card.
     *
     * @throws BadMessageException if it is not allowed for a model
     */
    static ModelFacts of(ModelCard card) {
        boolean isRight =
                card.getWidth() >= 0
                        && card.getHeight() >= 0
                        && card.getWidth() <= MOST_SIDE
                        && card.getHeight() <= MOST_SIDE
                        && (card.getWidth() == 0) == (card.getHeight() == 0)
                        && card.getContextSteps() >= 0
                        && card.getContextSteps() <= MOST_CONTEXT;
        if (!isRight) {
            throw new BadMessageException(
                    "its frames are %d×%d and it wants to see %d steps"
                            .formatted(card.getWidth(), card.getHeight(), card.getContextSteps()));
        }
        return new ModelFacts(
                PlainText.of(card.getTitle()),
                WireInputs.read(card.getInputs()),
                card.getWidth() == 0
                        ? Optional.empty()
                        : Optional.of(new FrameShape(card.getWidth(), card.getHeight())),
                card.getContextSteps(),
                Math.max(0, card.getBeliefBytes()),
                Math.max(0, card.getParameters()),
                Set.copyOf(new HashSet<>(card.getAbilitiesList())),
                knobs(card),
                card.getWorld());
    }

    private static List<Knob> knobs(ModelCard card) {
        List<Knob> knobs = new ArrayList<>();
        for (dev.gedanken.bridge.wire.Knob knob : card.getKnobsList()) {
            boolean isRange =
                    knob.getLow() < knob.getHigh()
                            && knob.getInitial() >= knob.getLow()
                            && knob.getInitial() <= knob.getHigh();
            if (!isRange || knob.getName().isBlank()) {
                throw new BadMessageException("its knob '" + knob.getName() + "' is not right");
            }
            knobs.add(
                    new Knob(
                            PlainText.of(knob.getName()),
                            knob.getLow(),
                            knob.getHigh(),
                            knob.getInitial(),
                            knob.getIsWhole() ? Knob.Kind.WHOLE : Knob.Kind.CONTINUOUS));
        }
        return knobs;
    }
}
