package dev.gedanken.data.hdf5;

import dev.gedanken.world.BadInputException;
import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.links.ExternalLink;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows the links of a file step by step and detects cycles. Other files obey the rule of {@link
 * NearbyFiles}.
 *
 * <p>Owns the files that it opens.
 */
final class Hdf5Links implements AutoCloseable {
    private static final int MOST_HOPS = 16;

    private final Path path;
    private final Optional<VirtualLayouts> within;
    private final List<Hdf5File> opened = new ArrayList<>();

    private Hdf5Links(Path path, Optional<VirtualLayouts> within) {
        this.path = path;
        this.within = within;
    }

    /** Follows links into other files, too. */
    static Hdf5Links everywhere(Path path) {
        return new Hdf5Links(path, Optional.empty());
    }

    /**
     * Treats links into other files as broken.
     *
     * @param layouts lists the groups of the file
     */
    static Hdf5Links within(Path path, VirtualLayouts layouts) {
        return new Hdf5Links(path, Optional.of(layouts));
    }

    /**
     * Returns what a path refers to; nothing if there is no such path.
     *
     * @throws BadInputException if a link is broken, is part of a cycle, or leads to a file
     *     elsewhere
     */
    @Nullable Node find(HdfFile file, String target) {
        Node at = file;
        for (String name : target.split("/")) {
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            Node next = at instanceof Group group ? listed(group, name) : null;
            next = next instanceof Link link ? follow((Group) at, link, 0) : next;
            if (next == null) {
                return null;
            }
            at = next;
        }
        return at;
    }

    private @Nullable Node listed(Group group, String name) {
        return within.or(() ->
                        group.getHdfFile() instanceof Hdf5File file
                                ? Optional.of(file.layouts())
                                : Optional.empty())
                .map(layouts -> layouts.child(group, name))
                .orElseGet(() -> group.getChild(name));
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
        if (within.isPresent() || colon < 0) {
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
            Node next = at instanceof Group group ? listed(group, name) : null;
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
        Hdf5File other = Hdf5File.open(file);
        opened.add(other);
        return other;
    }

    private Path real(Group parent, String name, Link link) {
        try {
            return NearbyFiles.find(path, parent.getFileAsPath(), name)
                    .orElseThrow(() ->
                            BadInputException.of(
                                    "worldmodel.data.hdf.elsewhere", link.getName(), path, name));
        } catch (IOException | InvalidPathException _) {
            throw leadsNowhere(link);
        }
    }

    @Override
    public void close() {
        opened.forEach(Hdf5File::close);
        opened.clear();
    }
}
