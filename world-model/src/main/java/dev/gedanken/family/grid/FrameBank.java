package dev.gedanken.family.grid;

import dev.gedanken.world.Frame;
import java.util.List;

/** Frames to train a tokenizer on. */
record FrameBank(List<Frame> frames) {
    FrameBank {
        frames = List.copyOf(frames);
    }
}
