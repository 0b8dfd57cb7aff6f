package dev.gedanken.data;

import dev.gedanken.world.Action;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Episodes whose frames were encoded once: small enough that all of them fit into memory.
 *
 * @param <E> the form that an episode's frames take: for example {@code short[]} of tokens or
 *     {@code float[]} of latents, {@code steps + 1} frames long
 * @param episodes at least one
 */
public record EncodedEpisodes<E>(List<EncodedEpisode<E>> episodes) {

    /**
     * One episode.
     *
     * @param frames the encoded frames, {@code steps + 1} of them
     * @param actions {@code (steps)} action indices, 0 to 255
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record EncodedEpisode<E>(E frames, byte[] actions) {
        /** Returns how many steps were taken. */
        public int steps() {
            return actions.length;
        }

        /** Returns the index of the action that leads from frame {@code t} to frame {@code t + 1}. */
        public int action(int t) {
            return actions[t] & 0xFF;
        }
    }

    /**
     * A window of an episode.
     *
     * @param episode the episode
     * @param start its first frame
     */
    public record Window<E>(EncodedEpisode<E> episode, int start) {}

    public EncodedEpisodes {
        episodes = List.copyOf(episodes);
    }

    /** Encodes all episodes; empty if it was stopped. */
    public static <E> Optional<EncodedEpisodes<E>> of(
            EpisodeSource source, Function<Episode, E> encoder, EpisodeProgress progress) {
        List<EncodedEpisode<E>> encoded = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            if (!progress.next(i, source.size())) {
                return Optional.empty();
            }
            Episode episode = source.episode(i);
            encoded.add(new EncodedEpisode<>(encoder.apply(episode), actions(episode)));
        }
        return Optional.of(new EncodedEpisodes<>(encoded));
    }

    private static byte[] actions(Episode episode) {
        byte[] actions = new byte[episode.steps()];
        for (int t = 0; t < actions.length; t++) {
            Action action = episode.actions().get(t);
            actions[t] = (byte) action.index();
        }
        return actions;
    }

    /**
     * Draws the window for a row of a batch. Every episode is equally likely, and no frame of it is in fewer
     * windows than those in its middle: windows that would begin before the first frame or end after the last
     * one are moved inside. What an episode ends with, such as a reward, would otherwise be in one window
     * where others are in as many as a window has frames.
     *
     * @param length steps of the window; in an episode with fewer steps, the window is all of it
     * @param noise the batch's noise; each row uses two numbers of its own
     */
    public Window<E> window(int row, int length, Noise noise) {
        EncodedEpisode<E> episode = episodes.get(noise.below(2 * row, episodes.size()));
        int inside = Math.min(length, episode.steps());
        int start = noise.below(2 * row + 1, episode.steps() + inside + 1) - inside;
        return new Window<>(episode, Math.clamp(start, 0, episode.steps() - inside));
    }

    /** Returns the number of frames of all episodes. */
    public long frames() {
        return episodes.stream().mapToLong(episode -> episode.steps() + 1L).sum();
    }
}
