package dev.gedanken.scene;

/** A factor and its value in one state. */
public record FactorValue(Factor factor, double value) {}
