package dev.gedanken.data.hdf5;

import java.nio.ByteBuffer;

/** Where the rows of a dataset come from. */
sealed interface RowSource permits StoredRows, VirtualRows {

    /** Returns the bytes of {@code count} rows, at least one, elements row-major. */
    ByteBuffer read(long first, int count);
}
