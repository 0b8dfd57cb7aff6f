/**
 * The model family {@code rssm}: the recurrent state-space model of DreamerV3 (Hafner et al. 2023),
 * a deterministic state together with categorical variables.
 *
 * <p>Read in this order: {@link dev.gedanken.family.rssm.RssmSettings},
 * {@link dev.gedanken.family.rssm.RssmNetwork}, {@link dev.gedanken.family.rssm.RssmLosses},
 * {@link dev.gedanken.family.rssm.RssmTrainer}, {@link dev.gedanken.family.rssm.RssmModel}.
 */
@NullMarked
package dev.gedanken.family.rssm;

import org.jspecify.annotations.NullMarked;
