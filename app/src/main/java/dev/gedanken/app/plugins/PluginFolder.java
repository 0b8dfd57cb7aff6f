package dev.gedanken.app.plugins;

import dev.gedanken.app.plugins.ListedPlugin.State;
import dev.gedanken.app.plugins.PluginConsents.Decision;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pf4j.PluginDescriptor;

/**
 * The folder of the jars, and the user's decisions about them. No code from a jar runs here.
 *
 * @param folder need not exist
 * @param consents which jars may run
 */
public record PluginFolder(Path folder, PluginConsents consents) {
    private static final String ENDING = ".jar";

    /** Returns the jars by name; none if the folder does not exist. */
    List<Path> jars() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw BadInputException.of(e, "app.plugin.folder", folder);
        }
    }

    /**
     * Returns every jar with the decision about it.
     *
     * @throws BadInputException if the folder or the decisions cannot be read
     */
    public List<ListedPlugin> list() {
        return jars().stream().map(this::look).toList();
    }

    private ListedPlugin look(Path jar) {
        try {
            PluginDescriptor plugin = new JarManifests().find(jar);
            JarIdentity identity = JarIdentity.of(jar, plugin);
            return new ListedPlugin.Readable(jar, identity, state(identity));
        } catch (IOException e) {
            return new ListedPlugin.Unreadable(
                    jar, PluginTroubles.unreadable(jar, new UncheckedIOException(e)));
        } catch (BadInputException e) {
            throw e; // About the decisions, not about the jar.
        } catch (RuntimeException e) {
            return new ListedPlugin.Unreadable(jar, PluginTroubles.unreadable(jar, e));
        }
    }

    /** Returns whether a jar runs. */
    State state(JarIdentity jar) {
        Optional<Decision> decision = consents.of(jar);
        if (decision.isPresent()) {
            return switch (decision.get()) {
                case ENABLED -> State.ENABLED;
                case DISABLED -> State.DISABLED;
                case STUCK -> State.STUCK;
            };
        }
        return consents.knowsAnother(jar) ? State.CHANGED : State.NEW;
    }

    /**
     * Records a decision about the plugin with an id, for its current jar.
     *
     * @return the jar
     * @throws BadInputException if there is no such plugin, naming the existing ones
     */
    public JarIdentity decide(String id, Decision decision) {
        List<JarIdentity> known =
                list().stream()
                        .flatMap(plugin ->
                                plugin instanceof ListedPlugin.Readable readable
                                        ? Stream.of(readable.identity())
                                        : Stream.empty())
                        .toList();
        JarIdentity jar =
                known.stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(() ->
                                BadInputException.of(
                                        "app.plugin.unknown", id, folder, names(known)));
        consents.remember(jar, decision);
        return jar;
    }

    private static String names(List<JarIdentity> known) {
        return known.isEmpty()
                ? "–"
                : known.stream().map(JarIdentity::id).collect(Collectors.joining(", "));
    }
}
