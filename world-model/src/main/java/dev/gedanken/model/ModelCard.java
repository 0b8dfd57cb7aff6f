package dev.gedanken.model;

import dev.gedanken.world.FrameShape;
import dev.gedanken.world.InputSpace;
import java.util.Optional;

/**
 * The description of a model.
 *
 * @param name the pack's name
 * @param family which code runs it
 * @param world name of the true world it was trained on; empty if none
 * @param inputs the inputs it understands
 * @param frame shape of the frames that it sees and shows; empty if it has none
 * @param contextSteps how many steps of the past it needs before it begins, 0 or more
 * @param beliefBytes the most memory that one of its beliefs takes, in bytes; parts may grow up to
 *     it
 * @param parameters how many numbers were trained
 */
public record ModelCard(
        String name,
        String family,
        String world,
        InputSpace inputs,
        Optional<FrameShape> frame,
        int contextSteps,
        long beliefBytes,
        long parameters) {}
