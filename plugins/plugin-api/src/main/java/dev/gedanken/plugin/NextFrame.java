package dev.gedanken.plugin;

import dev.gedanken.world.Frame;
import java.util.OptionalDouble;

/**
 * The result of an action.
 *
 * @param action its name
 * @param frame the picture
 * @param psnr of the picture against the truth, in dB
 * @param share the policy's probability of the action, [0, 1]
 * @param worth the action's predicted return: reward, plus value if the episode continues; empty if
 *     the model predicts no reward
 */
public record NextFrame(
        String action, Frame frame, double psnr, double share, OptionalDouble worth) {}
