package dev.gedanken.train;

/** Reports that the loss became NaN or infinite, and where. */
public final class TrainingDivergedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates it for a phase and step. */
    public TrainingDivergedException(String phase, long step) {
        super(
                "Training of the %s diverged at step %d (its loss is not finite): the last checkpoint is kept; resume from it or train with another seed."
                        .formatted(phase, step));
    }
}
