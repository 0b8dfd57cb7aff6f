/**
 * The API for third parties who extend the studio.
 *
 * <p>May depend on {@code dev.gedanken.world}, {@code dev.gedanken.scene} and the world-model API;
 * JavaFX for panels only; never on the renderer or the app. Plugins are found and loaded by PF4J.
 */
@NullMarked
package dev.gedanken.plugin;

import org.jspecify.annotations.NullMarked;
