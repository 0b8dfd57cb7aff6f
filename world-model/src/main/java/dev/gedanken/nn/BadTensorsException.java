package dev.gedanken.nn;

import dev.gedanken.world.Message;

/** Reports what is wrong inside a safetensors file. */
final class BadTensorsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message problem;

    BadTensorsException(Message problem) {
        super(problem.english());
        this.problem = problem;
    }

    BadTensorsException(Message problem, Throwable cause) {
        super(problem.english(), cause);
        this.problem = problem;
    }

    Message problem() {
        return problem;
    }
}
