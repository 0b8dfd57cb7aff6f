package dev.gedanken.evaluate.axes;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.ObjectMask;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An object that is covered right after an episode's context, and stays covered.
 *
 * @param episode whose context ends when the object was last in sight
 * @param object its name in masks; its place is the factors {@code NAME.x} and {@code NAME.y}, and
 *     in some worlds {@code NAME.present} says whether it is there
 */
record HiddenCase(AxisEpisode episode, String object) {
    private static final int SEARCHED_EPISODES = 100;
    private static final int SEARCHED_STEPS = 240;
    private static final String COLUMN = ".x";
    private static final String ROW = ".y";
    private static final String PRESENT = ".present";
    private static final String PIXELS = "px";
    private static final int FRAME_SIDE = 64;

    /**
     * Returns cases from random play on later seeds than any that is compared, at most one for each
     * object in an episode.
     *
     * @param steps how long the object must stay covered
     */
    static List<HiddenCase> search(AxisTrial trial, int steps) {
        TrueWorld world = trial.world().orElseThrow();
        List<HiddenCase> cases = new ArrayList<>();
        int context = trial.model().card().contextSteps();
        for (int i = 0; i < SEARCHED_EPISODES && cases.size() < trial.effort().episodes(); i++) {
            AxisEpisode searched =
                    AxisEpisode.play(
                            world,
                            PolicyKind.RANDOM,
                            trial.seedBeyond(i),
                            0,
                            context,
                            SEARCHED_STEPS - context);
            for (String object : placed(searched.twins().getFirst())) {
                delay(searched, object, steps)
                        .map(searched::later)
                        .map(episode -> new HiddenCase(episode, object))
                        .ifPresent(cases::add);
            }
        }
        return cases.subList(0, Math.min(cases.size(), trial.effort().episodes()));
    }

    /** Returns the objects whose place in the picture is a factor. */
    static List<String> placed(Twin twin) {
        Set<String> inPixels =
                twin.factors().stream()
                        .map(FactorValue::factor)
                        .filter(factor -> factor.unit().equals(PIXELS))
                        .map(Factor::name)
                        .collect(Collectors.toSet());
        return twin.mask().map(ObjectMask::names).orElse(List.of()).stream()
                .filter(each -> inPixels.contains(each + COLUMN))
                .filter(each -> inPixels.contains(each + ROW))
                .toList();
    }

    /** Returns what factors say of the presence of an object; empty if there is no such flag. */
    static Optional<Double> presence(List<FactorValue> factors, String object) {
        return find(factors, object + PRESENT);
    }

    /** Returns by how many steps the context must end later so that a case begins there. */
    private static Optional<Integer> delay(AxisEpisode episode, String object, int steps) {
        int inSight = 0;
        int hidden = 0;
        for (int at = 0; at < episode.twins().size(); at++) {
            Twin twin = episode.twins().get(at);
            Optional<Integer> area = twin.mask().map(mask -> mask.area(object));
            if (area.isEmpty() || area.get() == 0 && !isWithin(twin.factors(), object)) {
                inSight = 0;
                hidden = 0;
            } else if (area.get() > 0) {
                inSight = hidden > 0 ? 1 : inSight + 1;
                hidden = 0;
            } else {
                hidden++;
                if (hidden == steps && inSight > episode.context()) {
                    return Optional.of(at - steps - episode.context());
                }
            }
        }
        return Optional.empty();
    }

    /** Returns whether an object is in the picture, so that only something before it hides it. */
    private static boolean isWithin(List<FactorValue> factors, String object) {
        double[] place = place(factors, object);
        return presence(factors, object).map(flag -> flag >= 0.5).orElse(true)
                && Math.min(place[0], place[1]) >= 0
                && Math.max(place[0], place[1]) < FRAME_SIDE;
    }

    /** Returns where an object is, column and row in px at 64×64. */
    private static double[] place(List<FactorValue> factors, String object) {
        return new double[] {
            find(factors, object + COLUMN).orElseThrow(), find(factors, object + ROW).orElseThrow()
        };
    }

    /** Returns where this case's object is, by some factors. */
    double[] place(List<FactorValue> factors) {
        return place(factors, object);
    }

    /** Returns where it truly is a number of steps after it was last in sight. */
    double[] truth(int steps) {
        return place(episode.factorsAt(steps));
    }

    private static Optional<Double> find(List<FactorValue> factors, String name) {
        return factors.stream()
                .filter(each -> each.factor().name().equals(name))
                .findFirst()
                .map(FactorValue::value);
    }
}
