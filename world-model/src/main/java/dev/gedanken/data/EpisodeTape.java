package dev.gedanken.data;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Outcome;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;

/** Records an episode of a true world while it is played. */
public final class EpisodeTape {
    private final long seed;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final List<List<Double>> factors = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private List<String> names = List.of();

    /** Creates the tape of an episode that starts from a seed; nothing is on it. */
    public EpisodeTape(long seed) {
        this.seed = seed;
    }

    /** Returns the seed of the episode. */
    public long seed() {
        return seed;
    }

    /** Records the moment at which the episode begins. */
    public void begin(Twin twin) {
        see(twin);
    }

    /** Records an action and the moment that it led to. */
    public void step(Action action, Twin twin) {
        actions.add(action);
        outcomes.add(twin.outcome().orElse(Outcome.of(0)));
        see(twin);
    }

    private void see(Twin twin) {
        frames.add(twin.frame());
        factors.add(twin.factors().stream().map(FactorValue::value).toList());
        names = twin.factors().stream().map(value -> value.factor().name()).toList();
    }

    /** Returns how many moments are recorded. */
    public int moments() {
        return frames.size();
    }

    /** Returns the episode so far. */
    public Episode episode() {
        return new Episode(seed, frames, actions, new EpisodeLabels(names, factors, outcomes));
    }
}
