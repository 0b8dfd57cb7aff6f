package dev.gedanken.pack;

import dev.gedanken.model.ModelCard;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.InputSpace;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The content of {@code pack.json}.
 *
 * @param schemaVersion the version that was read, or {@link #SCHEMA_VERSION}
 * @param name lower-case name of the pack
 * @param title name for people
 * @param family which code runs the model
 * @param world the true world it was trained on; empty if none
 * @param frame shape of its frames; empty if it has none
 * @param inputs the inputs it understands
 * @param contextSteps how many steps of the past the model needs before it begins
 * @param model the family's own sizes
 * @param training the origin of the weights
 * @param notes the author's notes; may be empty
 * @param formerIdentities hashes under which earlier versions of this program knew the same pack
 * @param files SHA-256, in hexadecimal, of every other file of the pack, by relative path
 */
public record PackManifest(
        int schemaVersion,
        String name,
        String title,
        String family,
        String world,
        Optional<FrameShape> frame,
        InputSpace inputs,
        int contextSteps,
        JsonNode model,
        TrainingRecord training,
        String notes,
        List<String> formerIdentities,
        SortedMap<String, String> files) {
    /** The version that this program writes. */
    public static final int SCHEMA_VERSION = 2;

    /** The oldest version that this program reads. */
    public static final int OLDEST_VERSION = 1;

    /** The value with which packs of version 1 were played. */
    public static final int DEFAULT_CONTEXT_STEPS = 10;

    public PackManifest {
        formerIdentities = List.copyOf(formerIdentities);
        files = new TreeMap<>(files);
    }

    /** Creates a manifest of this program's version without notes and files. */
    public PackManifest(
            String name,
            String title,
            String family,
            String world,
            Optional<FrameShape> frame,
            InputSpace inputs,
            int contextSteps,
            JsonNode model,
            TrainingRecord training) {
        this(
                SCHEMA_VERSION,
                name,
                title,
                family,
                world,
                frame,
                inputs,
                contextSteps,
                model,
                training,
                "",
                List.of(),
                new TreeMap<>());
    }

    /**
     * Returns the SHA-256 of a file.
     *
     * @throws BadInputException if it is not listed
     */
    public String hashOf(String file) {
        String hash = files.get(file);
        if (hash == null) {
            throw BadInputException.of("worldmodel.pack.unlisted", name, file);
        }
        return hash;
    }

    /**
     * Returns the card of the pack's model.
     *
     * @param beliefBytes the most memory that one of its beliefs takes, in bytes
     * @param parameters how many numbers were trained
     */
    public ModelCard card(long beliefBytes, long parameters) {
        return new ModelCard(
                name, family, world, inputs, frame, contextSteps, beliefBytes, parameters);
    }

    /** Returns this manifest with other file hashes. */
    public PackManifest withFiles(SortedMap<String, String> hashes) {
        return with(schemaVersion, formerIdentities, hashes);
    }

    /** Returns this manifest in this program's version, also known under {@code identities}. */
    public PackManifest upgraded(List<String> identities) {
        return with(SCHEMA_VERSION, identities, files);
    }

    /** Returns this manifest with another name for the pack. */
    public PackManifest called(String otherName, String otherTitle) {
        return new PackManifest(
                schemaVersion,
                otherName,
                otherTitle,
                family,
                world,
                frame,
                inputs,
                contextSteps,
                model,
                training,
                notes,
                formerIdentities,
                files);
    }

    private PackManifest with(
            int version, List<String> identities, SortedMap<String, String> hashes) {
        return new PackManifest(
                version,
                name,
                title,
                family,
                world,
                frame,
                inputs,
                contextSteps,
                model,
                training,
                notes,
                identities,
                hashes);
    }
}
