package dev.gedanken.rollout;

import dev.gedanken.play.NoiseStreams;
import dev.gedanken.play.StepSettings;
import dev.gedanken.rollout.Node.Result;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The tree of a session: which nodes there are, which branches run through them, and where the cursor is.
 *
 * <p>Nodes and branches are immutable values; this is their list, with one owner at a time. Nothing is
 * ever removed: a pruned branch only stops being live. Every change goes to the journal.
 */
public final class RolloutTree {
    private final Journal journal;
    private final NodeList nodes = new NodeList();
    private final List<Branch> branches = new ArrayList<>();
    private final List<Integer> tips = new ArrayList<>();
    private final List<Node> starts = new ArrayList<>();
    private final BranchPaths paths = new BranchPaths(nodes, branches, tips);
    private Cursor cursor = new Cursor(Node.NONE, Node.NONE);

    /** Creates an empty session that is written to {@code journal}. */
    public RolloutTree(Journal journal) {
        this.journal = journal;
    }

    /**
     * Restores a recorded session.
     *
     * @param nodes by id, each after its parent
     * @param branches by id
     * @param journal where it is continued
     */
    public static RolloutTree restored(
            List<Node> nodes, List<Branch> branches, Cursor cursor, Journal journal) {
        RolloutTree tree = new RolloutTree(journal);
        for (Branch branch : branches) {
            tree.branches.add(branch);
            tree.tips.add(branch.forkedAt());
        }
        for (Node node : nodes) {
            tree.put(node);
        }
        tree.cursor = cursor;
        return tree;
    }

    Journal journal() {
        return journal;
    }

    /** Returns the start node of the play that led to a node. */
    Node startOf(int node) {
        int root = paths.rootBranch(node);
        return starts.stream()
                .filter(start -> start.branch() == root)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Every branch has a start."));
    }

    /** Returns all nodes by id. */
    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** Returns how many nodes there are. */
    public int size() {
        return nodes.size();
    }

    /** Returns a node. */
    public Node node(int id) {
        return nodes.get(id);
    }

    /** Returns all branches by id, including pruned ones. */
    public List<Branch> branches() {
        return List.copyOf(branches);
    }

    /** Returns the branches that are not pruned, by id. */
    public List<Branch> liveBranches() {
        return branches.stream().filter(Branch::isLive).toList();
    }

    /** Returns a branch. */
    public Branch branch(int id) {
        return branches.get(id);
    }

    /** Returns the last node of a branch. */
    public Node tip(int branch) {
        return nodes.get(tips.get(branch));
    }

    /** Returns the cursor. */
    public Cursor cursor() {
        return cursor;
    }

    /** Returns the nodes from a branch's start to its tip. */
    public List<Node> path(int branch) {
        return paths.between(Node.NONE, tips.get(branch));
    }

    /** Returns the nodes after {@code from}, an ancestor or {@link Node#NONE}, up to {@code to}. */
    public List<Node> between(int from, int to) {
        return paths.between(from, to);
    }

    /** Returns the last node that two branches share; empty if they have different starts. */
    public Optional<Node> commonAncestor(int branchA, int branchB) {
        return paths.commonAncestor(tips.get(branchA), tips.get(branchB));
    }

    /** Begins play on a new branch and goes there. */
    Node start(Cause cause, StepSettings settings, Result result) {
        int id = branches.size();
        BranchKind kind = BranchKind.ORIGINAL;
        String name = kind.words() + " " + id;
        Branch branch = new Branch(id, name, kind, Node.NONE, settings.luckSeed(), false, 0);
        branches.add(branch);
        tips.add(Node.NONE);
        Node node = new Node(nodes.size(), Node.NONE, id, 0, 0, cause, settings, result);
        put(node);
        cursor = new Cursor(node.id(), id);
        journal.write(new Change.Started(branch, node));
        return node;
    }

    /**
     * Adds a node after the tip of a branch. The cursor moves along if it was there on that branch.
     */
    Node append(int branch, Cause cause, StepSettings settings, Result result) {
        Node parent = tip(branch);
        Node node =
                new Node(
                        nodes.size(),
                        parent.id(),
                        branch,
                        parent.depth() + 1,
                        parent.step() + cause.steps(),
                        cause,
                        settings,
                        result);
        put(node);
        cursor = cursor.after(node);
        journal.write(new Change.Added(node));
        return node;
    }

    private void put(Node node) {
        nodes.add(node);
        tips.set(node.branch(), node.id());
        if (node.isStart()) {
            starts.add(node);
        }
    }

    /** Forks at a node and goes there: the new branch has no nodes of its own yet. */
    public Branch fork(int node, Luck luck) {
        int id = branches.size();
        long parentLuck = branches.get(nodes.get(node).branch()).luckSeed();
        BranchKind kind = BranchKind.of(luck);
        Branch branch =
                new Branch(
                        id,
                        kind.words() + " " + id,
                        kind,
                        node,
                        luck == Luck.SHARED ? parentLuck : freshLuck(parentLuck, id),
                        false,
                        0);
        branches.add(branch);
        tips.add(node);
        journal.write(new Change.BranchSet(branch));
        move(new Cursor(node, id));
        return branch;
    }

    private static long freshLuck(long parentLuck, int branch) {
        Noise noise = Noise.at(parentLuck, branch).onStream(NoiseStreams.ALTERNATIVE);
        return (long) noise.bits(0) << Integer.SIZE | Integer.toUnsignedLong(noise.bits(1));
    }

    /**
     * Goes to a node, forwards or backwards: on the current branch if the node is on it, else on
     * the first live branch that contains it.
     *
     * @throws BadInputException if the node is only on pruned branches
     */
    public void jump(int node) {
        if (paths.isOn(cursor.branch(), node)) {
            move(new Cursor(node, cursor.branch()));
            return;
        }
        Branch branch =
                liveBranches().stream()
                        .filter(live -> paths.isOn(live.id(), node))
                        .findFirst()
                        .orElseThrow(() -> BadInputException.of("worldmodel.branch.moment", node));
        move(new Cursor(node, branch.id()));
    }

    /** Goes to the tip of a live branch. */
    public void goTo(int branch) {
        requireLive(branch);
        move(new Cursor(tips.get(branch), branch));
    }

    private void move(Cursor next) {
        cursor = next;
        journal.write(new Change.Moved(next));
    }

    /**
     * Names a branch.
     *
     * @throws BadInputException if the name is blank or has control characters
     */
    public void name(int branch, String name) {
        if (name.isBlank()) {
            throw BadInputException.of("worldmodel.branch.name");
        }
        if (name.strip().chars().anyMatch(Character::isISOControl)) {
            throw BadInputException.of("worldmodel.branch.name.control");
        }
        set(branches.get(branch).named(name.strip()));
    }

    /** Pins or unpins a branch: a pinned branch cannot be pruned, and its tip stays in memory. */
    public void pin(int branch, boolean isPinned) {
        set(branches.get(branch).pinned(isPinned));
    }

    /**
     * Prunes a branch, that is, hides it; branches that forked from it stay. If the cursor was on
     * it, it goes back to a place where a live branch continues.
     *
     * @throws BadInputException if the branch is pinned, already pruned, or the last one
     */
    public void prune(int branch) {
        requireLive(branch);
        if (branches.get(branch).isPinned()) {
            throw BadInputException.of("worldmodel.branch.pinned", branches.get(branch).name());
        }
        if (liveBranches().size() == 1) {
            throw BadInputException.of("worldmodel.branch.last");
        }
        int latest = branches.stream().mapToInt(Branch::pruning).max().orElse(0);
        set(branches.get(branch).pruned(latest + 1));
        if (cursor.branch() == branch) {
            move(nearestLive(cursor.node()));
        }
    }

    /** Restores the branch that was pruned last; empty if none is pruned. */
    public Optional<Branch> undoPrune() {
        Optional<Branch> last =
                branches.stream()
                        .filter(branch -> !branch.isLive())
                        .max(Comparator.comparingInt(Branch::pruning));
        last.ifPresent(branch -> set(branch.pruned(0)));
        return last.map(branch -> branches.get(branch.id()));
    }

    /** Restores a pruned branch; a live one does not change. */
    public void revive(int branch) {
        if (!branches.get(branch).isLive()) {
            set(branches.get(branch).pruned(0));
        }
    }

    /** Returns the closest place before {@code node} on a live branch, else the first live tip. */
    private Cursor nearestLive(int node) {
        List<Branch> live = liveBranches();
        for (int at = node; at != Node.NONE; at = nodes.get(at).parent()) {
            for (Branch branch : live) {
                if (paths.isOn(branch.id(), at)) {
                    return new Cursor(at, branch.id());
                }
            }
        }
        int first = live.getFirst().id();
        return new Cursor(tips.get(first), first);
    }

    private void requireLive(int branch) {
        if (!branches.get(branch).isLive()) {
            throw BadInputException.of("worldmodel.branch.pruned", branches.get(branch).name());
        }
    }

    private void set(Branch branch) {
        branches.set(branch.id(), branch);
        journal.write(new Change.BranchSet(branch));
    }
}
