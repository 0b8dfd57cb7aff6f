package dev.gedanken.family.grid;

import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.runtime.TrainedNetworks;
import dev.gedanken.tensor.Tensor;
import java.util.Map;
import java.util.Optional;

/** Owns the trained networks of a grid model in native memory. */
final class GridNetworks extends TrainedNetworks {
    static final String TOKENIZER = "tokenizer";
    static final String DYNAMICS = "dynamics";

    private final GridConfig config;
    private final GridTokenizer tokenizer;
    private final GridDynamics dynamics;
    private final CodeBook codeBook;
    private final CodeDrawer drawer;
    private final CodeLikelihood likelihood;
    private final Optional<OutcomeHeads> outcomes;
    private final TwoHot twoHot;

    /**
     * Builds the networks from saved weights.
     *
     * @throws IllegalArgumentException if a weight is missing or its shape differs from the
     *     config's
     */
    GridNetworks(GridConfig config, Map<String, Tensor> weights) {
        this.config = config;
        try {
            Parameters forTokenizer = restored(TOKENIZER, weights);
            Parameters forDynamics = restored(DYNAMICS, weights);
            tokenizer = new GridTokenizer(config, forTokenizer);
            dynamics = new GridDynamics(config, forDynamics);
            codeBook = new CodeBook(config.quantizer(), manager());
            drawer = new CodeDrawer(config, dynamics, manager());
            likelihood = new CodeLikelihood(config, dynamics, manager());
            boolean forecasts = weights.keySet().stream().anyMatch(GridNetworks::isOfOutcomes);
            Parameters forOutcomes = restored(OutcomeHeads.SCOPE, weights);
            outcomes =
                    forecasts
                            ? Optional.of(new OutcomeHeads(config, forOutcomes))
                            : Optional.empty();
            twoHot = TwoHot.standard(manager());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static boolean isOfOutcomes(String weight) {
        return weight.startsWith(OutcomeHeads.SCOPE + ".");
    }

    /** Returns the heads for reward and end; empty if the data had neither. */
    Optional<OutcomeHeads> outcomes() {
        return outcomes;
    }

    /** Returns the bins of the reward. */
    TwoHot twoHot() {
        return twoHot;
    }

    GridConfig config() {
        return config;
    }

    GridTokenizer tokenizer() {
        return tokenizer;
    }

    GridDynamics dynamics() {
        return dynamics;
    }

    CodeBook codeBook() {
        return codeBook;
    }

    CodeDrawer drawer() {
        return drawer;
    }

    CodeLikelihood likelihood() {
        return likelihood;
    }
}
