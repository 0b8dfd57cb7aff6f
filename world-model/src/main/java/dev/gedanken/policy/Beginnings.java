package dev.gedanken.policy;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeProgress;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.WorldModel;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model's beliefs at moments of recorded episodes, from which imagined rollouts begin.
 *
 * @param beliefs at least one
 * @param frames how many frames of the data they were computed from
 */
record Beginnings(List<Belief> beliefs, long frames) {
    private static final int WINDOW_STREAM = 61;
    private static final int BEGIN_STREAM = 62;

    Beginnings {
        beliefs = List.copyOf(beliefs);
    }

    /**
     * Computes beliefs, as many from each episode as necessary, each after as many frames as the
     * model needs.
     *
     * @param count approximate total number
     * @return empty if it was stopped
     */
    static Optional<Beginnings> of(
            WorldModel model, EpisodeSource data, int count, long seed, EpisodeProgress progress) {
        int perEpisode = Math.ceilDiv(count, data.size());
        int context = model.card().contextSteps();
        List<Belief> beliefs = new ArrayList<>();
        List<Context> waiting = new ArrayList<>();
        List<Noise> luck = new ArrayList<>();
        long frames = 0;
        for (int i = 0; i < data.size(); i++) {
            if (!progress.next(i, data.size())) {
                return Optional.empty();
            }
            Episode episode = data.episode(i);
            List<Context> windows = windows(episode, perEpisode, context, seed, i);
            for (int k = 0; k < windows.size(); k++) {
                luck.add(new Noise(seed, BEGIN_STREAM, (long) i * perEpisode + k));
            }
            waiting.addAll(windows);
            frames += (long) windows.size() * (context + 1);
            boolean isLast = i == data.size() - 1;
            if (!waiting.isEmpty() && (isLast || waiting.size() >= FixedBatch.ROWS)) {
                beliefs.addAll(model.begin(waiting, luck));
                waiting.clear();
                luck.clear();
            }
        }
        return Optional.of(new Beginnings(beliefs, frames));
    }

    private static List<Context> windows(
            Episode episode, int count, int context, long seed, int index) {
        int starts = episode.steps() - context + 1;
        List<Context> windows = new ArrayList<>();
        for (int k = 0; k < count && starts > 0; k++) {
            int from = new Noise(seed, WINDOW_STREAM, index).below(k, starts);
            windows.add(
                    new Context(
                            episode.frames().subList(from, from + context + 1),
                            List.<Input>copyOf(episode.actions().subList(from, from + context))));
        }
        return windows;
    }
}
