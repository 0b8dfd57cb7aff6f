package dev.gedanken.app.reference;

import dev.gedanken.projection.LinearProbe;
import dev.gedanken.projection.PrincipalComponents;
import java.nio.file.Path;

/**
 * The results fitted on a pack's reference set.
 *
 * @param pack the pack's location
 * @param points number of moments in the set
 * @param probe reads factors from beliefs
 * @param directions the three directions in which the set's beliefs vary most
 */
public record Reference(Path pack, int points, LinearProbe probe, PrincipalComponents directions) {}
