package dev.gedanken.plugin;

import dev.gedanken.world.Frame;
import java.util.OptionalDouble;

/**
 * Where an action would lead.
 *
 * @param action its name
 * @param frame the picture
 * @param psnr how far that is from the truth, in dB
 * @param share how probably the policy takes the action, [0, 1]
 * @param worth return of the action as the model forecasts it: reward, and value while the episode goes on; empty if it
 *     forecasts no reward
 */
public record NextFrame(
        String action, Frame frame, double psnr, double share, OptionalDouble worth) {}
