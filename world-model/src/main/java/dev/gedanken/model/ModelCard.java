package dev.gedanken.model;

import dev.gedanken.world.ActionSpace;

/**
 * What a model is.
 *
 * @param name the pack's name
 * @param family which code runs it
 * @param scene the scene it was trained on; empty if none
 * @param actions the actions it understands
 * @param frameSize side of its frames in pixels
 * @param parameters how many numbers were trained
 */
public record ModelCard(
        String name,
        String family,
        String scene,
        ActionSpace actions,
        int frameSize,
        long parameters) {}
