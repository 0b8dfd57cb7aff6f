package dev.gedanken.plugin;

import dev.gedanken.world.Frame;

/**
 * Where an action would lead.
 *
 * @param action its name
 * @param frame the picture
 * @param psnr how far that is from the truth, in dB
 * @param share how probably the policy takes the action, [0, 1]
 */
public record NextFrame(String action, Frame frame, double psnr, double share) {}
