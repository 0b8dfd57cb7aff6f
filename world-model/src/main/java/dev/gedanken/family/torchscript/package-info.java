/**
 * The family {@code torchscript}: models of other people, exported as one TorchScript module with named methods. Their
 * states are tensors, all luck comes from outside, and what does not keep to that is refused by name. Depends on the
 * model API, on packs and on the tensor library.
 */
@NullMarked
package dev.gedanken.family.torchscript;

import org.jspecify.annotations.NullMarked;
