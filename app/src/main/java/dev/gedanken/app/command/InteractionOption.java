package dev.gedanken.app.command;

import dev.gedanken.policy.InteractionSettings;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for a policy whose model learns from what the policy does. */
final class InteractionOption {
    @Option(
            names = "--interact",
            paramLabel = "ROUNDS",
            converter = ArgumentTypes.PositiveCount.class,
            descriptionKey = "option.interact")
    private int rounds;

    @Option(
            names = "--own-episodes",
            paramLabel = "N",
            converter = ArgumentTypes.PositiveCount.class,
            descriptionKey = "option.own-episodes")
    private int episodes = 40;

    @Option(
            names = "--own-steps",
            paramLabel = "N",
            converter = ArgumentTypes.PositiveCount.class,
            descriptionKey = "option.own-steps")
    private int steps = 300;

    @Option(names = "--set-model", paramLabel = "NAME=VALUE", descriptionKey = "option.set-model")
    private Map<String, String> modelSettings = new LinkedHashMap<>();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.interact.out")
    private @Nullable Path out;

    /**
     * Returns whether policy and model learn in rounds.
     *
     * @throws BadInputException if they do not, and there is an option for it
     */
    boolean isAsked() {
        if (rounds == 0 && out != null) {
            throw BadInputException.of("app.option.interact", out);
        }
        return rounds > 0;
    }

    /**
     * Returns the folder of the new pack.
     *
     * @throws BadInputException if none is given
     */
    Path out() {
        if (out == null) {
            throw BadInputException.of("app.option.interact.out");
        }
        return out;
    }

    /** Returns the settings. */
    InteractionSettings settings() {
        return new InteractionSettings(rounds, episodes, steps, modelSettings);
    }
}
