package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.Embedding;
import dev.gedanken.nn.FiniteScalarQuantizer;

/** Looks up the codes of tokens. */
final class CodeBook {
    private final Embedding codes;

    CodeBook(FiniteScalarQuantizer quantizer, NDManager manager) {
        Shape shape = new Shape(quantizer.vocabulary(), quantizer.channelsPerToken());
        codes = new Embedding(manager.create(quantizer.codeTable(), shape));
    }

    /** Maps {@code (batch, height, width) int64} to {@code (batch, channelsPerToken, height, width)}. */
    NDArray ofToken(NDArray token) {
        return codes.apply(token).transpose(0, 3, 1, 2);
    }

    /** Maps {@code (batch, tokens, height, width) int64} to {@code (batch, codeChannels, …)}. */
    NDArray ofCell(NDArray tokens) {
        NDList parts = new NDList();
        for (long i = 0; i < tokens.getShape().get(1); i++) {
            parts.add(ofToken(tokens.get(new NDIndex(":, {}", i))));
        }
        return parts.size() == 1
                ? parts.head()
                : parts.head().getNDArrayInternal().concat(parts.subNDList(1), 1);
    }
}
