package dev.gedanken.data.hdf5;

import dev.gedanken.world.BadInputException;
import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.links.ExternalLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the links of a file step by step and detects cycles. A link into another file is followed
 * if that file lies in the folder of the first one or below it, after symbolic links are resolved.
 * Files in a shared folder are shared with it, and a file from a stranger can reach nothing else.
 *
 * <p>Owns the files that it opens.
 */
final class Hdf5Links implements AutoCloseable {
    private static final int MOST_HOPS = 16;

    private final Path path;
    private final boolean opensFiles;
    private final List<HdfFile> opened = new ArrayList<>();

    private Hdf5Links(Path path, boolean opensFiles) {
        this.path = path;
        this.opensFiles = opensFiles;
    }

    /** Follows links into other files, too. */
    static Hdf5Links everywhere(Path path) {
        return new Hdf5Links(path, true);
    }

    /** Treats links into other files as broken. */
    static Hdf5Links within(Path path) {
        return new Hdf5Links(path, false);
    }

    /**
     * Returns what a name at the root refers to; nothing if there is no such name.
     *
     * @throws BadInputException if a link is broken, is part of a cycle, or leads to a file
     *     elsewhere
     */
    @Nullable Node child(HdfFile file, String name) {
        Node child = file.getChild(name);
        return child instanceof Link link ? follow(file, link, 0) : child;
    }

    private @Nullable Node follow(Group parent, Link link, int hops) {
        if (hops == MOST_HOPS) {
            throw leadsNowhere(link);
        }
        String target = link.getTargetPath();
        if (!(link instanceof ExternalLink)) {
            return walk(parent, target, link, hops);
        }
        int colon = target.lastIndexOf(':');
        if (!opensFiles || colon < 0) {
            return null;
        }
        HdfFile other = open(parent, target.substring(0, colon), link);
        return walk(other, target.substring(colon + 1), link, hops);
    }

    private Node walk(Group parent, String target, Link link, int hops) {
        Node at = target.startsWith("/") ? parent.getHdfFile() : parent;
        for (String name : target.split("/")) {
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            Node next = at instanceof Group group ? group.getChild(name) : null;
            next = next instanceof Link more ? follow((Group) at, more, hops + 1) : next;
            if (next == null) {
                throw leadsNowhere(link);
            }
            at = next;
        }
        return at;
    }

    private BadInputException leadsNowhere(Link link) {
        return BadInputException.of(
                "worldmodel.data.hdf.link", link.getName(), path, link.getTargetPath());
    }

    private HdfFile open(Group parent, String name, Link link) {
        Path file = real(parent, name, link);
        Hdf5Check.check(file);
        HdfFile other = new HdfFile(file);
        opened.add(other);
        return other;
    }

    private Path real(Group parent, String name, Link link) {
        try {
            Path folder = path.toRealPath().getParent();
            Path here = parent.getFileAsPath().toAbsolutePath().getParent();
            Path file = (here == null ? Path.of(name) : here.resolve(name)).toRealPath();
            if (folder == null || !file.startsWith(folder) || !Files.isRegularFile(file)) {
                throw BadInputException.of(
                        "worldmodel.data.hdf.elsewhere", link.getName(), path, name);
            }
            return file;
        } catch (IOException | InvalidPathException _) {
            throw leadsNowhere(link);
        }
    }

    @Override
    public void close() {
        opened.forEach(HdfFile::close);
        opened.clear();
    }
}
