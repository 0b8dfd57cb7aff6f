package dev.gedanken.pack;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What {@code pack.json} says.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION}
 * @param name lower-case name of the pack
 * @param title name for people
 * @param family which code runs the model
 * @param scene the scene it was trained on; empty if none
 * @param frameSize side of a frame in pixels
 * @param actions the action space in index order
 * @param model the family's own sizes
 * @param training how the weights came about
 * @param files SHA-256, in hexadecimal, of every other file of the pack, by relative path
 */
@JsonPropertyOrder({
    "schemaVersion",
    "name",
    "title",
    "family",
    "scene",
    "frameSize",
    "actions",
    "model",
    "training",
    "files"
})
public record PackManifest(
        int schemaVersion,
        String name,
        String title,
        String family,
        String scene,
        int frameSize,
        List<Action> actions,
        JsonNode model,
        TrainingRecord training,
        SortedMap<String, String> files) {
    /** The version that this program reads and writes. */
    public static final int SCHEMA_VERSION = 1;

    public PackManifest {
        actions = List.copyOf(actions);
        files = new TreeMap<>(files);
    }

    /** Returns the actions as a space. */
    public ActionSpace actionSpace() {
        return new ActionSpace(actions);
    }

    /**
     * Returns the SHA-256 of a file.
     *
     * @throws BadInputException if it is not listed
     */
    public String hashOf(String file) {
        String hash = files.get(file);
        if (hash == null) {
            throw new BadInputException("Pack '%s' lists no file %s.".formatted(name, file));
        }
        return hash;
    }

    /** Returns this manifest with other file hashes. */
    public PackManifest withFiles(SortedMap<String, String> hashes) {
        return new PackManifest(
                schemaVersion,
                name,
                title,
                family,
                scene,
                frameSize,
                actions,
                model,
                training,
                hashes);
    }
}
