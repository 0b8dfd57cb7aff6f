package dev.gedanken.model.ability;

import dev.gedanken.model.Belief;
import dev.gedanken.world.Frame;
import java.util.List;

/** A model that shows its beliefs as frames. */
public interface DecodesFrames {

    /** Where the frames come from. */
    enum Decoder {
        /** The model learned to draw them: what they lack, the belief lacks. */
        TRAINED_WITH_THE_MODEL,
        /** A viewer was trained afterwards on frozen beliefs, for people only. */
        VIEWER
    }

    /** Returns what the beliefs look like, each of the card's frame shape. */
    List<Frame> decode(List<Belief> beliefs);

    /** Returns where the frames come from. */
    default Decoder decoder() {
        return Decoder.TRAINED_WITH_THE_MODEL;
    }
}
