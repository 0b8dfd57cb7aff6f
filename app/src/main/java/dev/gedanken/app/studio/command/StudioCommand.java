package dev.gedanken.app.studio.command;

/**
 * A user's command to the studio. Keys, menus, palette, cards, tours and gamepads all use these
 * values, and they reach the executing part, the window or the simulation, unchanged.
 */
public sealed interface StudioCommand permits WindowCommand, SimulationCommand {}
