/**
 * Models that learn nothing: the baseline that a learned model must beat, and the stand-in when a
 * true world is played alone. Depends on the model API and on packs.
 */
@NullMarked
package dev.gedanken.family.lastframe;

import org.jspecify.annotations.NullMarked;
