package dev.gedanken.session;

import dev.gedanken.play.Moment;
import dev.gedanken.truth.Twin;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** The content of a session file, whatever its schema. */
interface SessionRows {

    /**
     * Returns everything but keyframes.
     *
     * @throws DamagedException if something cannot be as it is
     */
    SavedSession read() throws SQLException;

    /** Verifies the check of every keyframe. */
    void checkKeyframes() throws SQLException;

    /**
     * Returns the moment of a keyframe, without readings; empty if the node is none.
     *
     * @param twins reads what {@link Twin#written} wrote
     */
    Optional<Moment> keyframe(int node, Function<String, Twin> twins) throws SQLException;
}
