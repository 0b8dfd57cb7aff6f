/**
 * Actor and critic trained in imagination, over any model that provides features and predicts
 * reward and continuation (Hafner et al. 2023, "Mastering diverse domains through world models",
 * arXiv 2301.04104v2, section "Actor and critic learning").
 *
 * <p>Read in this order: {@link dev.gedanken.policy.PolicySettings},
 * {@link dev.gedanken.policy.ActorCritic}, {@link dev.gedanken.policy.Imagination},
 * {@link dev.gedanken.policy.LambdaReturns}, {@link dev.gedanken.policy.ActorCriticPhase},
 * {@link dev.gedanken.policy.PolicyTraining}, {@link dev.gedanken.policy.ActingModel}. Knows no
 * family and no scene.
 */
@NullMarked
package dev.gedanken.policy;

import org.jspecify.annotations.NullMarked;
