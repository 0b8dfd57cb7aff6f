package dev.gedanken.session;

import dev.gedanken.model.BeliefCodec;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.play.Manner;
import dev.gedanken.play.Moment;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Driver;
import dev.gedanken.rollout.Node;
import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns changes into rows of a connection that it does not own. */
final class RowWriter implements AutoCloseable {
    private final Connection connection;
    private final Map<Table, PreparedStatement> statements = new EnumMap<>(Table.class);
    private final Map<DrivenManner, Long> manners = new HashMap<>();
    private Cursor cursor;
    private Cursor writtenCursor;

    /** How a node came about, as it is shared by many. */
    record DrivenManner(Manner manner, Optional<Driver> driver) {

        static DrivenManner of(Node node) {
            return new DrivenManner(
                    node.manner(),
                    switch (node.cause()) {
                        case Cause.Step step -> Optional.of(step.driver());
                        case Cause.SeenStep step -> Optional.of(step.driver());
                        case Cause.Start start -> Optional.empty();
                        case Cause.LatentSet set -> Optional.empty();
                        case Cause.FactorSet set -> Optional.empty();
                    });
        }
    }

    /**
     * Creates a writer.
     *
     * @param known nodes that are in the file already
     * @param cursor where it stands in the file
     */
    RowWriter(Connection connection, Iterable<Node> known, Cursor cursor) {
        this.connection = connection;
        this.cursor = cursor;
        this.writtenCursor = cursor;
        for (Node node : known) {
            manners.computeIfAbsent(DrivenManner.of(node), key -> (long) manners.size());
        }
    }

    void header(SessionHeader header, Iterable<Action> actions) throws SQLException {
        put(Table.SESSION, header.row());
        for (Action action : actions) {
            String keys = String.join(" ", action.keys());
            put(Table.ACTION, Row.of((long) action.index(), action.name(), keys));
        }
    }

    void write(Change change) throws SQLException {
        switch (change) {
            case Change.Started(Branch branch, Node node) -> {
                branch(branch);
                node(node);
                cursor = new Cursor(node.id(), branch.id());
            }
            case Change.Added(Node node) -> {
                node(node);
                cursor = cursor.after(node);
            }
            case Change.BranchSet(Branch branch) -> branch(branch);
            case Change.Moved(Cursor next) -> cursor = next;
            case Change.Keyframe(int node, Moment moment) -> keyframe(node, moment);
        }
    }

    /** Writes where the cursor stands, if it moved; before every commit. */
    void writeCursor() throws SQLException {
        if (!cursor.equals(writtenCursor)) {
            put(Table.CURSOR, Row.of(1L, (long) cursor.node(), (long) cursor.branch()));
            writtenCursor = cursor;
        }
    }

    private void branch(Branch branch) throws SQLException {
        put(
                Table.BRANCH,
                Row.of(
                        (long) branch.id(),
                        branch.name(),
                        branch.kind().label(),
                        id(branch.forkedAt()),
                        branch.luckSeed(),
                        branch.isPinned() ? 1L : 0L,
                        (long) branch.pruning()));
    }

    private static @Nullable Long id(int node) {
        return node == Node.NONE ? null : Long.valueOf(node);
    }

    private void node(Node node) throws SQLException {
        long manner = manner(DrivenManner.of(node));
        put(
                Table.NODE,
                Row.of(
                        (long) node.id(),
                        id(node.parent()),
                        (long) node.branch(),
                        node.step(),
                        CauseNames.of(node.cause()),
                        action(node.cause()),
                        manner,
                        node.result().dreamed().bytes(),
                        node.result().truth().bytes(),
                        (double) node.result().psnr()));
        details(node.id(), node.cause());
    }

    private static @Nullable Long action(Cause cause) {
        return switch (cause) {
            case Cause.Step step -> Long.valueOf(step.action().index());
            case Cause.SeenStep step -> Long.valueOf(step.action().index());
            case Cause.Start start -> null;
            case Cause.LatentSet set -> null;
            case Cause.FactorSet set -> null;
        };
    }

    private void details(long id, Cause cause) throws SQLException {
        switch (cause) {
            case Cause.Start(long seed) -> put(Table.START, Row.of(id, seed));
            case Cause.Step step -> {
                // The node's own row says it all.
            }
            case Cause.SeenStep(Action action, Driver driver, Frame picture) ->
                    put(Table.INTERVENTION, Row.of(id, "frame", null, null, rgb(picture)));
            case Cause.LatentSet(LatentEdit(var view, var position, float value)) -> {
                String indices =
                        position.stream().map(String::valueOf).collect(Collectors.joining(" "));
                put(Table.INTERVENTION, Row.of(id, view, indices, (double) value, null));
            }
            case Cause.FactorSet(String factor, double value) ->
                    put(Table.INTERVENTION, Row.of(id, factor, null, value, null));
        }
    }

    private static byte[] rgb(Frame frame) {
        byte[] bytes = new byte[frame.rgb().remaining()];
        frame.copyTo(bytes, 0);
        return bytes;
    }

    private long manner(DrivenManner driven) throws SQLException {
        Long known = manners.get(driven);
        if (known != null) {
            return known;
        }
        long id = manners.size();
        Manner manner = driven.manner();
        put(
                Table.MANNER,
                Row.of(
                        id,
                        manner.source().label(),
                        driven.driver().map(Driver::label).orElse(null),
                        manner.temperature().isPresent()
                                ? (Double) manner.temperature().getAsDouble()
                                : null,
                        manner.luckSeed()));
        manners.put(driven, id);
        return id;
    }

    /** Keeps a moment whose true state can be read back; any other is made again when it is needed. */
    private void keyframe(int node, Moment moment) throws SQLException {
        Optional<String> twin = moment.twin().written();
        if (twin.isPresent()) {
            byte[] belief = BeliefCodec.encode(moment.belief());
            put(Table.KEYFRAME, Row.of((long) node, belief, twin.get()));
        }
    }

    private void put(Table table, Row row) throws SQLException {
        PreparedStatement statement = statements.get(table);
        if (statement == null) {
            statement = connection.prepareStatement(table.upsert());
            statements.put(table, statement);
        }
        row.bind(statement);
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
