package dev.gedanken.data.hdf5;

import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** bzip2, as h5py writes it with hdf5plugin (filter 307 of the HDF Group's registry). jHDF finds this class as a service. */
public final class Bzip2Filter implements Filter {
    private static final int ID = 307;

    /** A few bytes of bzip2 can stand for very many. */
    private static final int MOST_BYTES = 1 << 26;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "bzip2";
    }

    @Override
    public byte[] decode(byte[] encoded, int[] settings) {
        try (InputStream stream =
                new BZip2CompressorInputStream(new ByteArrayInputStream(encoded))) {
            byte[] decoded = stream.readNBytes(MOST_BYTES + 1);
            if (decoded.length > MOST_BYTES) {
                throw new HdfFilterException("A chunk of bzip2 holds too much");
            }
            return decoded;
        } catch (IOException | RuntimeException e) {
            throw new HdfFilterException("A chunk of bzip2 is damaged", e);
        }
    }
}
