package dev.gedanken.runtime;

import ai.djl.engine.Engine;

/**
 * What the native tensor library is and can use.
 *
 * @param name of the library
 * @param version of its native part
 * @param graphicsCards how many it can use
 */
public record TorchInfo(String name, String version, int graphicsCards) {

    /**
     * Loads the library and looks; unpacks its native part on the first use.
     *
     * @throws RuntimeException if this machine cannot run it
     */
    public static TorchInfo load() {
        TorchRuntime.prepare();
        Engine engine = Engine.getInstance();
        return new TorchInfo(engine.getEngineName(), engine.getVersion(), engine.getGpuCount());
    }
}
