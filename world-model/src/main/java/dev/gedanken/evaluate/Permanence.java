package dev.gedanken.evaluate;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Whether what is gone stays gone, over whole rollouts.
 *
 * @param vanished fixtures that vanished in the dreams
 * @param cameBack those of them that came back on their own
 * @param renewals times when at least half of all fixtures came back together
 * @param truth the same counts in the true frames
 */
@JsonPropertyOrder({"vanished", "cameBack", "renewals", "truth"})
public record Permanence(int vanished, int cameBack, int renewals, Truth truth) {

    /** The counts in the true frames, see {@link Permanence}. */
    @JsonPropertyOrder({"vanished", "cameBack", "renewals"})
    public record Truth(int vanished, int cameBack, int renewals) {}
}
