/**
 * The model family {@code muzero}: a model that is trained only on reward, value and policy, and is
 * made for tree search (Schrittwieser et al. 2020, "Mastering Atari, Go, chess and shogi by
 * planning with a learned model").
 *
 * <p>Read in this order: {@link dev.gedanken.family.muzero.MuZeroSettings},
 * {@link dev.gedanken.family.muzero.MuZeroNetwork},
 * {@link dev.gedanken.family.muzero.MuZeroLosses}, {@link dev.gedanken.family.muzero.Replay},
 * {@link dev.gedanken.family.muzero.SelfPlay}, {@link dev.gedanken.family.muzero.MuZeroTrainer},
 * {@link dev.gedanken.family.muzero.MuZeroModel}. The search itself is in
 * {@link dev.gedanken.search}.
 */
@NullMarked
package dev.gedanken.family.muzero;

import org.jspecify.annotations.NullMarked;
