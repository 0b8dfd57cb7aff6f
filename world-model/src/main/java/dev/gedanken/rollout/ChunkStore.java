package dev.gedanken.rollout;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Belief.Part;
import dev.gedanken.model.BeliefCodec;
import dev.gedanken.model.BeliefCodec.Chunk;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.tensor.ElementType;
import dev.gedanken.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps beliefs in memory as content-addressed chunks: shared parts are stored once. Mutable; one
 * owner.
 */
final class ChunkStore {
    /** The virtual machine's overhead for a chunk: array, hash, entry and its place in the map. */
    private static final int CHUNK_OVERHEAD = 160;

    /** Its overhead for a stored part, apart from the references to its chunks. */
    private static final int PART_OVERHEAD = 96;

    private static final int REFERENCE = 4;

    private final Map<ContentHash, Entry> entries = new HashMap<>();
    private long bytes;

    /** A chunk and how often it is used. Mutable; owned by the store. */
    private static final class Entry {
        private final Chunk chunk;
        private int uses;

        Entry(Chunk chunk) {
            this.chunk = chunk;
        }
    }

    /** A belief whose chunks are in the store. */
    static final class KeptBelief {
        private final List<KeptPart> parts;

        private KeptBelief(List<KeptPart> parts) {
            this.parts = parts;
        }

        private long overhead() {
            return parts.stream()
                    .mapToLong(part -> PART_OVERHEAD + (long) REFERENCE * part.chunks.size())
                    .sum();
        }
    }

    private record KeptPart(String name, ElementType type, long[] shape, List<Entry> chunks) {}

    /** Adds a belief, to be removed by {@link #release}. */
    KeptBelief keep(Belief belief) {
        List<KeptPart> parts = new ArrayList<>();
        for (Part part : belief.parts()) {
            List<Entry> chunks = BeliefCodec.chunks(part.tensor()).stream().map(this::use).toList();
            Tensor tensor = part.tensor();
            parts.add(new KeptPart(part.name(), tensor.type(), tensor.shape(), chunks));
        }
        KeptBelief kept = new KeptBelief(List.copyOf(parts));
        bytes += kept.overhead();
        return kept;
    }

    private Entry use(Chunk chunk) {
        Entry entry = entries.get(chunk.hash());
        if (entry == null) {
            entry = new Entry(chunk);
            entries.put(chunk.hash(), entry);
            bytes += chunk.bytes().length + CHUNK_OVERHEAD;
        }
        entry.uses++;
        return entry;
    }

    /** Returns the original belief. */
    Belief restore(KeptBelief kept) {
        return new Belief(kept.parts.stream().map(ChunkStore::restore).toList());
    }

    private static Part restore(KeptPart part) {
        int size = part.chunks.stream().mapToInt(entry -> entry.chunk.bytes().length).sum();
        byte[] content = new byte[size];
        int at = 0;
        for (Entry entry : part.chunks) {
            byte[] from = entry.chunk.bytes();
            System.arraycopy(from, 0, content, at, from.length);
            at += from.length;
        }
        return new Part(part.name, Tensor.decode(part.type, part.shape, content));
    }

    /** Removes a belief, together with the chunks that no other belief uses. */
    void release(KeptBelief kept) {
        bytes -= kept.overhead();
        for (KeptPart part : kept.parts) {
            for (Entry entry : part.chunks) {
                entry.uses--;
                if (entry.uses == 0) {
                    entries.remove(entry.chunk.hash());
                    bytes -= entry.chunk.bytes().length + CHUNK_OVERHEAD;
                }
            }
        }
    }

    /** Returns approximately how much memory it takes, in bytes. */
    long bytes() {
        return bytes;
    }
}
