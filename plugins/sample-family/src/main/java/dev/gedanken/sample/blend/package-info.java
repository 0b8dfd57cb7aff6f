/**
 * A sample plugin to start from: a model family in one file. Depends on the plugin API and on what
 * that provides.
 */
@NullMarked
package dev.gedanken.sample.blend;

import org.jspecify.annotations.NullMarked;
