package dev.gedanken.app.plugins;

import java.nio.file.Path;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.pf4j.ManifestPluginDescriptorFinder;

/** Reads what jars say of themselves; a jar without a manifest says nothing. */
final class JarManifests extends ManifestPluginDescriptorFinder {

    @Override
    protected Manifest readManifestFromJar(Path jar) {
        @Nullable Manifest manifest = super.readManifestFromJar(jar);
        return manifest == null ? new Manifest() : manifest;
    }
}
