package dev.gedanken.rollout;

import dev.gedanken.play.StepSettings;
import dev.gedanken.rollout.Node.Result;
import dev.gedanken.tensor.ContentHash;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * The nodes of a session in order of creation, stored as columns of numbers: about 130 bytes per
 * node instead of 300 (docs/measured.md). A session has one node per step, so this is what grows
 * during hours of play. A node object is created whenever it is asked for.
 */
final class NodeList extends AbstractList<Node> implements RandomAccess {
    private static final int BLOCK = 1_024;

    /**
     * Most different causes and settings that are stored once; beyond this number they hardly
     * recur.
     */
    private static final int MOST_SHARED = 4_096;

    private final List<Block> blocks = new ArrayList<>();
    private final Map<Object, Object> shared = new HashMap<>();
    private int size;

    /** A block of nodes, column by column. */
    private static final class Block {
        final int[] parents = new int[BLOCK];
        final int[] branches = new int[BLOCK];
        final int[] depths = new int[BLOCK];
        final long[] steps = new long[BLOCK];
        final Cause[] causes = new Cause[BLOCK];
        final StepSettings[] settings = new StepSettings[BLOCK];
        final float[] psnrs = new float[BLOCK];
        final HashColumn beliefs = new HashColumn();
        final HashColumn dreams = new HashColumn();
        final HashColumn truths = new HashColumn();

        void put(int at, Node node) {
            parents[at] = node.parent();
            branches[at] = node.branch();
            depths[at] = node.depth();
            steps[at] = node.step();
            psnrs[at] = node.result().psnr();
            beliefs.put(at, node.result().belief());
            dreams.put(at, node.result().dreamed());
            truths.put(at, node.result().truth());
        }

        Node get(int id, int at) {
            return new Node(
                    id,
                    parents[at],
                    branches[at],
                    depths[at],
                    steps[at],
                    causes[at],
                    settings[at],
                    new Result(beliefs.get(at), dreams.get(at), truths.get(at), psnrs[at]));
        }
    }

    /** Optional hashes; takes no memory while all are missing. */
    private static final class HashColumn {
        private static final int LONGS = 4;

        private final boolean[] isThere = new boolean[BLOCK];
        private long[] longs = new long[0];

        void put(int at, Optional<ContentHash> hash) {
            isThere[at] = hash.isPresent();
            hash.ifPresent(present -> write(LONGS * at, present));
        }

        private void write(int at, ContentHash hash) {
            if (longs.length == 0) {
                longs = new long[LONGS * BLOCK];
            }
            longs[at] = hash.first();
            longs[at + 1] = hash.second();
            longs[at + 2] = hash.third();
            longs[at + 3] = hash.fourth();
        }

        Optional<ContentHash> get(int at) {
            int first = LONGS * at;
            return isThere[at]
                    ? Optional.of(
                            new ContentHash(
                                    longs[first],
                                    longs[first + 1],
                                    longs[first + 2],
                                    longs[first + 3]))
                    : Optional.empty();
        }
    }

    /**
     * Adds a node.
     *
     * @throws IllegalArgumentException if its id is not the next place in this list
     */
    @Override
    public boolean add(Node node) {
        if (node.id() != size) {
            throw new IllegalArgumentException(
                    "The next node has id %d, not %d.".formatted(size, node.id()));
        }
        if (size % BLOCK == 0) {
            blocks.add(new Block());
        }
        Block block = blocks.getLast();
        int at = size % BLOCK;
        block.put(at, node);
        block.causes[at] = shared(node.cause());
        block.settings[at] = shared(node.settings());
        size++;
        return true;
    }

    @SuppressWarnings("unchecked") // The value stored under a key equals the key.
    private <T> T shared(T value) {
        if (shared.size() >= MOST_SHARED && !shared.containsKey(value)) {
            return value;
        }
        return (T) shared.computeIfAbsent(value, same -> same);
    }

    @Override
    public Node get(int id) {
        if (id < 0 || id >= size) {
            throw new IndexOutOfBoundsException(
                    "There is no node %d among %d.".formatted(id, size));
        }
        return blocks.get(id / BLOCK).get(id, id % BLOCK);
    }

    @Override
    public int size() {
        return size;
    }
}
