package dev.gedanken.app.packs;

import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders in which packs are looked up by name.
 *
 * @param folder contains one folder or zip per pack, for the packs that come with the program
 * @param own contains the packs that this user trained; it need not exist
 */
public record PackLibrary(Path folder, Optional<Path> own) {
    private static final Logger LOG = LoggerFactory.getLogger(PackLibrary.class);

    /** The system property for another folder. */
    public static final String PROPERTY = "gedanken.packs";

    /** The system property with the folder in which the program is installed. */
    public static final String HOME_PROPERTY = "gedanken.home";

    /** The file next to the packs that names the default pack. */
    private static final String DEFAULT = "default.txt";

    private static final String ZIP = ".zip";

    /** Creates a library of one folder. */
    public PackLibrary(Path folder) {
        this(folder, Optional.empty());
    }

    /** Returns this library with a user's own packs. */
    public PackLibrary with(Path ownFolder) {
        return new PackLibrary(folder, Optional.of(ownFolder));
    }

    /**
     * Returns the library that {@value #PROPERTY} names; otherwise {@code assets/packs} in the
     * program's home, which the launcher sets; otherwise in the working folder.
     */
    public static PackLibrary ofThisProgram() {
        Path home = home();
        String named = System.getProperty(PROPERTY, "");
        return new PackLibrary(named.isEmpty() ? home.resolve("assets", "packs") : Path.of(named));
    }

    /**
     * Returns the folder in which the program is installed: the one that the launcher names, or
     * else the working folder.
     */
    public static Path home() {
        return Path.of(System.getProperty(HOME_PROPERTY, ""));
    }

    /**
     * Returns the location of the pack that a person names by {@code nameOrPath}.
     *
     * @throws BadInputException if there is none, naming those that exist
     */
    public Path find(String nameOrPath) {
        Path path = path(nameOrPath);
        if (path.getNameCount() == 1 && !path.isAbsolute()) {
            Optional<Path> found =
                    list().stream().filter(pack -> isCalled(nameOrPath, pack)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (Files.exists(path)) {
            return path;
        }
        throw unknown(nameOrPath);
    }

    /**
     * Returns the location of the pack that a file names by {@code name}. It cannot be a path,
     * because the author of the file must not choose what is opened elsewhere.
     *
     * @throws BadInputException if there is none, naming those that exist
     */
    public Path findNamed(String name) {
        Path path = path(name);
        boolean isName =
                path.getNameCount() == 1 && !path.isAbsolute() && path.equals(path.normalize());
        if (!isName || name.equals("..") || name.isEmpty()) {
            throw unknown(name);
        }
        return find(name);
    }

    private Path path(String nameOrPath) {
        try {
            return Path.of(nameOrPath);
        } catch (InvalidPathException e) {
            throw BadInputException.of(e, "app.pack.unknown", nameOrPath, known());
        }
    }

    private BadInputException unknown(String name) {
        return BadInputException.of("app.pack.unknown", name, known());
    }

    /**
     * Returns the location of the default pack: the one that {@value #DEFAULT} names if it exists,
     * or else the first.
     *
     * @throws BadInputException if the library is empty
     */
    public Path defaultPack() {
        List<Path> packs = list();
        Optional<String> named = defaultName();
        return packs.stream()
                .filter(path -> named.equals(Optional.of(nameOf(path))))
                .findFirst()
                .or(() -> packs.stream().findFirst())
                .orElseThrow(() -> BadInputException.of("app.pack.none", folder));
    }

    private Optional<String> defaultName() {
        Path file = folder.resolve(DEFAULT);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip);
        } catch (IOException | UncheckedIOException e) {
            throw BadInputException.of(e, "app.pack.folder", folder);
        }
    }

    /** Returns whether there is a pack of that name. */
    public boolean has(String name) {
        return list().stream().anyMatch(pack -> isCalled(name, pack));
    }

    /**
     * Returns the locations of the packs, by name, the user's own last; empty if no folder exists.
     */
    public List<Path> list() {
        return Stream.concat(Stream.of(folder), own.stream())
                .flatMap(place -> list(place).stream())
                .toList();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(PackLibrary::isPack).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw BadInputException.of(e, "app.pack.folder", folder);
        }
    }

    /** Returns every pack with its manifest, broken ones with the reason. */
    public List<ListedPack> listed() {
        return list().stream().map(PackLibrary::look).toList();
    }

    private static ListedPack look(Path path) {
        try {
            PackManifest manifest = WorldPack.peek(path);
            return new ListedPack.Usable(nameOf(path), path, manifest);
        } catch (BadInputException e) {
            return new ListedPack.Broken(nameOf(path), path, e.message());
        } catch (RuntimeException | StackOverflowError e) {
            // One bad pack must not prevent the list of all of them.
            LOG.warn("The manifest of {} cannot be read", path, e);
            Message problem =
                    Message.of("app.pack.load", nameOf(path), e.getClass().getSimpleName());
            return new ListedPack.Broken(nameOf(path), path, problem);
        }
    }

    private static boolean isPack(Path path) {
        return Files.isRegularFile(path.resolve(WorldPack.MANIFEST))
                || (Files.isRegularFile(path) && path.toString().endsWith(ZIP));
    }

    /** A zip may be named with or without its extension. */
    private static boolean isCalled(String name, Path pack) {
        return nameOf(pack).equals(name) || pack.getFileName().toString().equals(name);
    }

    private static String nameOf(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(ZIP) ? name.substring(0, name.length() - ZIP.length()) : name;
    }

    private Message known() {
        List<Path> packs = list();
        return packs.isEmpty()
                ? Message.of("app.pack.known.none", folder)
                : Message.of(
                        "app.pack.known",
                        packs.stream().map(PackLibrary::nameOf).collect(Collectors.joining(", ")));
    }
}
