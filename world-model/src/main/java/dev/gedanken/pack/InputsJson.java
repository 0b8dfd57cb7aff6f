package dev.gedanken.pack;

import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.LatentCodes;
import dev.gedanken.world.LatentVectors;
import dev.gedanken.world.VectorSpace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes input spaces as JSON objects with a {@code kind} and reads them back. */
public final class InputsJson {
    private static final String KIND = "kind";
    private static final String ACTIONS = "actions";
    private static final String VECTOR = "vector";
    private static final String LATENT_CODES = "latent-codes";
    private static final String LATENT_VECTORS = "latent-vectors";

    private InputsJson() {}

    /** Returns a space as a JSON object. */
    public static ObjectNode write(InputSpace inputs, JsonMapper mapper) {
        ObjectNode node = mapper.createObjectNode().put(KIND, kind(inputs));
        node.setAll((ObjectNode) mapper.valueToTree(inputs));
        return node;
    }

    private static String kind(InputSpace inputs) {
        return switch (inputs) {
            case ActionSpace actions -> ACTIONS;
            case VectorSpace vector -> VECTOR;
            case LatentCodes codes -> LATENT_CODES;
            case LatentVectors vectors -> LATENT_VECTORS;
        };
    }

    /** Returns the space of a JSON object; throws Jackson's exceptions for anything else. */
    public static InputSpace read(JsonNode node, JsonMapper mapper) {
        String kind = node.path(KIND).asString("");
        Class<? extends InputSpace> type =
                switch (kind) {
                    case ACTIONS -> ActionSpace.class;
                    case VECTOR -> VectorSpace.class;
                    case LATENT_CODES -> LatentCodes.class;
                    case LATENT_VECTORS -> LatentVectors.class;
                    default ->
                            throw new InvalidFormatException(
                                    null,
                                    "the kind of 'inputs' is '%s', not actions, vector, latent-codes or latent-vectors"
                                            .formatted(kind),
                                    kind,
                                    InputSpace.class);
                };
        return mapper.treeToValue(node, type);
    }
}
