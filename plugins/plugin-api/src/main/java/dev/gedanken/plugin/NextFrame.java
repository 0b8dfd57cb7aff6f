package dev.gedanken.plugin;

import dev.gedanken.world.Frame;

/** Where an action would lead: its name, the picture, and how far that is from the truth in dB. */
public record NextFrame(String action, Frame frame, double psnr) {}
