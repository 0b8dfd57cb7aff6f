package dev.gedanken.app.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/**
 * Loads a plugin's own classes and libraries before the program's, except for the types that both
 * share, so that a jar with its own copy of the API or of JavaFX also works. Its classes cannot end
 * the program.
 */
final class SharedTypesLoader extends PluginClassLoader {
    private static final List<String> SHARED =
            List.of("dev.gedanken.", "javafx.", "org.slf4j.", "org.jspecify.");

    private final Set<String> defined = ConcurrentHashMap.newKeySet();
    private final ExitCalls exitCalls = new ExitCalls(this);

    SharedTypesLoader(PluginManager manager, PluginDescriptor plugin, ClassLoader program) {
        super(manager, plugin, program);
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
        if (SHARED.stream().anyMatch(name::startsWith)) {
            try {
                return getParent().loadClass(name);
            } catch (ClassNotFoundException e) {
                return super.loadClass(
                        name); // A package name like ours, but the plugin's own class.
            }
        }
        return super.loadClass(name);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        URL resource = findResource(name.replace('.', '/') + ".class");
        if (resource == null) {
            throw new ClassNotFoundException(name);
        }
        try {
            URLConnection connection = resource.openConnection();
            connection.setUseCaches(
                    false); // The cache identifies a jar by its name and never releases it.
            byte[] bytes = exitCalls.replacedIn(bytesOf(connection));
            definePackageOf(name);
            defined.add(name);
            CodeSource source = new CodeSource(jarOf(connection), (Certificate[]) null);
            return defineClass(name, bytes, 0, bytes.length, source);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /** Returns whether a class of this name is one of the plugin's own that was loaded. */
    boolean defines(String name) {
        return defined.contains(name);
    }

    private static byte[] bytesOf(URLConnection connection) throws IOException {
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static URL jarOf(URLConnection connection) {
        return connection instanceof JarURLConnection jar
                ? jar.getJarFileURL()
                : connection.getURL();
    }

    private void definePackageOf(String name) {
        int end = name.lastIndexOf('.');
        if (end > 0 && getDefinedPackage(name.substring(0, end)) == null) {
            definePackage(name.substring(0, end), null, null, null, null, null, null, null);
        }
    }
}
