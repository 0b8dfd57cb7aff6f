package dev.gedanken.app.live.background;

import dev.gedanken.model.Belief;
import dev.gedanken.model.WorldModel;
import dev.gedanken.plan.PlanGoal;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.projection.BeliefVector;
import dev.gedanken.projection.LinearProbe;
import dev.gedanken.scene.Factor;
import dev.gedanken.scene.PlaceFactors;
import java.util.List;
import java.util.Optional;

/**
 * Reads from beliefs where the thing is that a goal is about.
 *
 * @param model the model of the beliefs
 * @param probe reads them
 * @param x the thing's horizontal place among the probe's factors
 * @param y its vertical place
 */
record PlannedPlaces(WorldModel model, LinearProbe probe, int x, int y) {
    /** Returns the reader of a goal's thing; empty unless the goal names a thing's place. */
    static Optional<PlannedPlaces> of(PlanGoal goal, WorldModel model) {
        if (!(goal instanceof PlanGoal.Estimated estimated)) {
            return Optional.empty();
        }
        List<String> read = estimated.probe().factors().stream().map(Factor::name).toList();
        return PlaceFactors.things(estimated.wanted().factors()).stream()
                .findFirst()
                .map(thing ->
                        new PlannedPlaces(
                                model,
                                estimated.probe(),
                                read.indexOf(PlaceFactors.across(thing)),
                                read.indexOf(PlaceFactors.down(thing))));
    }

    /** Returns the thing's place; empty if the belief cannot be read. */
    Optional<PlanSight.Place> at(Belief belief) {
        return BeliefVector.of(model, belief)
                .map(probe::estimate)
                .map(factors -> new PlanSight.Place(factors[x], factors[y]));
    }
}
