package dev.gedanken.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.model.BeliefCodec;
import dev.gedanken.play.PlaySource;
import dev.gedanken.tensor.ContentHash;
import java.util.HashMap;
import java.util.Map;

/**
 * How large a written belief is, and how fast it is read back.
 *
 * @param pack the pack's name
 * @param bytes of the written belief
 * @param restore reading it back
 */
@JsonPropertyOrder({"pack", "bytes", "restore"})
public record SnapshotBench(String pack, int bytes, Timings restore) {
    private static final int WARM_UPS = 200;
    private static final int RESTORES = 1_000;

    /** Measures a loaded pack. */
    public static SnapshotBench of(LoadedPack pack) {
        BeliefCodec.Encoded written =
                BeliefCodec.encode(pack.player().start(0, PlaySource.MODEL).belief());
        Map<ContentHash, byte[]> chunks = new HashMap<>();
        written.chunks().forEach(chunk -> chunks.put(chunk.hash(), chunk.bytes()));
        Timings timings =
                Timings.measure(
                        WARM_UPS,
                        RESTORES,
                        () ->
                                BeliefCodec.decode(
                                        written.layout(),
                                        hash -> chunks.getOrDefault(hash, new byte[0])));
        int bytes =
                written.layout().length
                        + chunks.values().stream().mapToInt(chunk -> chunk.length).sum();
        return new SnapshotBench(pack.pack().manifest().name(), bytes, timings);
    }
}
