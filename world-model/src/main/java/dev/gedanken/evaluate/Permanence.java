package dev.gedanken.evaluate;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Object permanence over whole rollouts: whether what is gone stays gone.
 *
 * @param vanished fixtures that vanished in the dreams
 * @param cameBack times when one came back although others still stood
 * @param renewals times when they came back after all had gone
 * @param truth the same counts in the true frames
 */
@JsonPropertyOrder({"vanished", "cameBack", "renewals", "truth"})
public record Permanence(int vanished, int cameBack, int renewals, Truth truth) {

    /** The counts in the true frames, see {@link Permanence}. */
    @JsonPropertyOrder({"vanished", "cameBack", "renewals"})
    public record Truth(int vanished, int cameBack, int renewals) {}
}
