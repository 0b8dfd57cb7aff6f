package dev.gedanken.family.torchscript;

import dev.gedanken.tensor.ElementType;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A pack's description of its module.
 *
 * @param parts of a belief, in order
 * @param noise how many uniform numbers each method needs per row
 * @param methods the module's methods
 * @param readings the readings of its steps
 */
record ScriptConfig(
        List<Part> parts, Map<String, Integer> noise, Set<String> methods, Set<String> readings) {
    private static final int MOST_PARTS = 256;
    private static final int MOST_NUMBERS = 1 << 24;

    /**
     * A part of a belief.
     *
     * @param name in the module's dictionaries
     * @param type of its numbers
     * @param shape of one row
     */
    record Part(String name, ElementType type, List<Integer> shape) {
        Part {
            shape = List.copyOf(shape);
        }

        int size() {
            return shape.stream().reduce(1, (a, b) -> a * b);
        }
    }

    ScriptConfig {
        parts = List.copyOf(parts);
        noise = Map.copyOf(noise);
        methods = Set.copyOf(methods);
        readings = Set.copyOf(readings);
    }

    /**
     * Reads a pack's description.
     *
     * @throws BadInputException if something is missing or out of range, naming it
     */
    static ScriptConfig of(JsonNode model, Path pack) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : model.path("parts").values()) {
            parts.add(part(part, pack));
        }
        long distinct = parts.stream().map(Part::name).distinct().count();
        Set<String> methods = words(model.path("methods"));
        boolean isRight =
                !parts.isEmpty()
                        && parts.size() <= MOST_PARTS
                        && distinct == parts.size()
                        && methods.containsAll(Set.of("begin", "imagine"));
        if (!isRight) {
            throw BadInputException.of("worldmodel.script.config", pack, "parts, methods");
        }
        Map<String, Integer> noise = new TreeMap<>();
        model.path("noise")
                .properties()
                .forEach(entry -> noise.put(entry.getKey(), number(entry.getValue(), pack)));
        return new ScriptConfig(parts, noise, methods, words(model.path("readings")));
    }

    private static Part part(JsonNode part, Path pack) {
        List<Integer> shape = new ArrayList<>();
        long size = 1;
        for (JsonNode extent : part.path("shape").values()) {
            shape.add(number(extent, pack));
            size *= shape.getLast();
            if (size > MOST_NUMBERS) {
                throw BadInputException.of("worldmodel.script.config", pack, "shape");
            }
        }
        try {
            ElementType type =
                    ElementType.valueOf(part.path("type").asString("").toUpperCase(Locale.ROOT));
            String name = part.path("name").asString("");
            if (name.isBlank() || name.startsWith(ScriptModule.READING)) {
                throw BadInputException.of("worldmodel.script.config", pack, "name");
            }
            return new Part(name, type, shape);
        } catch (IllegalArgumentException e) {
            throw BadInputException.of(e, "worldmodel.script.config", pack, "type");
        }
    }

    private static int number(JsonNode node, Path pack) {
        int value = node.asInt(-1);
        if (value < 0 || value > MOST_NUMBERS) {
            throw BadInputException.of("worldmodel.script.config", pack, node);
        }
        return value;
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new HashSet<>();
        list.values().forEach(word -> words.add(word.asString("")));
        return words;
    }

    int noiseOf(String method) {
        return noise.getOrDefault(method, 0);
    }

    long beliefBytes() {
        return parts.stream().mapToLong(part -> (long) part.size() * part.type().bytes()).sum();
    }
}
