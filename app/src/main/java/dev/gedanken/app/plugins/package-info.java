/**
 * Plugins: the studio's own extensions and those in the jars of a folder, each jar with its own
 * class loader.
 *
 * <p>The only package that knows PF4J's manager. Depends on the plugin API and the scenes.
 */
@NullMarked
package dev.gedanken.app.plugins;

import org.jspecify.annotations.NullMarked;
