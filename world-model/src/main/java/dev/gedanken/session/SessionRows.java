package dev.gedanken.session;

import dev.gedanken.play.Moment;
import dev.gedanken.truth.Twin;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/** The content of a session file of any schema. */
interface SessionRows {

    /**
     * Returns everything but keyframes.
     *
     * @throws DamagedException if something is impossible
     */
    SavedSession read() throws SQLException;

    /** Verifies the check of every keyframe. */
    void checkKeyframes() throws SQLException;

    /**
     * Returns the moment of a keyframe, without readings; empty if the node has no keyframe.
     *
     * @param twins reads the output of {@link Twin#written}
     */
    Optional<Moment> keyframe(int node, Function<String, Twin> twins) throws SQLException;
}
