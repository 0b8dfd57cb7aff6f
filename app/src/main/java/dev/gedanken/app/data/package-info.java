/** Episodes on disk: what a person collects, records and brings along. */
@NullMarked
package dev.gedanken.app.data;

import org.jspecify.annotations.NullMarked;
