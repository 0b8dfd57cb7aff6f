/**
 * Models that learn nothing: what a learned one must beat, and what stands in for one where a true world is
 * played alone. Depends on the model API and on packs.
 */
@NullMarked
package dev.gedanken.family.lastframe;

import org.jspecify.annotations.NullMarked;
