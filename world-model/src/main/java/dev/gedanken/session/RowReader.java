package dev.gedanken.session;

import dev.gedanken.model.BeliefCodec;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.model.Readings;
import dev.gedanken.play.Actor;
import dev.gedanken.play.Moment;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.StepSettings;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.BranchKind;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Node.Result;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the rows of a session file and verifies the check of each. */
final class RowReader implements SessionRows {
    private final StoredRows rows;

    RowReader(Connection connection) {
        this.rows = new StoredRows(connection);
    }

    @Override
    public SavedSession read() throws SQLException {
        List<Row> headers = rows.all(Table.SESSION);
        require(headers.size() == 1, "worldmodel.session.damage.header");
        SessionHeader header = SessionHeader.of(headers.getFirst());
        List<Branch> branches = rows.all(Table.BRANCH).stream().map(RowReader::branch).toList();
        List<Node> nodes = nodes(header);
        Cursor cursor = cursor(rows.all(Table.CURSOR), nodes);
        SessionTree.check(nodes, branches, cursor);
        return new SavedSession(header, nodes, branches, cursor, false);
    }

    @Override
    public void checkKeyframes() throws SQLException {
        Map<Long, Integer> sizes = new HashMap<>();
        rows.each(Table.KEYFRAME, row -> sizes.put(row.number(0), row.bytes(3).length));
        rows.each(
                Table.CHUNK,
                row -> {
                    long end = row.number(2) + row.number(3);
                    boolean isInside =
                            row.number(2) >= 0
                                    && row.number(3) >= 0
                                    && end <= sizes.getOrDefault(row.number(1), -1);
                    require(isInside, "worldmodel.session.damage.belief.outside");
                });
    }

    static Branch branch(Row row) {
        return new Branch(
                row.count(0),
                row.text(1),
                BranchKind.of(row.text(2)),
                row.isNull(3) ? Node.NONE : row.count(3),
                row.number(4),
                row.number(5) != 0,
                row.count(6));
    }

    private List<Node> nodes(SessionHeader header) throws SQLException {
        Details details =
                new Details(
                        header,
                        rows.byKey(Table.SETTINGS),
                        rows.byKey(Table.START),
                        rows.byKey(Table.INTERVENTION));
        List<Node> nodes = new ArrayList<>();
        Map<Row, StepSettings> shared = new HashMap<>();
        rows.each(Table.NODE, row -> nodes.add(node(row, nodes, details, shared)));
        return nodes;
    }

    /** The rows to which the rows of nodes refer. */
    private record Details(
            SessionHeader header,
            Map<Long, Row> settings,
            Map<Long, Row> starts,
            Map<Long, Row> interventions) {

        InputSpace inputs() {
            return header.inputs();
        }

        Row start(Row node) {
            return StoredRows.found(starts, node.number(0));
        }

        Row intervention(Row node) {
            return StoredRows.found(interventions, node.number(0));
        }

        Frame picture(byte[] rgb) {
            FrameShape shape =
                    header.frame()
                            .orElseThrow(
                                    () -> new DamagedException("worldmodel.session.damage.shape"));
            return Frame.of(shape.width(), shape.height(), rgb);
        }
    }

    private static Node node(
            Row row, List<Node> before, Details details, Map<Row, StepSettings> shared) {
        Row settings = StoredRows.found(details.settings(), row.number(6));
        int parent = parent(row, before);
        return new Node(
                before.size(),
                parent,
                row.count(2),
                parent == Node.NONE ? 0 : before.get(parent).depth() + 1,
                row.number(3),
                cause(row, settings, details),
                shared.computeIfAbsent(settings, RowReader::settings),
                new Result(
                        hash(row, 7),
                        hash(row, 8),
                        hash(row, 9),
                        row.isNull(10) ? Float.NaN : (float) row.real(10)));
    }

    /** Returns the parent named by a node's row, which must come before it. */
    static int parent(Row row, List<Node> before) {
        require(
                row.number(0) == before.size(),
                "worldmodel.session.damage.node.missing",
                before.size());
        int parent = row.isNull(1) ? Node.NONE : row.count(1);
        boolean isBefore = row.isNull(1) || (parent >= 0 && parent < before.size());
        require(isBefore, "worldmodel.session.damage.node.parent", row.number(0));
        return parent;
    }

    private static Optional<ContentHash> hash(Row row, int column) {
        return row.isNull(column)
                ? Optional.empty()
                : Optional.of(ContentHash.of(row.bytes(column)));
    }

    private static StepSettings settings(Row row) {
        return new StepSettings(
                PlaySource.of(row.text(1)), KnobValues.parse(row.text(3)), row.number(4));
    }

    private static Cause cause(Row row, Row settings, Details details) {
        return switch (row.text(4)) {
            case CauseNames.START -> new Cause.Start(details.start(row).number(1));
            case CauseNames.PICTURE_START -> {
                Row start = details.start(row);
                yield new Cause.PictureStart(start.number(1), details.picture(start.bytes(2)));
            }
            case CauseNames.STEP -> new Cause.Step(input(row, details), actor(settings));
            case CauseNames.SEEN_STEP ->
                    new Cause.SeenStep(
                            input(row, details),
                            actor(settings),
                            details.picture(details.intervention(row).bytes(4)));
            case CauseNames.LATENT_SET -> new Cause.LatentSet(edit(details.intervention(row)));
            case CauseNames.FACTOR_SET ->
                    new Cause.FactorSet(
                            details.intervention(row).text(1), details.intervention(row).real(3));
            default -> throw new DamagedException("worldmodel.session.damage.cause");
        };
    }

    private static Input input(Row row, Details details) {
        if (row.isText(5)) {
            return details.inputs().parse(row.text(5));
        }
        List<? extends Input> inputs = details.inputs().enumerated();
        long index = row.number(5);
        require(index >= 0 && index < inputs.size(), "worldmodel.session.damage.input");
        return inputs.get((int) index);
    }

    static Actor actor(Row settings) {
        return Actor.of(settings.text(2));
    }

    static LatentEdit edit(Row row) {
        List<Integer> position =
                Arrays.stream(row.text(2).split(" ")).map(Integer::valueOf).toList();
        return new LatentEdit(row.text(1), position, (float) row.real(3));
    }

    static Cursor cursor(List<Row> rows, List<Node> nodes) {
        if (rows.isEmpty()) {
            require(nodes.isEmpty(), "worldmodel.session.damage.cursor.missing");
            return new Cursor(Node.NONE, Node.NONE);
        }
        return new Cursor(rows.getFirst().count(1), rows.getFirst().count(2));
    }

    @Override
    public Optional<Moment> keyframe(int node, Function<String, Twin> twins) throws SQLException {
        Optional<Row> found = rows.one(Table.KEYFRAME, (long) node);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Row row = found.get();
        Map<Long, Row> keyframes = new HashMap<>(Map.of((long) node, row));
        Map<ContentHash, byte[]> chunks = new HashMap<>();
        for (ContentHash hash : BeliefCodec.chunkHashes(row.bytes(1))) {
            chunks.put(hash, chunk(hash, keyframes));
        }
        Optional<Twin> twin =
                row.isNull(2) ? Optional.empty() : Optional.of(twins.apply(row.text(2)));
        return Optional.of(
                new Moment(
                        BeliefCodec.decode(row.bytes(1), hash -> found(chunks, hash)),
                        twin,
                        Readings.NONE));
    }

    private static byte[] found(Map<ContentHash, byte[]> chunks, ContentHash hash) {
        return existing(Optional.ofNullable(chunks.get(hash)));
    }

    private byte[] chunk(ContentHash hash, Map<Long, Row> keyframes) throws SQLException {
        Row place = existing(rows.one(Table.CHUNK, hash.bytes()));
        long keyframe = place.number(1);
        if (!keyframes.containsKey(keyframe)) {
            keyframes.put(keyframe, existing(rows.one(Table.KEYFRAME, keyframe)));
        }
        byte[] bytes = StoredRows.found(keyframes, keyframe).bytes(3);
        int from = place.count(2);
        int to = Math.addExact(from, place.count(3));
        require(
                from >= 0 && from <= to && to <= bytes.length,
                "worldmodel.session.damage.belief.cut");
        byte[] chunk = Arrays.copyOfRange(bytes, from, to);
        require(
                ContentHash.ofContent(chunk).equals(hash),
                "worldmodel.session.damage.belief.other");
        return chunk;
    }

    private static <T> T existing(Optional<T> stored) {
        return stored.orElseThrow(
                () -> new DamagedException("worldmodel.session.damage.belief.missing"));
    }

    static void require(boolean condition, String otherwise, Object... values) {
        if (!condition) {
            throw new DamagedException(otherwise, values);
        }
    }
}
