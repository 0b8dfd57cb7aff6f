package dev.gedanken.pack;

import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.LatentCodes;
import dev.gedanken.world.LatentVectors;
import dev.gedanken.world.PlainText;
import dev.gedanken.world.VectorSpace;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The validation of a manifest: nothing is null, every number is in its range, every name stays
 * inside the pack.
 */
final class ManifestCheck {
    private static final int MOST_CHARACTERS = 1024;
    private static final int MOST_FILES = 8192;
    private static final int MOST_SIDE = 4096;
    private static final int MOST_CONTEXT = 1024;
    private static final int MOST_INPUTS = 4096;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private ManifestCheck() {}

    /** Refuses {@code null} anywhere. */
    static void requireNoNull(JsonNode json, String path) {
        if (json.isNull()) {
            throw ManifestException.of("worldmodel.manifest.nothing", path);
        }
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            requireNoNull(property.getValue(), path + "." + property.getKey());
        }
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            requireNoNull(json.get(i), path + "." + i);
        }
    }

    /** Refuses a manifest whose numbers or names are out of range. */
    static PackManifest checked(PackManifest manifest) {
        name("name", manifest.name());
        fileName(manifest.name());
        name("title", manifest.title());
        name("family", manifest.family());
        manifest.frame()
                .ifPresent(frame -> {
                    range("frame.width", frame.width(), 1, MOST_SIDE);
                    range("frame.height", frame.height(), 1, MOST_SIDE);
                });
        range("contextSteps", manifest.contextSteps(), 0, MOST_CONTEXT);
        inputs(manifest.inputs());
        training(manifest.training());
        range("files", manifest.files().size(), 0, MOST_FILES);
        manifest.files().forEach(ManifestCheck::file);
        return manifest;
    }

    private static void inputs(InputSpace inputs) {
        switch (inputs) {
            case ActionSpace actions -> actions(actions);
            case VectorSpace vector -> {
                range("inputs.components", vector.components().size(), 1, MOST_INPUTS);
                vector.components().forEach(ManifestCheck::component);
            }
            case LatentCodes codes -> range("inputs.count", codes.count(), 1, MOST_INPUTS);
            case LatentVectors vectors -> {
                range("inputs.size", vectors.size(), 1, MOST_INPUTS);
                range("inputs.bound", vectors.bound(), 0, Float.MAX_VALUE);
            }
        }
    }

    private static void actions(ActionSpace actions) {
        range("actions", actions.size(), 1, MOST_INPUTS);
        Set<String> names = new HashSet<>();
        for (Action action : actions.actions()) {
            name("actions.name", action.name());
            if (!names.add(action.name())) {
                throw ManifestException.of("worldmodel.manifest.twice", action.name());
            }
        }
    }

    private static void component(VectorSpace.Component component) {
        name("inputs.components.name", component.name());
        range("inputs.components.low", component.low(), -Float.MAX_VALUE, Float.MAX_VALUE);
        range("inputs.components.high", component.high(), -Float.MAX_VALUE, Float.MAX_VALUE);
    }

    private static void training(TrainingRecord training) {
        range("training.minutes", training.minutes(), 0, Float.MAX_VALUE);
        range("training.parameters", training.parameters(), 0, Long.MAX_VALUE);
        training.steps().keySet().forEach(phase -> name("training.steps", phase));
        training.steps()
                .forEach((phase, steps) ->
                        range("training.steps." + phase, steps, 0, Long.MAX_VALUE));
    }

    private static void range(String entry, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw ManifestException.of(
                    "worldmodel.manifest.range", entry, text(value), text(low), text(high));
        }
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static void name(String entry, String name) {
        if (name.isBlank() || name.length() > MOST_CHARACTERS) {
            throw ManifestException.of(
                    "worldmodel.manifest.length", entry, name.length(), MOST_CHARACTERS);
        }
        if (!name.codePoints().allMatch(PlainText::isPlain)) {
            throw ManifestException.of("worldmodel.manifest.plain", entry, name);
        }
    }

    /** Sessions, packs and films are named after the pack. */
    private static void fileName(String name) {
        if (name.startsWith(".") || name.chars().anyMatch(each -> "/\\:".indexOf(each) >= 0)) {
            throw ManifestException.of("worldmodel.manifest.called", name);
        }
    }

    private static void file(String name, String hash) {
        boolean isInside = name.length() <= MOST_CHARACTERS && !name.isEmpty();
        for (String part : name.split("/", -1)) {
            isInside &= !(part.isEmpty() || part.equals(".") || part.equals(".."));
        }
        isInside &= name.chars().noneMatch(ManifestCheck::isUnusable);
        if (!isInside) {
            throw ManifestException.of("worldmodel.manifest.file", name);
        }
        if (!HASH.matcher(hash).matches()) {
            throw ManifestException.of("worldmodel.manifest.hash", name);
        }
    }

    private static boolean isUnusable(int character) {
        return character == '\\' || character == ':' || Character.isISOControl(character);
    }
}
