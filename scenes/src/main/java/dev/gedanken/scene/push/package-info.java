/** The scene {@code push}: a disc pushes a T-shaped block to a target pose, seen from above. */
@NullMarked
package dev.gedanken.scene.push;

import org.jspecify.annotations.NullMarked;
