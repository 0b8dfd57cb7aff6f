package dev.gedanken.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The modules of the build, and the modules that each of them may depend on. */
enum GedankenModule {
    SCENES("scenes"),
    WORLD_MODEL("world-model"),
    RENDERER("renderer"),
    PLUGIN_API("plugin-api"),
    BRIDGE("bridge"),
    APP("app");

    private final Pattern source;

    GedankenModule(String folder) {
        this.source =
                Pattern.compile(
                        "/%1$s/target/(classes/|gedanken-%1$s(-[^/]*)?\\.jar!)".formatted(folder));
    }

    /** Returns the module whose jar or class folder {@code type} was read from. */
    static GedankenModule of(JavaClass type) {
        String uri = type.getSource().orElseThrow().getUri().toString();
        return Arrays.stream(values())
                .filter(module -> module.source.matcher(uri).find())
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(type.getName() + " lies in no module: " + uri));
    }

    /** Returns whether code of this module may name a type of {@code other}. */
    boolean mayKnow(GedankenModule other) {
        return other == this
                || switch (this) {
                    case SCENES, RENDERER -> false;
                    case WORLD_MODEL -> other == SCENES;
                    case PLUGIN_API, BRIDGE -> other == SCENES || other == WORLD_MODEL;
                    case APP -> true;
                };
    }
}
