package dev.gedanken.app.reference;

import dev.gedanken.projection.LinearProbe;
import dev.gedanken.projection.PrincipalComponents;
import java.nio.file.Path;

/**
 * What was fitted on a pack's reference set.
 *
 * @param pack where the pack lies
 * @param points moments in the set
 * @param probe reads factors from beliefs
 * @param directions the three in which the set's beliefs vary most
 */
public record Reference(Path pack, int points, LinearProbe probe, PrincipalComponents directions) {}
