/** Which scenes there are, by name. The only package that knows every scene. */
@NullMarked
package dev.gedanken.scene.catalog;

import org.jspecify.annotations.NullMarked;
