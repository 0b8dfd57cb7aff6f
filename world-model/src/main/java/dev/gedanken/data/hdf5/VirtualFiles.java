package dev.gedanken.data.hdf5;

import dev.gedanken.world.BadInputException;
import io.jhdf.api.Dataset;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.exceptions.HdfException;
import io.jhdf.object.message.FillValueMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Opens datasets of numbers: those that a file has, and virtual ones, whose rows are in other datasets, which may be
 * virtual themselves. Files obey the rule of {@link NearbyFiles}.
 *
 * <p>Owns the files that it opens, of which it keeps some open.
 */
final class VirtualFiles implements AutoCloseable {
    private static final int MOST_OPEN = 32;
    private static final int MOST_LEVELS = 4;
    private static final int MOST_OPENED = 1 << 18;
    private static final int MOST_OVERLAP = 4;
    private static final long MOST_UNMAPPED = 16;
    private static final long SLACK = 1 << 16;

    /**
     * A dataset that has rows for others.
     *
     * @param file real path of its file
     * @param dataset its path in the file
     */
    record Source(Path file, String dataset) {}

    /** A file and the datasets of it that were asked for. */
    private record Opened(Hdf5File file, Hdf5Links links, Map<String, Hdf5Rows> rows) {
        void close() {
            links.close();
            file.close();
        }
    }

    private final Path path;
    private final SequencedMap<Path, Opened> open = new LinkedHashMap<>(MOST_OPEN, 0.75f, true);
    private int level;
    private int opened;

    /**
     * Begins without any.
     *
     * @param path the file that people gave
     */
    VirtualFiles(Path path) {
        this.path = path;
    }

    /**
     * Returns the rows of a dataset.
     *
     * @throws BadInputException if it does not hold numbers, claims too much, or takes rows from where there are none
     */
    Hdf5Rows rows(Dataset dataset) {
        Optional<VirtualLayout> layout =
                dataset.getHdfFile() instanceof Hdf5File file
                        ? file.layouts().of(dataset)
                        : Optional.empty();
        return layout.map(it -> Hdf5Failure.reading(path, () -> virtual(dataset, it)))
                .orElseGet(() -> Hdf5Rows.of(path, dataset));
    }

    /** Returns the rows of a source, whose file is opened again if it was closed to make room. */
    Hdf5Rows rows(Source source) {
        Opened at = open(source.file());
        Hdf5Rows known = at.rows.get(source.dataset());
        if (known != null) {
            return known;
        }
        Hdf5Check.check(source.file(), List.of(source.dataset()));
        if (!(at.links.find(at.file, source.dataset()) instanceof Dataset dataset)) {
            throw BadInputException.of(
                    "worldmodel.data.hdf.virtual.dataset", path, source.dataset(), source.file());
        }
        Hdf5Rows rows = rows(dataset);
        at.rows.put(source.dataset(), rows);
        return rows;
    }

    private Opened open(Path file) {
        Opened known = open.get(file);
        if (known != null) {
            return known;
        }
        if (open.size() >= MOST_OPEN) {
            open.pollFirstEntry().getValue().close();
        }
        Hdf5Check.check(file, List.of());
        Opened fresh = new Opened(Hdf5File.open(file), Hdf5Links.everywhere(path), new HashMap<>());
        open.put(file, fresh);
        return fresh;
    }

    private Hdf5Rows virtual(Dataset dataset, VirtualLayout layout) {
        String name = dataset.getName();
        try {
            if (level == MOST_LEVELS) {
                throw MappingException.of("worldmodel.data.hdf.virtual.form.levels");
            }
            level++;
            List<VirtualMapping> mappings =
                    VirtualMapping.read(dataset.getHdfFile().getHdfBackingStorage(), layout);
            Hdf5Elements elements = Hdf5Elements.of(dataset.getDataType(), name, path);
            return Hdf5Rows.of(path, name, mapped(dataset, elements, mappings));
        } catch (MappingException e) {
            throw BadInputException.of(e, "worldmodel.data.hdf.virtual.form", name, path, e.why());
        } finally {
            level--;
        }
    }

    private VirtualRows mapped(
            Dataset dataset, Hdf5Elements elements, List<VirtualMapping> mappings) {
        VirtualParts parts = new VirtualParts(dataset.getDimensionsAsLong());
        for (VirtualMapping mapping : mappings) {
            if (++opened > MOST_OPENED) {
                throw MappingException.of("worldmodel.data.hdf.virtual.form.many");
            }
            Source source = source(dataset, mapping);
            Hdf5Rows rows = rows(source);
            if (!rows.elements().equals(elements)) {
                throw MappingException.of(
                        "worldmodel.data.hdf.virtual.form.type", source.dataset());
            }
            parts.add(mapping, source, rows.shape());
        }
        long[] shape = parts.shape();
        List<VirtualRows.Part> placed = parts.placed();
        long size = Hdf5Rows.bytes(1, shape);
        long given = placed.stream().mapToLong(part -> part.to().size()).sum();
        boolean fits =
                given >= 0
                        && size <= given * MOST_UNMAPPED + SLACK
                        && given <= size * MOST_OVERLAP + SLACK;
        if (!fits) {
            throw BadInputException.of(
                    "worldmodel.data.hdf.large", dataset.getName(), path, Arrays.toString(shape));
        }
        return new VirtualRows(this, elements, fill(dataset, elements.bytes()), placed, shape);
    }

    private Source source(Dataset dataset, VirtualMapping mapping) {
        Path from = dataset.getFileAsPath();
        String name = mapping.file();
        try {
            Path file =
                    name.equals(".")
                            ? from.toRealPath()
                            : NearbyFiles.find(path, from, name).orElse(null);
            if (file == null) {
                throw BadInputException.of(
                        "worldmodel.data.hdf.virtual.elsewhere", dataset.getName(), path, name);
            }
            return new Source(file, mapping.dataset());
        } catch (IOException | InvalidPathException e) {
            throw BadInputException.of(
                    e, "worldmodel.data.hdf.virtual.missing", dataset.getName(), path, name);
        }
    }

    private static byte[] fill(Dataset dataset, int elementBytes) {
        byte[] fill = new byte[elementBytes];
        if (dataset instanceof DatasetBase base) {
            for (FillValueMessage message :
                    base.getHeader().getMessagesOfType(FillValueMessage.class)) {
                if (message.isFillValueDefined()) {
                    ByteBuffer value = message.getFillValue();
                    if (value.remaining() != elementBytes) {
                        throw new HdfException("A fill value is of another size");
                    }
                    value.get(fill);
                }
            }
        }
        return fill;
    }

    @Override
    public void close() {
        new ArrayList<>(open.values()).forEach(Opened::close);
        open.clear();
    }
}
