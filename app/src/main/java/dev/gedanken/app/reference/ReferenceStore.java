package dev.gedanken.app.reference;

import dev.gedanken.app.console.AtomicFileWriter;
import dev.gedanken.projection.LinearProbe;
import dev.gedanken.projection.PrincipalComponents;
import dev.gedanken.scene.Factor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps references of packs, so that a probe is fitted once for each pack and not at every start.
 * One file for each identity of a pack; a file that cannot be read counts as none.
 */
public final class ReferenceStore {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceStore.class);
    private static final int SCHEMA_VERSION = 1;

    private final Optional<Path> folder;

    /**
     * Creates a store.
     *
     * @param folder made when it is needed; empty to keep nothing
     */
    public ReferenceStore(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * A reference in its file; arrays are doubles in little-endian order.
     *
     * @param directions one after the other
     */
    private record Stored(
            int schemaVersion,
            int points,
            List<Factor> factors,
            byte[] meanBelief,
            byte[] meanTargets,
            byte[] weights,
            byte[] quality,
            byte[] mean,
            byte[] directions,
            byte[] shares) {}

    /**
     * Returns the reference that was kept for a pack.
     *
     * @param identity of the pack
     * @param pack its location now
     */
    Optional<Reference> find(String identity, Path pack) {
        Optional<Path> file = folder.map(place -> file(place, identity)).filter(Files::exists);
        try {
            return file.isEmpty()
                    ? Optional.empty()
                    : read(JsonMapper.shared().readValue(file.get(), Stored.class), pack);
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("{} is no reference and will be written again", file.get(), e);
            return Optional.empty();
        }
    }

    private static Path file(Path place, String identity) {
        return place.resolve(identity + ".json");
    }

    private static Optional<Reference> read(Stored stored, Path pack) {
        if (stored.schemaVersion() != SCHEMA_VERSION) {
            return Optional.empty();
        }
        double[] mean = numbers(stored.mean());
        double[] all = numbers(stored.directions());
        List<double[]> directions = new ArrayList<>();
        for (int from = 0; from + mean.length <= all.length; from += mean.length) {
            directions.add(Arrays.copyOfRange(all, from, from + mean.length));
        }
        LinearProbe probe =
                LinearProbe.of(
                        new LinearProbe.Kept(
                                stored.factors(),
                                numbers(stored.meanBelief()),
                                numbers(stored.meanTargets()),
                                numbers(stored.weights()),
                                numbers(stored.quality())));
        return Optional.of(
                new Reference(
                        pack,
                        stored.points(),
                        probe,
                        PrincipalComponents.of(
                                new PrincipalComponents.Kept(
                                        mean, directions, numbers(stored.shares())))));
    }

    /** Keeps a reference; if that fails, it is made again at the next start. */
    void keep(String identity, Reference reference) {
        if (folder.isEmpty()) {
            return;
        }
        LinearProbe.Kept probe = reference.probe().kept();
        PrincipalComponents.Kept space = reference.directions().kept();
        Stored stored =
                new Stored(
                        SCHEMA_VERSION,
                        reference.points(),
                        probe.factors(),
                        bytes(probe.meanBelief()),
                        bytes(probe.meanTargets()),
                        bytes(probe.weights()),
                        bytes(probe.quality()),
                        bytes(space.mean()),
                        bytes(space.directions().toArray(double[][]::new)),
                        bytes(space.shares()));
        try {
            Files.createDirectories(folder.get());
            AtomicFileWriter.write(
                    file(folder.get(), identity),
                    part -> JsonMapper.shared().writeValue(part, stored));
        } catch (IOException | JacksonException e) {
            LOG.warn("A reference could not be kept in {}", folder.get(), e);
        }
    }

    private static byte[] bytes(double[]... rows) {
        int count = 0;
        for (double[] row : rows) {
            count += row.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double[] row : rows) {
            for (double number : row) {
                bytes.putDouble(number);
            }
        }
        return bytes.array();
    }

    private static double[] numbers(byte[] bytes) {
        double[] numbers = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(numbers);
        return numbers;
    }
}
