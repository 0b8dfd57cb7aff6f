package dev.gedanken.evaluate.axes;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two episodes with the same inputs and noise that differ in one flag, such as whether a ball is
 * there. The difference is seen in the context, is out of sight when the context ends, and is seen
 * again later.
 *
 * @param plain as it happened
 * @param flipped with the flag set to the other value at the context's first moment
 * @param delay how many steps the pictures are equal
 * @param revealed how many steps after the context the difference is seen again
 */
record CuePair(AxisEpisode plain, AxisEpisode flipped, int delay, int revealed) {
    /** How many steps follow each context. */
    static final int HORIZON = 44;

    /** Steps that the difference has to come into sight. */
    private static final int COMING = 4;

    private static final int SEARCHED_EPISODES = 60;
    private static final int SEARCHED_STEPS = 240;
    private static final int EVERY = 12;
    private static final int MOST_FLAGS = 8;
    private static final int LEAST_DELAY = 2;

    /** Returns pairs from random play on later seeds than any that is compared. */
    static List<CuePair> search(AxisTrial trial) {
        List<CuePair> pairs = new ArrayList<>();
        int context = trial.model().card().contextSteps();
        int most = trial.effort().episodes();
        for (int i = 0; i < SEARCHED_EPISODES && pairs.size() < most; i++) {
            AxisEpisode searched =
                    AxisEpisode.play(
                            trial.world().orElseThrow(),
                            PolicyKind.RANDOM,
                            trial.seedBeyond(i),
                            0,
                            context,
                            SEARCHED_STEPS + HORIZON);
            List<String> flags = flags(searched);
            if (flags.isEmpty()) {
                return List.of();
            }
            for (int at = 0; at < SEARCHED_STEPS; at += EVERY) {
                AxisEpisode plain = searched.later(at).until(HORIZON);
                for (String flag : flags) {
                    flipped(plain, flag).flatMap(start -> of(plain, start)).ifPresent(pairs::add);
                }
            }
        }
        return List.copyOf(pairs.subList(0, Math.min(most, pairs.size())));
    }

    private static List<String> flags(AxisEpisode episode) {
        return episode.factors().getFirst().stream()
                .map(FactorValue::factor)
                .filter(factor -> factor.unit().equals("flag"))
                .limit(MOST_FLAGS)
                .map(factor -> factor.name())
                .toList();
    }

    /** Returns the first moment with a flag set to its other value; empty if the world refuses it. */
    private static Optional<Twin> flipped(AxisEpisode episode, String flag) {
        boolean isSet =
                episode.factors().getFirst().stream()
                        .filter(each -> each.factor().name().equals(flag))
                        .anyMatch(each -> each.value() >= 0.5);
        try {
            return Optional.of(episode.twins().getFirst().with(flag, isSet ? 0 : 1));
        } catch (BadInputException refused) {
            return Optional.empty();
        }
    }

    /** Returns the pair with another first moment; empty if it is not hidden and seen again. */
    private static Optional<CuePair> of(AxisEpisode plain, Twin start) {
        List<Twin> twins = new ArrayList<>(List.of(start));
        int lastSeen = isSame(plain, twins, 0) ? -1 : 0;
        int revealed = -1;
        for (int at = 1; lastSeen >= 0 && at < plain.twins().size(); at++) {
            Input input = plain.inputs().get(at - 1);
            Noise luck = Noise.at(plain.seed(), (long) plain.skipped() + at - 1);
            twins.add(twins.getLast().step(input, luck));
            boolean isSame = isSame(plain, twins, at);
            if (!isSame && at == plain.context()) {
                return Optional.empty();
            }
            if (!isSame && at < plain.context()) {
                lastSeen = at;
            } else if (!isSame && revealed < 0) {
                revealed = at;
            }
        }
        int seenAgain = revealed + COMING;
        if (lastSeen < 0
                || revealed < 0
                || revealed - lastSeen - 1 < LEAST_DELAY
                || seenAgain >= twins.size()
                || isSame(plain, twins, seenAgain)) {
            return Optional.empty();
        }
        AxisEpisode flipped =
                AxisEpisode.ofTwins(
                        plain.seed(), plain.skipped(), plain.context(), twins, plain.inputs());
        return Optional.of(
                new CuePair(plain, flipped, revealed - lastSeen - 1, seenAgain - plain.context()));
    }

    private static boolean isSame(AxisEpisode plain, List<Twin> twins, int at) {
        return plain.frames().get(at).equals(twins.get(at).frame());
    }
}
