/**
 * The model family {@code jepa}: a joint-embedding predictive architecture trained end to end from pixels by prediction
 * in latent space, without a decoder (LeCun 2022; LeWorldModel, Maes et al. 2026).
 *
 * <p>Read in this order: {@link dev.gedanken.family.jepa.JepaSettings}, {@link dev.gedanken.family.jepa.JepaNetwork},
 * {@link dev.gedanken.family.jepa.JepaLosses}, {@link dev.gedanken.family.jepa.JepaTrainer}, {@link
 * dev.gedanken.family.jepa.JepaModel}.
 */
@NullMarked
package dev.gedanken.family.jepa;

import org.jspecify.annotations.NullMarked;
