/**
 * Monte-Carlo tree search over anything that tells reward, policy and value (Schrittwieser et al. 2020, appendix B): a
 * tree, how it grows, and what can be seen of it.
 *
 * <p>Depends on {@code world} alone; knows no model and no family.
 */
@NullMarked
package dev.gedanken.search;

import org.jspecify.annotations.NullMarked;
