package dev.gedanken.family.muzero;

import dev.gedanken.data.EpisodeProgress;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.SelectedEpisodes;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The episodes that a MuZero learns from: some from the data, which stay, and the latest that it
 * played. Moments with a large value error are drawn more often (appendix G; Schaul et al. 2016):
 * P(i) ∝ |νᵢ − zᵢ|^α. Mutable; one owner.
 */
final class Replay {
    /** Value error assumed for moments that have not been evaluated yet. */
    private static final float UNJUDGED = 1;

    /** Added to every value error, so that no moment is dropped for good. */
    private static final float LEAST = 0.02f;

    private final MuZeroTrainingSettings settings;
    private final List<Game> recorded;
    private final List<Game> played = new ArrayList<>();
    private double[] cumulative = {};
    private List<Game> ofCumulative = List.of();
    private int[] starts = {};

    /** Creates a replay with nothing played. */
    Replay(MuZeroTrainingSettings settings, List<Game> recorded) {
        this.settings = settings;
        this.recorded = List.copyOf(recorded);
        recorded.forEach(Replay::unjudged);
    }

    /**
     * Reads episodes spread evenly over all, up to about this many frames; empty if it was stopped.
     */
    static Optional<List<Game>> recorded(
            EpisodeSource source, int mostFrames, EpisodeProgress progress) {
        EpisodeSource kept = SelectedEpisodes.ofAbout(source, mostFrames);
        List<Game> games = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            if (!progress.next(i, kept.size())) {
                return Optional.empty();
            }
            games.add(Game.recorded(kept.episode(i)));
        }
        return Optional.of(games);
    }

    private static void unjudged(Game game) {
        for (int t = 0; t < game.steps(); t++) {
            game.setPriority(t, UNJUDGED);
        }
    }

    /** Adds played episodes; the oldest played ones are removed to make room. */
    void add(List<Game> games) {
        games.forEach(Replay::unjudged);
        played.addAll(games);
        int room = settings.frames() - frames(recorded);
        while (played.size() > 1 && frames(played) > room) {
            played.removeFirst();
        }
    }

    /** Returns the games that are kept, the recorded ones first. */
    List<Game> games() {
        List<Game> games = new ArrayList<>(recorded);
        games.addAll(played);
        return games;
    }

    List<Game> played() {
        return List.copyOf(played);
    }

    private static int frames(List<Game> games) {
        return games.stream().mapToInt(game -> game.steps() + 1).sum();
    }

    /**
     * Draws moments at which windows begin. Their weights compensate for the priorities and have
     * mean 1.
     *
     * @param luck one random number for each
     */
    List<Batch.Start> draw(int count, Noise luck) {
        addUp();
        double total = cumulative[cumulative.length - 1];
        List<Batch.Start> drawn = new ArrayList<>(count);
        double[] weights = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            int at = placeOf(luck.uniform(i) * total);
            double own = cumulative[at] - (at == 0 ? 0 : cumulative[at - 1]);
            weights[i] = total / own / cumulative.length;
            sum += weights[i];
            drawn.add(moment(at));
        }
        for (int i = 0; i < count; i++) {
            Batch.Start start = drawn.get(i);
            drawn.set(
                    i,
                    new Batch.Start(start.game(), start.t(), (float) (count * weights[i] / sum)));
        }
        return drawn;
    }

    /** Returns the index at which the running sum first exceeds a number. */
    private int placeOf(double sum) {
        int found = Arrays.binarySearch(cumulative, sum);
        int at = found >= 0 ? found + 1 : -found - 1;
        while (at < cumulative.length - 1 && cumulative[at] <= sum) {
            at++;
        }
        return Math.min(at, cumulative.length - 1);
    }

    private Batch.Start moment(int at) {
        int found = Arrays.binarySearch(starts, at);
        int game = found >= 0 ? found : -found - 2;
        return new Batch.Start(ofCumulative.get(game), at - starts[game], 1);
    }

    /** Sums the priorities up; moments at which an episode is over have none. */
    private void addUp() {
        ofCumulative = games().stream().filter(game -> game.steps() > 0).toList();
        int moments = ofCumulative.stream().mapToInt(Game::steps).sum();
        cumulative = new double[moments];
        starts = new int[ofCumulative.size()];
        double sum = 0;
        int at = 0;
        for (int i = 0; i < ofCumulative.size(); i++) {
            Game game = ofCumulative.get(i);
            starts[i] = at;
            for (int t = 0; t < game.steps(); t++) {
                sum += game.isOver(t) ? 0 : Math.pow(game.priority(t), settings.priority());
                cumulative[at++] = sum;
            }
        }
    }

    /** Records the value error of drawn moments. */
    void judge(MuZeroConfig config, List<Batch.Start> drawn, float[] values) {
        for (int i = 0; i < drawn.size(); i++) {
            Game game = drawn.get(i).game();
            double target =
                    game.valueTarget(drawn.get(i).t(), settings.tdSteps(), config.discount());
            if (!Double.isNaN(target)) {
                game.setPriority(drawn.get(i).t(), LEAST + (float) Math.abs(values[i] - target));
            }
        }
    }

    /**
     * Draws moments to be searched again, uniformly, including last frames.
     *
     * @param luck one random number for each
     */
    List<Batch.Start> drawForSearch(int count, Noise luck) {
        List<Game> games = games();
        int[] ends = new int[games.size()];
        int frames = 0;
        for (int i = 0; i < ends.length; i++) {
            frames += games.get(i).steps() + 1;
            ends[i] = frames;
        }
        List<Batch.Start> drawn = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int at = luck.below(i, frames);
            int found = Arrays.binarySearch(ends, at);
            int game = found >= 0 ? found + 1 : -found - 1;
            int t = at - (game == 0 ? 0 : ends[game - 1]);
            if (!games.get(game).isOver(t)) {
                drawn.add(new Batch.Start(games.get(game), t, 1));
            }
        }
        return drawn;
    }
}
