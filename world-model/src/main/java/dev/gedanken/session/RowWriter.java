package dev.gedanken.session;

import dev.gedanken.model.BeliefCodec;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.play.Actor;
import dev.gedanken.play.Moment;
import dev.gedanken.play.StepSettings;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Node;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionVector;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.LatentAction;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes changes as rows to a connection that it does not own. */
final class RowWriter implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<ActedSettings, Long> settings = new HashMap<>();
    private Cursor cursor;
    private Cursor writtenCursor;

    /** How a node was made; many nodes share it. */
    record ActedSettings(StepSettings settings, Optional<Actor> actor) {

        static ActedSettings of(Node node) {
            return new ActedSettings(
                    node.settings(),
                    switch (node.cause()) {
                        case Cause.Step step -> Optional.of(step.actor());
                        case Cause.SeenStep step -> Optional.of(step.actor());
                        case Cause.Start start -> Optional.empty();
                        case Cause.PictureStart start -> Optional.empty();
                        case Cause.LatentSet set -> Optional.empty();
                        case Cause.FactorSet set -> Optional.empty();
                    });
        }
    }

    /**
     * Creates a writer.
     *
     * @param known nodes that are already in the file
     * @param cursor its position in the file
     */
    RowWriter(Connection connection, Iterable<Node> known, Cursor cursor) {
        this.connection = connection;
        this.cursor = cursor;
        this.writtenCursor = cursor;
        for (Node node : known) {
            settings.computeIfAbsent(ActedSettings.of(node), key -> (long) settings.size());
        }
    }

    void header(SessionHeader header) throws SQLException {
        insert(Table.SESSION, header.row());
        long index = 0;
        for (Input input : header.inputs().enumerated()) {
            insert(Table.INPUT, Row.of(index, input.toString()));
            index++;
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

    /** Writes the cursor's position if it moved; called before every commit. */
    void writeCursor() throws SQLException {
        if (!cursor.equals(writtenCursor)) {
            upsert(Table.CURSOR, Row.of(1L, (long) cursor.node(), (long) cursor.branch()));
            writtenCursor = cursor;
        }
    }

    private void branch(Branch branch) throws SQLException {
        upsert(
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
        long settingsId = settings(ActedSettings.of(node));
        Node.Result result = node.result();
        insert(
                Table.NODE,
                Row.of(
                        (long) node.id(),
                        id(node.parent()),
                        (long) node.branch(),
                        node.step(),
                        CauseNames.of(node.cause()),
                        input(node.cause()),
                        settingsId,
                        bytes(result.belief()),
                        bytes(result.dreamed()),
                        bytes(result.truth()),
                        Float.isNaN(result.psnr()) ? null : (Double) (double) result.psnr()));
        details(node.id(), node.cause());
    }

    private static byte @Nullable [] bytes(Optional<ContentHash> hash) {
        return hash.map(ContentHash::bytes).orElse(null);
    }

    private static @Nullable Object input(Cause cause) {
        return switch (cause) {
            case Cause.Step step -> value(step.input());
            case Cause.SeenStep step -> value(step.input());
            case Cause.Start start -> null;
            case Cause.PictureStart start -> null;
            case Cause.LatentSet set -> null;
            case Cause.FactorSet set -> null;
        };
    }

    /** Inputs of a discrete space are written as their index, others as their text. */
    private static Object value(Input input) {
        return switch (input) {
            case Action action -> Long.valueOf(action.index());
            case LatentAction.Code(int index) -> Long.valueOf(index);
            case ActionVector vector -> vector.toString();
            case LatentAction.Vector vector -> vector.toString();
        };
    }

    private void details(long id, Cause cause) throws SQLException {
        switch (cause) {
            case Cause.Start(long seed) -> insert(Table.START, Row.of(id, seed, null));
            case Cause.PictureStart(long seed, Frame picture) ->
                    insert(Table.START, Row.of(id, seed, rgb(picture)));
            case Cause.Step step -> {
                // The node's own row is sufficient.
            }
            case Cause.SeenStep step ->
                    insert(
                            Table.INTERVENTION,
                            Row.of(id, "frame", null, null, rgb(step.picture())));
            case Cause.LatentSet(LatentEdit(var view, var position, float value)) -> {
                String indices =
                        position.stream().map(String::valueOf).collect(Collectors.joining(" "));
                insert(Table.INTERVENTION, Row.of(id, view, indices, (double) value, null));
            }
            case Cause.FactorSet(String factor, double value) ->
                    insert(Table.INTERVENTION, Row.of(id, factor, null, value, null));
        }
    }

    private static byte[] rgb(Frame frame) {
        byte[] bytes = new byte[frame.rgb().remaining()];
        frame.copyTo(bytes, 0);
        return bytes;
    }

    private long settings(ActedSettings acted) throws SQLException {
        Long known = settings.get(acted);
        if (known != null) {
            return known;
        }
        long id = settings.size();
        StepSettings shared = acted.settings();
        insert(
                Table.SETTINGS,
                Row.of(
                        id,
                        shared.source().label(),
                        acted.actor().map(Actor::label).orElse(null),
                        shared.knobs().text(),
                        shared.luckSeed()));
        settings.put(acted, id);
        return id;
    }

    /**
     * Stores a moment if its true state can be read back; other moments are recomputed when needed.
     */
    private void keyframe(int node, Moment moment) throws SQLException {
        Optional<String> twin = moment.twin().flatMap(Twin::written);
        if (moment.twin().isPresent() && twin.isEmpty()) {
            return;
        }
        BeliefCodec.Encoded belief = BeliefCodec.encode(moment.belief());
        Map<ContentHash, BeliefCodec.Chunk> fresh = new LinkedHashMap<>();
        for (BeliefCodec.Chunk chunk : belief.chunks()) {
            if (!fresh.containsKey(chunk.hash()) && !isStored(chunk.hash())) {
                fresh.put(chunk.hash(), chunk);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        fresh.values().forEach(chunk -> bytes.writeBytes(chunk.bytes()));
        long id = node;
        insert(Table.KEYFRAME, Row.of(id, belief.layout(), twin.orElse(null), bytes.toByteArray()));
        long position = 0;
        for (BeliefCodec.Chunk chunk : fresh.values()) {
            long length = chunk.bytes().length;
            insert(Table.CHUNK, Row.of(chunk.hash().bytes(), id, position, length));
            position += length;
        }
    }

    private boolean isStored(ContentHash chunk) throws SQLException {
        PreparedStatement select = statement("SELECT 1 FROM chunk WHERE sha256 = ?");
        select.setBytes(1, chunk.bytes());
        try (ResultSet result = select.executeQuery()) {
            return result.next();
        }
    }

    /** Adds a row; an existing row is never overwritten. */
    private void insert(Table table, Row row) throws SQLException {
        run(table.insert(), row);
    }

    private void upsert(Table table, Row row) throws SQLException {
        run(table.upsert(), row);
    }

    private void run(String sql, Row row) throws SQLException {
        PreparedStatement statement = statement(sql);
        row.bind(statement);
        statement.executeUpdate();
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
