package dev.gedanken.bridge.world;

import dev.gedanken.bridge.process.Python;
import dev.gedanken.bridge.seal.Seal;
import dev.gedanken.truth.ForeignWorlds;
import dev.gedanken.truth.TrueWorld;
import java.time.Duration;
import java.util.List;

/**
 * Opens true worlds of Python by name: {@code gym:ID} and {@code python:FILE.py:CLASS}, each
 * followed by options such as {@code ?size=64&fit=pad}, which are part of the name.
 *
 * @param python runs them
 * @param seal on stored moments
 * @param patience how long a call may take
 */
public record BridgeWorlds(Python python, Seal seal, Duration patience) implements ForeignWorlds {
    private static final List<String> KINDS = List.of("gym:", "python:");
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    /** Creates it with the default timeout. */
    public BridgeWorlds(Python python, Seal seal) {
        this(python, seal, USUAL_PATIENCE);
    }

    @Override
    public boolean knows(String name) {
        return KINDS.stream().anyMatch(name::startsWith);
    }

    @Override
    public TrueWorld open(String name) {
        return BridgeWorld.open(python, name, seal, patience);
    }
}
