package dev.gedanken.world;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Finds the texts of messages: each module has a bundle named {@code messages} in a package of its
 * own.
 */
final class MessageTexts {
    private static final String BUNDLE = "dev.gedanken.%s.messages";

    private MessageTexts() {}

    /** Returns the pattern of a key; empty if the module named by the key has none. */
    static Optional<String> pattern(String key, Locale language) {
        String module = key.substring(0, Math.max(0, key.indexOf('.')));
        try {
            return Optional.of(bundle(module, language).getString(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private static ResourceBundle bundle(String module, Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE.formatted(module),
                language,
                MessageTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
