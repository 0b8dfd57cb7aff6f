package dev.gedanken.app.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A third-party jar, compiled and packed for a test; its classes are on no class path. */
public final class PluginJar {
    private final Manifest manifest = new Manifest();
    private String classPath = System.getProperty("java.class.path");
    private final List<String> index = new ArrayList<>();
    private final List<SimpleJavaFileObject> sources = new ArrayList<>();
    private final List<Class<?>> copies = new ArrayList<>();

    /** Begins a jar with these manifest entries; empty texts count as missing. */
    public PluginJar(String id, String version) {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        says("Plugin-Id", id).says("Plugin-Version", version);
    }

    /** Adds an entry to the manifest. */
    public PluginJar says(String key, String value) {
        manifest.getMainAttributes().putValue(key, value);
        return this;
    }

    /** Adds a class {@code theirs.NAME}. */
    public PluginJar with(String name, String source) {
        sources.add(
                new SimpleJavaFileObject(
                        URI.create("string:///theirs/" + name + ".java"),
                        JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreErrors) {
                        return "package theirs; import dev.gedanken.plugin.*; import java.util.*; "
                                + source;
                    }
                });
        return this;
    }

    /** Needs the classes of another jar. */
    public PluginJar compiledWith(Path jar) {
        classPath += File.pathSeparator + jar;
        return this;
    }

    /** Names an extension in the index. */
    public PluginJar naming(String type) {
        index.add(type);
        return this;
    }

    /** Adds an extension with one panel, which must not be opened. */
    public PluginJar withPanel(String id) {
        return withPanel(id, "return null;");
    }

    /** Adds an extension with one panel, opened by the given method body. */
    public PluginJar withPanel(String id, String opening) {
        return naming("theirs.Brings")
                .with(
                        "Brings",
                        """
                        public class Brings implements PanelPlugin {
                            public List<PanelFactory> panels() { return List.of(new Theirs()); }
                            static class Theirs implements PanelFactory {
                                public String id() { return "%s"; }
                                public String title(Locale language) { return "Theirs"; }
                                public Panel open(PanelHost host) { %s }
                            }
                        }
                        """
                                .formatted(id, opening));
    }

    /** Includes a copy of one of our classes, as fat jars do. */
    public PluginJar withCopyOf(Class<?> type) {
        copies.add(type);
        return this;
    }

    /** Compiles and packs it. */
    public void pack(Path jar) {
        try {
            Path classes = Files.createTempDirectory(jar.getParent(), "classes");
            compile(classes);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                if (!index.isEmpty()) {
                    out.putNextEntry(new ZipEntry("META-INF/extensions.idx"));
                    out.write(String.join("\n", index).getBytes(StandardCharsets.UTF_8));
                }
                for (Class<?> copy : copies) {
                    String name = copy.getName().replace('.', '/') + ".class";
                    out.putNextEntry(new ZipEntry(name));
                    try (InputStream bytes = copy.getClassLoader().getResourceAsStream(name)) {
                        bytes.transferTo(out);
                    }
                }
                for (Path file : filesOf(classes)) {
                    out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                    out.write(Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void compile(Path classes) {
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-proc:none", "-d", classes.toString(), "-cp", classPath);
        if (!compiler.getTask(null, null, null, options, null, sources).call()) {
            throw new IllegalStateException("The test's plugin does not compile.");
        }
    }
}
