package dev.gedanken.session;

import dev.gedanken.model.BeliefCodec;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.Readings;
import dev.gedanken.play.Moment;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.StepSettings;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Node.Result;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the rows of schema 1: every session has a scene, square frames, discrete actions and at
 * most a temperature. Beliefs are stored whole, and moments are identified only by their frames.
 */
final class Version1Rows implements SessionRows {
    private static final Table SESSION =
            Table.of(
                    "session",
                    "id",
                    "title",
                    "pack",
                    "pack_sha256",
                    "scene",
                    "frame_size",
                    "context_steps",
                    "program");
    private static final Table ACTION = Table.of("action", "id", "name", "keys");
    private static final Table MANNER =
            Table.of("manner", "id", "source", "driver", "temperature", "luck_seed");
    private static final Table NODE =
            Table.of(
                    "node",
                    "id",
                    "parent",
                    "branch",
                    "step",
                    "cause",
                    "action",
                    "manner",
                    "frame_sha256",
                    "truth_sha256",
                    "psnr");
    private static final Table KEYFRAME = Table.of("keyframe", "node", "belief", "twin");
    private static final Table START = Table.of("start", "node", "seed");

    private final StoredRows rows;

    Version1Rows(Connection connection) {
        this.rows = new StoredRows(connection);
    }

    @Override
    public SavedSession read() throws SQLException {
        List<Row> headers = rows.all(SESSION);
        RowReader.require(headers.size() == 1, "worldmodel.session.damage.header");
        ActionSpace actions = new ActionSpace(rows.all(ACTION).stream().map(this::action).toList());
        SessionHeader header = header(headers.getFirst(), actions);
        List<Branch> branches = rows.all(Table.BRANCH).stream().map(RowReader::branch).toList();
        List<Node> nodes = nodes(header, actions);
        Cursor cursor = RowReader.cursor(rows.all(Table.CURSOR), nodes);
        SessionTree.check(nodes, branches, cursor);
        return new SavedSession(header, nodes, branches, cursor, false);
    }

    private static SessionHeader header(Row row, ActionSpace actions) {
        return new SessionHeader(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                Optional.of(FrameShape.square(row.count(5))),
                row.count(6),
                actions,
                row.text(7));
    }

    private Action action(Row row) {
        String keys = row.text(2);
        return new Action(
                row.count(0), row.text(1), keys.isEmpty() ? List.of() : List.of(keys.split(" ")));
    }

    private List<Node> nodes(SessionHeader header, ActionSpace actions) throws SQLException {
        Details details =
                new Details(
                        header.frame().orElseThrow(),
                        actions,
                        rows.byKey(MANNER),
                        rows.byKey(START),
                        rows.byKey(Table.INTERVENTION));
        List<Node> nodes = new ArrayList<>();
        Map<Row, StepSettings> shared = new HashMap<>();
        rows.each(NODE, row -> nodes.add(node(row, nodes, details, shared)));
        return nodes;
    }

    private record Details(
            FrameShape frame,
            ActionSpace actions,
            Map<Long, Row> manners,
            Map<Long, Row> starts,
            Map<Long, Row> interventions) {

        Row intervention(Row node) {
            return StoredRows.found(interventions, node.number(0));
        }
    }

    private static Node node(
            Row row, List<Node> before, Details details, Map<Row, StepSettings> shared) {
        Row manner = StoredRows.found(details.manners, row.number(6));
        int parent = RowReader.parent(row, before);
        return new Node(
                before.size(),
                parent,
                row.count(2),
                parent == Node.NONE ? 0 : before.get(parent).depth() + 1,
                row.number(3),
                cause(row, manner, details),
                shared.computeIfAbsent(manner, Version1Rows::settings),
                new Result(
                        Optional.empty(),
                        Optional.of(ContentHash.of(row.bytes(7))),
                        Optional.of(ContentHash.of(row.bytes(8))),
                        (float) row.real(9)));
    }

    private static StepSettings settings(Row row) {
        KnobValues knobs =
                row.isNull(3) ? KnobValues.NONE : KnobValues.of(Knob.TEMPERATURE, row.real(3));
        return new StepSettings(PlaySource.of(row.text(1)), knobs, row.number(4));
    }

    private static Cause cause(Row row, Row manner, Details details) {
        return switch (row.text(4)) {
            case CauseNames.START ->
                    new Cause.Start(StoredRows.found(details.starts, row.number(0)).number(1));
            case CauseNames.STEP -> new Cause.Step(action(row, details), RowReader.actor(manner));
            case CauseNames.SEEN_STEP ->
                    new Cause.SeenStep(
                            action(row, details),
                            RowReader.actor(manner),
                            Frame.of(
                                    details.frame.width(),
                                    details.frame.height(),
                                    details.intervention(row).bytes(4)));
            case CauseNames.LATENT_SET ->
                    new Cause.LatentSet(RowReader.edit(details.intervention(row)));
            case CauseNames.FACTOR_SET ->
                    new Cause.FactorSet(
                            details.intervention(row).text(1), details.intervention(row).real(3));
            default -> throw new DamagedException("worldmodel.session.damage.cause");
        };
    }

    private static Action action(Row row, Details details) {
        return details.actions.get(row.count(5));
    }

    @Override
    public void checkKeyframes() throws SQLException {
        rows.each(KEYFRAME, row -> {});
    }

    @Override
    public Optional<Moment> keyframe(int node, Function<String, Twin> twins) throws SQLException {
        return rows.one(KEYFRAME, (long) node)
                .map(row ->
                        new Moment(
                                BeliefCodec.decodeVersion1(row.bytes(1)),
                                Optional.of(twins.apply(row.text(2))),
                                Readings.NONE));
    }
}
