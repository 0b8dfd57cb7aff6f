package dev.gedanken.model;

import dev.gedanken.tensor.ContentHash;
import java.util.HashMap;
import java.util.Map;

/** A belief in chunks, as a store would hold it, for tests. */
public record StoredBelief(byte[] layout, Map<ContentHash, byte[]> chunks) {

    public static StoredBelief of(Belief belief) {
        BeliefCodec.Encoded encoded = BeliefCodec.encode(belief);
        Map<ContentHash, byte[]> chunks = new HashMap<>();
        encoded.chunks().forEach(chunk -> chunks.put(chunk.hash(), chunk.bytes()));
        return new StoredBelief(encoded.layout(), chunks);
    }

    public Belief restored() {
        return BeliefCodec.decode(layout, chunks::get);
    }
}
