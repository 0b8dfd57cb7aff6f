package dev.gedanken.data.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.exceptions.HdfException;
import io.jhdf.nio.FileChannelFromSeekableByteChannel;
import java.io.IOException;
import java.nio.file.Path;

/** An open file that may have virtual datasets. */
final class Hdf5File extends HdfFile {
    private final Path path;
    private final VirtualLayouts layouts;

    private Hdf5File(Path path, PatchedChannel channel) {
        super(new FileChannelFromSeekableByteChannel(channel));
        this.path = path;
        this.layouts = new VirtualLayouts(channel::put);
    }

    /**
     * Opens a file.
     *
     * @throws HdfException if it cannot be read as HDF5
     */
    static Hdf5File open(Path path) {
        PatchedChannel channel = channel(path);
        try {
            return new Hdf5File(path, channel);
        } catch (RuntimeException | Error e) {
            close(channel);
            throw e;
        }
    }

    private static PatchedChannel channel(Path path) {
        try {
            return new PatchedChannel(path);
        } catch (IOException e) {
            throw new HdfException("The file cannot be opened", e);
        }
    }

    private static void close(PatchedChannel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // The failure that led here is told.
        }
    }

    @Override
    public Path getFileAsPath() {
        return path;
    }

    VirtualLayouts layouts() {
        return layouts;
    }
}
