/**
 * Monte-Carlo tree search over anything that provides reward, policy and value (Schrittwieser et
 * al. 2020, appendix B): a tree, its growth, and a trace for display.
 *
 * <p>Depends only on {@code world}; knows no model and no family.
 */
@NullMarked
package dev.gedanken.search;

import org.jspecify.annotations.NullMarked;
