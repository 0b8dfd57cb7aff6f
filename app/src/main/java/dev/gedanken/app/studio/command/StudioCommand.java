package dev.gedanken.app.studio.command;

/**
 * What a person asks of the studio. Keys, menus, palette, cards, tours and gamepads all use these values, and
 * whoever does one of them gets the very same value: the window or the simulation.
 */
public sealed interface StudioCommand permits WindowCommand, SimulationCommand {}
