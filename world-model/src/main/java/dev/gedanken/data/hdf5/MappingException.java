package dev.gedanken.data.hdf5;

import dev.gedanken.world.Message;
import io.jhdf.exceptions.HdfException;

/** A virtual dataset takes elements in a way that is not read. */
final class MappingException extends HdfException {
    private static final long serialVersionUID = 1;

    private final transient Message why;

    private MappingException(Message why) {
        super(why.english());
        this.why = why;
    }

    /** Returns an exception with a few words for the way. */
    static MappingException of(String key, Object... arguments) {
        return new MappingException(Message.of(key, arguments));
    }

    Message why() {
        return why;
    }
}
