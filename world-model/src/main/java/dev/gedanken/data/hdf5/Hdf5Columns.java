package dev.gedanken.data.hdf5;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeLabels;
import dev.gedanken.data.EpisodeSource;
import java.util.List;

/**
 * Everything but the pixels of a set of episodes, one array for each quantity, rows of all episodes
 * one after another.
 *
 * @param factorNames names of the factors; empty if the episodes have none
 * @param oneHotActions {@code (rows, actions)}: 1 at the action taken; all 0 in an episode's last
 *     row
 * @param actionIndices {@code (rows)}: the action's index; -1 in an episode's last row
 * @param factors {@code (rows, factors)}
 * @param rewards {@code (rows)}
 * @param terminated {@code (rows)}: 1 where the action ended the episode
 * @param truncated {@code (rows)}: 1 at the last action of an episode that was cut off
 * @param episodes {@code (rows)}: index of the episode
 * @param steps {@code (rows)}: index in the episode
 * @param seeds {@code (rows)}: the episode's seed
 * @param lengths {@code (episodes)}: rows of each
 * @param offsets {@code (episodes)}: first row of each
 */
@SuppressWarnings("ArrayRecordComponent")
record Hdf5Columns(
        List<String> factorNames,
        float[][] oneHotActions,
        long[] actionIndices,
        double[][] factors,
        float[] rewards,
        byte[] terminated,
        byte[] truncated,
        long[] episodes,
        long[] steps,
        long[] seeds,
        int[] lengths,
        long[] offsets) {

    static Hdf5Columns of(EpisodeSource source) {
        int[] lengths = new int[source.size()];
        long[] offsets = new long[source.size()];
        int rows = 0;
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = source.episode(i).frames().size();
            offsets[i] = rows;
            rows += lengths[i];
        }
        List<String> names = source.episode(0).labels().factorNames();
        Hdf5Columns columns =
                new Hdf5Columns(
                        names,
                        new float[rows][source.actions().size()],
                        new long[rows],
                        new double[rows][names.size()],
                        new float[rows],
                        new byte[rows],
                        new byte[rows],
                        new long[rows],
                        new long[rows],
                        new long[rows],
                        lengths,
                        offsets);
        for (int i = 0; i < lengths.length; i++) {
            columns.fill(i, source.episode(i));
        }
        return columns;
    }

    int rows() {
        return steps.length;
    }

    private void fill(int index, Episode episode) {
        EpisodeLabels labels = episode.labels();
        int first = (int) offsets[index];
        for (int t = 0; t <= episode.steps(); t++) {
            int row = first + t;
            episodes[row] = index;
            steps[row] = t;
            seeds[row] = episode.seed();
            actionIndices[row] = -1;
            for (int f = 0; f < factorNames.size() && labels.areKnown(); f++) {
                factors[row][f] = labels.factors().get(t).get(f);
            }
        }
        for (int t = 0; t < episode.steps(); t++) {
            int row = first + t;
            int action = episode.actions().get(t).index();
            actionIndices[row] = action;
            oneHotActions[row][action] = 1;
            if (labels.areKnown()) {
                rewards[row] = (float) labels.outcomes().get(t).reward();
                terminated[row] = (byte) (labels.outcomes().get(t).terminated() ? 1 : 0);
            }
        }
        int last = first + episode.steps() - 1;
        truncated[last] = (byte) (Hdf5Writer.lastOutcome(episode).terminated() ? 0 : 1);
    }
}
