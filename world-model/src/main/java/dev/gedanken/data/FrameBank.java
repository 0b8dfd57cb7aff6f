package dev.gedanken.data;

import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Frames spread evenly over all episodes, kept as bytes: the training data of an encoder.
 *
 * @param frames at least one, all of one shape
 */
public record FrameBank(List<Frame> frames) {
    /** Most memory that a bank takes by default, in bytes: 20,000 frames of 64×64. */
    public static final long DEFAULT_BYTES = 20_000L * 64 * 64 * Frame.CHANNELS;

    public FrameBank {
        frames = List.copyOf(frames);
    }

    /**
     * Reads frames from all episodes; empty if it was stopped.
     *
     * @param mostBytes roughly how much memory the frames may take: up to 1.5 times as much at the
     *     end, twice as much while reading
     */
    public static Optional<FrameBank> of(
            EpisodeSource source, long mostBytes, EpisodeProgress progress) {
        List<Frame> kept = new ArrayList<>();
        long seen = 0;
        int most = 0;
        int stride = 1;
        for (int i = 0; i < source.size(); i++) {
            if (!progress.next(i, source.size())) {
                return Optional.empty();
            }
            Episode episode = source.episode(i);
            if (i == 0) {
                Frame first = episode.frames().getFirst();
                long bytes = (long) first.width() * first.height() * Frame.CHANNELS;
                most = (int) Math.max(1, mostBytes / bytes);
                stride = Math.max(1, source.size() * (episode.steps() + 1) / most);
            }
            for (Frame frame : episode.frames()) {
                if (seen++ % stride == 0) {
                    kept.add(frame);
                }
            }
            while (kept.size() > 2 * most) {
                kept = everySecond(kept);
                stride *= 2;
            }
        }
        return Optional.of(new FrameBank(kept.size() > 1.5 * most ? everySecond(kept) : kept));
    }

    private static List<Frame> everySecond(List<Frame> frames) {
        List<Frame> half = new ArrayList<>(frames.size() / 2 + 1);
        for (int i = 0; i < frames.size(); i += 2) {
            half.add(frames.get(i));
        }
        return half;
    }
}
