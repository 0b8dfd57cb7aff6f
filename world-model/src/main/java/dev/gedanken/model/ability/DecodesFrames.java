package dev.gedanken.model.ability;

import dev.gedanken.model.Belief;
import dev.gedanken.world.Frame;
import java.util.List;

/** A model that shows its beliefs as frames. */
public interface DecodesFrames {

    /** The origin of the frames. */
    enum Decoder {
        /** The model learned to draw them: what is missing in them is missing in the belief. */
        TRAINED_WITH_THE_MODEL,
        /** A viewer was trained afterwards on frozen beliefs, for people only. */
        VIEWER
    }

    /** Returns what the beliefs look like, each of the card's frame shape. */
    List<Frame> decode(List<Belief> beliefs);

    /** Returns the origin of the frames. */
    default Decoder decoder() {
        return Decoder.TRAINED_WITH_THE_MODEL;
    }
}
