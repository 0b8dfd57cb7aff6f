package dev.gedanken.app.plugins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginRuntimeException;

/** Reads the manifests of jars and nothing else; a jar without a manifest has no entries. */
final class JarManifests extends ManifestPluginDescriptorFinder {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_CHARACTERS = 200;

    @Override
    public PluginDescriptor find(Path jar) {
        PluginDescriptor plugin = super.find(jar);
        requireName(plugin.getPluginId());
        requireName(plugin.getVersion());
        return plugin;
    }

    private static void requireName(String name) {
        boolean isName =
                name != null
                        && !name.isBlank()
                        && name.length() <= MOST_CHARACTERS
                        && name.chars().noneMatch(Character::isISOControl);
        if (!isName) {
            throw new PluginRuntimeException("It says neither its id nor its version.");
        }
    }

    @Override
    protected Manifest readManifestFromJar(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
            if (entry == null) {
                return new Manifest();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(MOST_BYTES);
                if (in.read() >= 0) {
                    throw new IOException("The manifest has more than a megabyte.");
                }
                return new Manifest(new ByteArrayInputStream(bytes));
            }
        } catch (IOException e) {
            throw new PluginRuntimeException(e, "Cannot read the manifest of {}", jar);
        } catch (IllegalArgumentException e) {
            throw new PluginRuntimeException(
                    new IOException(e), "Cannot read the manifest of {}", jar);
        }
    }
}
