package dev.gedanken.pack;

import dev.gedanken.world.Message;

/** Reports what is wrong with an entry of a manifest. */
final class ManifestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message problem;

    private ManifestException(Message problem) {
        super(problem.english());
        this.problem = problem;
    }

    static ManifestException of(String key, Object... arguments) {
        return new ManifestException(Message.of(key, arguments));
    }

    Message problem() {
        return problem;
    }
}
