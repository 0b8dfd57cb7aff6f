package dev.gedanken.model;

/** A model whose draws can be made more or less adventurous. */
public interface HasTemperature {
    /** Highest temperature that makes sense. */
    float MAX_TEMPERATURE = 2;

    /** Returns the temperature at which this model draws. */
    float temperature();

    /**
     * Returns the same model drawing at another temperature.
     *
     * <p>It shares the weights with this one: closing either closes both.
     *
     * @param temperature from 0 (always the most probable) to {@link #MAX_TEMPERATURE}
     */
    WorldModel atTemperature(float temperature);
}
