package dev.gedanken.model.ability;

/** A model whose values ({@link dev.gedanken.model.Readings#value}) are discounted returns. */
public interface DiscountsReturns {

    /** Returns the discount γ of a step, in (0, 1]. */
    double discount();
}
