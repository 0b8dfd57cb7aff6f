package dev.gedanken.app.view.timeline;

import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.view.colour.CategoryColours;
import dev.gedanken.plugin.Divergence;
import dev.gedanken.plugin.PanelSession;
import dev.gedanken.plugin.Surprise;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session's tree as a timeline: receives all events in order and answers queries about positions.
 * The cost of a query depends on the requested pixels, and hardly on the length of the session.
 * Belongs to one thread.
 */
public final class Timeline implements PanelSession {
    private static final Cursor NOWHERE = new Cursor(Node.NONE, Node.NONE);

    private final List<Node> nodes = new ArrayList<>();
    private final List<Branch> branches = new ArrayList<>();
    private final List<BranchTrack> tracks = new ArrayList<>();
    private Cursor cursor = NOWHERE;
    private Optional<Path> file = Optional.empty();
    private List<Lane> lanes = List.of();
    private boolean areLanesOld;
    private long version;
    private int session;

    /** Records an event; thumbnails are ignored. */
    public void hear(TreeEvent news) {
        switch (news) {
            case TreeEvent.Opened opened -> open(opened);
            case TreeEvent.Changed(Change change) -> hear(change);
            case TreeEvent.Compared(int node, float dreamed, float truly) -> {
                tracks.get(nodes.get(node).branch())
                        .note((int) nodes.get(node).step(), new Divergence(dreamed, truly));
                return;
            }
            case TreeEvent.Surprised(int node, float nats, boolean wasSeen) ->
                    tracks.get(nodes.get(node).branch())
                            .note((int) nodes.get(node).step(), new Surprise(nats, wasSeen));
            case TreeEvent.Seen seen -> {
                return;
            }
        }
        version++;
    }

    private void open(TreeEvent.Opened opened) {
        session++;
        nodes.clear();
        branches.clear();
        tracks.clear();
        opened.branches().forEach(this::put);
        opened.nodes().forEach(this::put);
        cursor = opened.cursor();
        file = opened.file();
    }

    private void hear(Change change) {
        switch (change) {
            case Change.Started(Branch branch, Node node) -> {
                put(branch);
                put(node);
                cursor = new Cursor(node.id(), branch.id());
            }
            case Change.Added(Node node) -> {
                put(node);
                cursor = cursor.after(node);
            }
            case Change.BranchSet(Branch branch) -> put(branch);
            case Change.Moved(Cursor next) -> cursor = next;
            case Change.Keyframe keyframe -> {}
        }
    }

    private void put(Branch branch) {
        if (branch.id() == branches.size()) {
            branches.add(branch);
            tracks.add(new BranchTrack());
        } else {
            branches.set(branch.id(), branch);
        }
        areLanesOld = true;
    }

    private void put(Node node) {
        nodes.add(node);
        tracks.get(node.branch()).add(node);
        areLanesOld = true;
    }

    /** Returns a number that changes with every event. */
    public long version() {
        return version;
    }

    /** Returns the number of the session, counted from 1. */
    public int session() {
        return session;
    }

    /** Returns whether there is anything to show. */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** Returns where the session is saved; empty if it exists only in memory. */
    public Optional<Path> file() {
        return file;
    }

    @Override
    public List<Branch> liveBranches() {
        return branches.stream().filter(Branch::isLive).toList();
    }

    @Override
    public Cursor cursor() {
        return cursor;
    }

    /** Returns the current node; there must be one. */
    public Node here() {
        return nodes.get(cursor.node());
    }

    @Override
    public Node node(int id) {
        return nodes.get(id);
    }

    /** Returns how many nodes there are. */
    public int size() {
        return nodes.size();
    }

    /** Returns a branch. */
    public Branch branch(int id) {
        return branches.get(id);
    }

    /** Returns the lanes of the live branches, each under the one that it forked from. */
    public List<Lane> lanes() {
        if (areLanesOld) {
            lanes = new LaneOrder(branches, this::forkStep, this::lastStep, this::parent).lanes();
            areLanesOld = false;
        }
        return lanes;
    }

    /** Returns the colour of a branch, 0xRRGGBB. */
    public static int rgb(int branch) {
        return CategoryColours.rgb(branch);
    }

    /** Returns the last step of any live branch. */
    public int lastStep() {
        return lanes().stream().mapToInt(Lane::lastStep).max().orElse(0);
    }

    private int parent(Branch branch) {
        return branch.forkedAt() == Node.NONE ? Node.NONE : nodes.get(branch.forkedAt()).branch();
    }

    private int forkStep(Branch branch) {
        return branch.forkedAt() == Node.NONE ? 0 : (int) nodes.get(branch.forkedAt()).step();
    }

    private int lastStep(Branch branch) {
        BranchTrack track = tracks.get(branch.id());
        return track.size() == 0 ? forkStep(branch) : track.lastStep();
    }

    @Override
    public int nodeAt(int branch, int step) {
        int at = branch;
        int latest = Math.max(0, step);
        while (forkNode(at) != Node.NONE
                && (tracks.get(at).size() == 0 || latest < tracks.get(at).firstStep())) {
            Node fork = nodes.get(forkNode(at));
            latest = (int) Math.min(latest, fork.step());
            at = fork.branch();
            if (latest == fork.step()) {
                return fork.id();
            }
        }
        return tracks.get(at).nodeAt(latest);
    }

    private int forkNode(int branch) {
        return branches.get(branch).forkedAt();
    }

    /**
     * Returns the content of a lane at the pixels from {@code fromX} to {@code toX} where it has
     * its own steps.
     */
    public List<LaneDetail> details(Lane lane, Timescale scale, int fromX, int toX) {
        BranchTrack track = tracks.get(lane.branch());
        List<LaneDetail> details = new ArrayList<>();
        int first = Math.max(fromX, (int) Math.floor(scale.x(lane.forkStep())));
        int last = Math.min(toX, (int) Math.ceil(scale.x(lane.lastStep())) + 1);
        for (int x = first; x < last && track.size() > 0; x++) {
            int from = (int) Math.ceil(scale.step(x));
            int to = (int) Math.ceil(scale.step(x + 1));
            if (from < to) {
                details.add(
                        new LaneDetail(
                                x,
                                track.error(from, to),
                                track.isIntervened(from, to),
                                track.peak(from, to)));
            }
        }
        return details;
    }

    @Override
    public Optional<Divergence> divergence(int branch, int step) {
        return tracks.get(branch).divergence(step);
    }

    @Override
    public Optional<Surprise> surprise(int branch, int step) {
        return tracks.get(branch).surprise(step);
    }

    @Override
    public float error(int branch, int fromStep, int toStep) {
        return tracks.get(branch).error(fromStep, toStep);
    }
}
