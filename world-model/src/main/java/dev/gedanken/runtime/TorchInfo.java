package dev.gedanken.runtime;

import ai.djl.engine.Engine;

/**
 * Information about the native tensor library.
 *
 * @param name of the library
 * @param version of its native part
 * @param graphicsCards how many it can use
 */
public record TorchInfo(String name, String version, int graphicsCards) {

    /**
     * Loads the library and queries it; unpacks its native part on first use.
     *
     * @throws RuntimeException if this machine cannot run it
     */
    public static TorchInfo load() {
        TorchRuntime.prepare();
        Engine engine = Engine.getInstance();
        return new TorchInfo(engine.getEngineName(), engine.getVersion(), engine.getGpuCount());
    }
}
