/**
 * The family {@code torchscript}: other people's models, exported as one TorchScript module with
 * named methods. Their states are tensors, all randomness comes from outside, and modules that
 * break these rules are refused with the name of the offending part. Depends on the model API, on
 * packs and on the tensor library.
 */
@NullMarked
package dev.gedanken.family.torchscript;

import org.jspecify.annotations.NullMarked;
