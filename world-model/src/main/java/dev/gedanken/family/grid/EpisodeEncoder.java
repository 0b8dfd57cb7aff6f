package dev.gedanken.family.grid;

import ai.djl.ndarray.NDManager;
import dev.gedanken.data.Episode;
import dev.gedanken.nn.FiniteScalarQuantizer;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.runtime.CallPool;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Turns the frames of episodes into tokens, several sections in parallel. */
record EpisodeEncoder(
        GridTokenizer tokenizer,
        FiniteScalarQuantizer quantizer,
        NDManager manager,
        CallPool pool) {
    private static final int FRAMES_PER_CALL = 64;

    /** Returns {@code (steps + 1, tokens, grid, grid)}, row-major. */
    short[] encode(Episode episode) {
        List<Frame> frames = episode.frames();
        List<Callable<long[]>> calls = new ArrayList<>();
        for (int from = 0; from < frames.size(); from += FRAMES_PER_CALL) {
            List<Frame> part =
                    frames.subList(from, Math.min(frames.size(), from + FRAMES_PER_CALL));
            calls.add(() -> tokens(part));
        }
        List<long[]> parts = pool.run(calls);
        short[] tokens = new short[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (long[] part : parts) {
            for (long token : part) {
                tokens[at++] = (short) token;
            }
        }
        return tokens;
    }

    private long[] tokens(List<Frame> frames) {
        try (NDManager scope = manager.newSubManager()) {
            return quantizer.tokens(tokenizer.encode(FrameTensors.on(scope, frames))).toLongArray();
        }
    }
}
