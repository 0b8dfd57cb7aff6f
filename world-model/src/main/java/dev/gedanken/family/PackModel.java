package dev.gedanken.family;

import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a family's sizes from a pack and checks that they agree with the rest of the pack. */
public final class PackModel {

    private PackModel() {}

    /**
     * Returns the sizes of a pack's model.
     *
     * @param type the family's record of sizes; those with a {@link Range} must be in it
     * @throws BadInputException if they cannot be read or one is outside its range
     */
    public static <C extends Record> C sizes(WorldPack pack, Class<C> type) {
        return sizes(pack, type, Map.of());
    }

    /**
     * Returns the sizes of a pack's model, some of which packs of earlier versions do not name.
     *
     * @param type the family's record of sizes; those with a {@link Range} must be in it
     * @param unnamed what a size is in packs that do not name it
     * @throws BadInputException if they cannot be read or one is outside its range
     */
    public static <C extends Record> C sizes(
            WorldPack pack, Class<C> type, Map<String, Integer> unnamed) {
        C sizes;
        try {
            JsonMapper mapper = JsonMapper.builder().build();
            ObjectNode named = mapper.createObjectNode();
            unnamed.forEach(named::put);
            pack.manifest()
                    .model()
                    .properties()
                    .forEach(size -> named.set(size.getKey(), size.getValue()));
            sizes = mapper.treeToValue(named, type);
        } catch (JacksonException | ArithmeticException e) {
            throw BadInputException.of(
                    e, "worldmodel.pack.model", pack.location(), WorldPack.MANIFEST);
        }
        SettingsSchema.outside(sizes)
                .ifPresent(setting -> {
                    throw BadInputException.of(
                            "worldmodel.pack.range",
                            pack.location(),
                            setting.name(),
                            setting.standardText(),
                            setting.range());
                });
        return sizes;
    }

    /** Returns sizes in the form in which a pack stores them. */
    public static JsonNode json(Record sizes) {
        return JsonMapper.builder().build().valueToTree(sizes);
    }

    /**
     * Requires that a pack's frames are squares of that side.
     *
     * @throws BadInputException otherwise
     */
    public static void requireSquareFrames(WorldPack pack, int side) {
        FrameShape shape = FrameShape.square(side);
        if (!pack.manifest().frame().equals(Optional.of(shape))) {
            throw BadInputException.of(
                    "worldmodel.pack.frame", pack.location(), WorldPack.MANIFEST, shape);
        }
    }

    /**
     * Requires that a pack lists this many actions.
     *
     * @throws BadInputException otherwise
     */
    public static void requireActions(WorldPack pack, int actions) {
        int listed = pack.manifest().inputs().enumerated().size();
        if (actions != listed) {
            throw BadInputException.of("worldmodel.pack.actions", pack.location(), listed, actions);
        }
    }

    /**
     * Requires that a pack's training can be continued: that its family and sizes are the same.
     *
     * @throws BadInputException otherwise
     */
    public static void requireSame(WorldPack basis, String family, Record sizes) {
        requireSame(basis, family, sizes, Map.of());
    }

    /**
     * Requires that a pack has a family and sizes, some of which packs of earlier versions do not
     * name.
     *
     * @param unnamed what a size is in packs that do not name it
     * @throws BadInputException if it has others
     */
    public static void requireSame(
            WorldPack basis, String family, Record sizes, Map<String, Integer> unnamed) {
        if (!basis.manifest().family().equals(family)
                || !sizes(basis, sizes.getClass(), unnamed).equals(sizes)) {
            throw BadInputException.of("worldmodel.training.basis", basis.location(), family);
        }
    }
}
