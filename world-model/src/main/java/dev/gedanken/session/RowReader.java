package dev.gedanken.session;

import dev.gedanken.model.BeliefCodec;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.play.Manner;
import dev.gedanken.play.Moment;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.Twin;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.BranchKind;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Driver;
import dev.gedanken.rollout.FrameHash;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Node.Result;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Frame;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the rows of a session file back; every row's check is verified. */
final class RowReader {
    private final Connection connection;

    RowReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * Returns everything but keyframes.
     *
     * @throws DamagedException if something cannot be as it is
     */
    SavedSession read() throws SQLException {
        List<Row> headers = rows(Table.SESSION);
        require(headers.size() == 1, "it has no header");
        SessionHeader header = SessionHeader.of(headers.getFirst());
        ActionSpace actions =
                new ActionSpace(rows(Table.ACTION).stream().map(this::action).toList());
        List<Branch> branches = rows(Table.BRANCH).stream().map(RowReader::branch).toList();
        List<Node> nodes = nodes(header, actions);
        requireWhole(nodes, branches);
        return new SavedSession(header, actions, nodes, branches, cursor(nodes, branches));
    }

    /** Verifies the check of every keyframe. */
    void checkKeyframes() throws SQLException {
        eachRow(Table.KEYFRAME, row -> {});
    }

    private Action action(Row row) {
        String keys = row.text(2);
        return new Action(
                row.count(0), row.text(1), keys.isEmpty() ? List.of() : List.of(keys.split(" ")));
    }

    private static Branch branch(Row row) {
        return new Branch(
                row.count(0),
                row.text(1),
                BranchKind.of(row.text(2)),
                row.isNull(3) ? Node.NONE : row.count(3),
                row.number(4),
                row.number(5) != 0,
                row.count(6));
    }

    private List<Node> nodes(SessionHeader header, ActionSpace actions) throws SQLException {
        Map<Long, Row> manners = byKey(Table.MANNER);
        Details details =
                new Details(
                        actions,
                        manners,
                        byKey(Table.START),
                        byKey(Table.INTERVENTION),
                        header.frameSize());
        List<Node> nodes = new ArrayList<>();
        Map<Row, Manner> shared = new HashMap<>();
        eachRow(Table.NODE, row -> nodes.add(node(row, nodes, details, shared)));
        return nodes;
    }

    private record Details(
            ActionSpace actions,
            Map<Long, Row> manners,
            Map<Long, Row> starts,
            Map<Long, Row> interventions,
            int frameSize) {

        Row manner(Row node) {
            return found(manners, node.number(6));
        }

        Row start(Row node) {
            return found(starts, node.number(0));
        }

        Row intervention(Row node) {
            return found(interventions, node.number(0));
        }

        private static Row found(Map<Long, Row> rows, long key) {
            Row row = rows.get(key);
            if (row == null) {
                throw new DamagedException("node %d lacks its details".formatted(key));
            }
            return row;
        }
    }

    private static Node node(Row row, List<Node> before, Details details, Map<Row, Manner> shared) {
        require(row.number(0) == before.size(), "node %d is missing".formatted(before.size()));
        int parent = row.isNull(1) ? Node.NONE : row.count(1);
        require(parent < before.size(), "node %s is before its parent".formatted(row.number(0)));
        Row manner = details.manner(row);
        return new Node(
                before.size(),
                parent,
                row.count(2),
                parent == Node.NONE ? 0 : before.get(parent).depth() + 1,
                row.number(3),
                cause(row, manner, details),
                shared.computeIfAbsent(manner, RowReader::manner),
                new Result(
                        FrameHash.of(row.bytes(7)),
                        FrameHash.of(row.bytes(8)),
                        (float) row.real(9)));
    }

    private static Manner manner(Row row) {
        return new Manner(
                PlaySource.of(row.text(1)),
                row.isNull(3) ? OptionalDouble.empty() : OptionalDouble.of(row.real(3)),
                row.number(4));
    }

    private static Cause cause(Row row, Row manner, Details details) {
        return switch (row.text(4)) {
            case CauseNames.START -> new Cause.Start(details.start(row).number(1));
            case CauseNames.STEP -> new Cause.Step(action(row, details), driver(manner));
            case CauseNames.SEEN_STEP ->
                    new Cause.SeenStep(action(row, details), driver(manner), picture(row, details));
            case CauseNames.LATENT_SET -> new Cause.LatentSet(edit(details.intervention(row)));
            case CauseNames.FACTOR_SET ->
                    new Cause.FactorSet(
                            details.intervention(row).text(1), details.intervention(row).real(3));
            default -> throw new DamagedException("a cause is unknown");
        };
    }

    private static Action action(Row row, Details details) {
        return details.actions().get(row.count(5));
    }

    private static Driver driver(Row manner) {
        return Driver.of(manner.text(2));
    }

    private static Frame picture(Row row, Details details) {
        int size = details.frameSize();
        return Frame.of(size, size, details.intervention(row).bytes(4));
    }

    private static LatentEdit edit(Row row) {
        List<Integer> position =
                Arrays.stream(row.text(2).split(" ")).map(Integer::valueOf).toList();
        return new LatentEdit(row.text(1), position, (float) row.real(3));
    }

    private Cursor cursor(List<Node> nodes, List<Branch> branches) throws SQLException {
        List<Row> rows = rows(Table.CURSOR);
        if (rows.isEmpty()) {
            require(nodes.isEmpty(), "its cursor is missing");
            return new Cursor(Node.NONE, Node.NONE);
        }
        Cursor cursor = new Cursor(rows.getFirst().count(1), rows.getFirst().count(2));
        require(cursor.node() < nodes.size(), "its cursor is nowhere");
        require(cursor.branch() < branches.size(), "its cursor is on no branch");
        return cursor;
    }

    private static void requireWhole(List<Node> nodes, List<Branch> branches) {
        for (int i = 0; i < branches.size(); i++) {
            require(branches.get(i).id() == i, "branch %d is missing".formatted(i));
            require(branches.get(i).forkedAt() < nodes.size(), "a branch forks from nowhere");
        }
        for (Node node : nodes) {
            require(node.branch() < branches.size(), "a node is on no branch");
        }
    }

    /** Returns the moment of a keyframe; empty if the node is none. */
    Optional<Moment> keyframe(int node, Function<String, Twin> twins) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(Table.KEYFRAME.selectOne())) {
            select.setInt(1, node);
            try (ResultSet result = select.executeQuery()) {
                if (!result.next()) {
                    return Optional.empty();
                }
                Row row = Row.read(Table.KEYFRAME, result);
                return Optional.of(
                        new Moment(BeliefCodec.decode(row.bytes(1)), twins.apply(row.text(2))));
            }
        }
    }

    private Map<Long, Row> byKey(Table table) throws SQLException {
        Map<Long, Row> rows = new HashMap<>();
        eachRow(table, row -> rows.put(row.number(0), row));
        return rows;
    }

    private List<Row> rows(Table table) throws SQLException {
        List<Row> rows = new ArrayList<>();
        eachRow(table, rows::add);
        return rows;
    }

    private void eachRow(Table table, Consumer<Row> consumer) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(table.select())) {
            while (result.next()) {
                consumer.accept(Row.read(table, result));
            }
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new DamagedException(otherwise);
        }
    }
}
