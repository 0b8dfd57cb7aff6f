package dev.gedanken.family.grid;

import ai.djl.ndarray.NDManager;
import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.family.grid.CodeSequences.CodeSequence;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingProgress;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through all episodes with progress: to pick frames, and to encode them. */
final class EpisodeBank {
    /** Most frames kept in memory for the tokenizer: 250 MB at 64×64. */
    private static final int MOST_FRAMES = 20_000;

    private static final int FRAMES_PER_CALL = 64;

    private final EpisodeSource source;
    private final TrainingListener listener;

    EpisodeBank(EpisodeSource source, TrainingListener listener) {
        this.source = source;
        this.listener = listener;
    }

    /**
     * Refuses episodes that a grid model cannot learn from.
     *
     * @throws BadInputException if frames have another size, or an episode fewer steps, than is needed
     */
    void check(GridConfig config, int leastSteps) {
        int size = config.frameSize();
        for (int i = 0; i < source.size(); i++) {
            Episode episode = source.episode(i);
            Frame frame = episode.frames().getFirst();
            if (frame.width() != size || frame.height() != size) {
                throw new BadInputException(
                        "Episode %d has frames of %d×%d pixels: the family grid learns from %d×%d."
                                .formatted(i, frame.width(), frame.height(), size, size));
            }
            if (episode.steps() < leastSteps) {
                throw new BadInputException(
                        "Episode %d has %d steps: the family grid learns from episodes of %d or more."
                                .formatted(i, episode.steps(), leastSteps));
            }
        }
    }

    /** Returns frames spread evenly over all episodes, or empty if cancelled. */
    Optional<FrameBank> frames() {
        List<Frame> kept = new ArrayList<>();
        long seen = 0;
        int stride = Math.max(1, totalFramesEstimate() / MOST_FRAMES);
        for (int i = 0; i < source.size(); i++) {
            if (listener.isCancelled()) {
                return Optional.empty();
            }
            for (Frame frame : source.episode(i).frames()) {
                if (seen++ % stride == 0) {
                    kept.add(frame);
                }
            }
            report("collecting", i);
        }
        return Optional.of(new FrameBank(kept));
    }

    private int totalFramesEstimate() {
        return source.size() * (source.episode(0).steps() + 1);
    }

    /** Returns all episodes as tokens, or empty if cancelled. */
    Optional<CodeSequences> encode(GridConfig config, GridTokenizer tokenizer, NDManager manager) {
        List<CodeSequence> sequences = new ArrayList<>();
        int cells = config.tokens() * config.gridSize() * config.gridSize();
        for (int i = 0; i < source.size(); i++) {
            if (listener.isCancelled()) {
                return Optional.empty();
            }
            sequences.add(encode(source.episode(i), cells, config, tokenizer, manager));
            report("encoding", i);
        }
        return Optional.of(new CodeSequences(cells, sequences));
    }

    private static CodeSequence encode(
            Episode episode,
            int cells,
            GridConfig config,
            GridTokenizer tokenizer,
            NDManager manager) {
        List<Frame> frames = episode.frames();
        short[] tokens = new short[frames.size() * cells];
        for (int from = 0; from < frames.size(); from += FRAMES_PER_CALL) {
            List<Frame> part =
                    frames.subList(from, Math.min(frames.size(), from + FRAMES_PER_CALL));
            try (NDManager scope = manager.newSubManager()) {
                long[] values =
                        config.quantizer()
                                .tokens(tokenizer.encode(FrameTensors.on(scope, part)))
                                .toLongArray();
                for (int k = 0; k < values.length; k++) {
                    tokens[from * cells + k] = (short) values[k];
                }
            }
        }
        byte[] actions = new byte[episode.steps()];
        for (int t = 0; t < actions.length; t++) {
            actions[t] = (byte) episode.actions().get(t).index();
        }
        return new CodeSequence(tokens, actions);
    }

    private void report(String phase, int done) {
        if (done % 10 == 0 || done == source.size() - 1) {
            double fraction = (done + 1.0) / source.size();
            listener.progress(
                    new TrainingProgress(phase, done + 1L, fraction, Double.NaN, Double.NaN));
        }
    }
}
