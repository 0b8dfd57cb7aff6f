/**
 * The model family {@code diffusion}: the next frame is denoised from noise, given the last frames
 * and actions (DIAMOND, Alonso et al. 2024), with the preconditioning, noise levels and sampler of
 * EDM (Karras et al. 2022).
 *
 * <p>Read in this order: {@link dev.gedanken.family.diffusion.DiffusionSettings},
 * {@link dev.gedanken.family.diffusion.Preconditioning},
 * {@link dev.gedanken.family.diffusion.Denoiser},
 * {@link dev.gedanken.family.diffusion.DiffusionLosses},
 * {@link dev.gedanken.family.diffusion.Sampler},
 * {@link dev.gedanken.family.diffusion.DiffusionModel}.
 */
@NullMarked
package dev.gedanken.family.diffusion;

import org.jspecify.annotations.NullMarked;
