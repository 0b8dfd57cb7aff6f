package dev.gedanken.family.torchscript;

import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the code in a TorchScript archive, which is text, before any of it runs. */
final class ScriptArchive {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptArchive.class);
    private static final int MOST_CODE = 16 << 20;
    private static final String CODE = ".py";

    /** Functions that draw random numbers, as the archive's code spells them. */
    private static final Pattern DRAWS =
            Pattern.compile(
                    "\\btorch\\.(rand\\w*|normal|bernoulli\\w*|multinomial|poisson|dropout\\w*|feature_dropout\\w*"
                            + "|alpha_dropout\\w*|\\w*uniform_|normal_|exponential_|geometric_|cauchy_|log_normal_"
                            + "|random_|rrelu\\w*|binomial)\\b");

    private static final String SELF = "self.";

    /** An assignment to an attribute. */
    private static final Pattern ASSIGNED = Pattern.compile("(?m)^\\s*self\\.([\\w.]+)\\s*=(?!=)");

    /** A local name for an attribute. */
    private static final Pattern NAMED = Pattern.compile("(?m)^\\s*(\\w+) = self\\.([\\w.]+)$");

    /** An operation in place. */
    private static final Pattern IN_PLACE = Pattern.compile("torch\\.\\w+_\\(([\\w.]+)");

    /** Functions that reach outside the module. */
    private static final Pattern REACHES =
            Pattern.compile("\\btorch\\.(from_file|save|load|_load\\w*)\\b");

    private ScriptArchive() {}

    /**
     * Refuses code that draws random numbers, keeps state, or accesses files, naming the function.
     *
     * @throws BadInputException if there is any, or the bytes are not an archive
     */
    static void check(byte[] archive, Path pack) {
        int files = 0;
        Path copy = null;
        try {
            // Its entries are stored in a way that only a file-based reader understands.
            copy = Files.createTempFile("gedanken-module", ".pt");
            Files.write(copy, archive);
            files = check(copy, pack);
        } catch (IOException | IllegalArgumentException e) {
            throw BadInputException.of(e, "worldmodel.script.archive", pack);
        } finally {
            delete(copy);
        }
        if (files == 0) {
            throw BadInputException.of("worldmodel.script.archive", pack);
        }
    }

    private static int check(Path copy, Path pack) throws IOException {
        int files = 0;
        long left = MOST_CODE;
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(CODE)) {
                    byte[] code;
                    try (InputStream in = zip.getInputStream(entry)) {
                        code = in.readNBytes((int) left);
                    }
                    left -= code.length;
                    files++;
                    requireMore(left, pack);
                    check(new String(code, StandardCharsets.UTF_8), entry.getName(), pack);
                }
            }
        }
        return files;
    }

    private static void delete(@Nullable Path copy) {
        try {
            if (copy != null) {
                Files.delete(copy);
            }
        } catch (IOException e) {
            LOG.warn("A temporary copy of a module stays behind: {}", copy, e);
        }
    }

    private static void requireMore(long left, Path pack) {
        if (left <= 0) {
            throw BadInputException.of("worldmodel.script.archive", pack);
        }
    }

    private static void check(String code, String file, Path pack) {
        Matcher draws = DRAWS.matcher(code);
        if (draws.find()) {
            throw BadInputException.of("worldmodel.script.draws", pack, draws.group(1), file);
        }
        remembered(code)
                .ifPresent(what -> {
                    throw BadInputException.of("worldmodel.script.remembers", pack, what, file);
                });
        Matcher reaches = REACHES.matcher(code);
        if (reaches.find()) {
            throw BadInputException.of("worldmodel.script.reaches", pack, reaches.group(1), file);
        }
    }

    /** Returns the first attribute that the code changes, directly or through a local name. */
    private static Optional<String> remembered(String code) {
        Matcher assigned = ASSIGNED.matcher(code);
        if (assigned.find()) {
            return Optional.of(assigned.group(1));
        }
        Map<String, String> named = new HashMap<>();
        NAMED.matcher(code).results().forEach(found -> named.put(found.group(1), found.group(2)));
        return IN_PLACE.matcher(code)
                .results()
                .flatMap(found ->
                        found.group(1).startsWith(SELF)
                                ? Stream.of(found.group(1).substring(SELF.length()))
                                : Stream.ofNullable(named.get(found.group(1))))
                .findFirst();
    }
}
