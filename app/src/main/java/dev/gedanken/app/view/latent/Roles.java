package dev.gedanken.app.view.latent;

import dev.gedanken.app.view.text.Texts;
import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.evaluate.HorizonScore;
import dev.gedanken.evaluate.Permanence;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.model.LatentView.Slots;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be said of each role that a world model's state may have, from what the model shows and how it was
 * scored.
 *
 * @param texts the words
 * @param views what the model shows of a belief
 * @param report its scores; empty if nobody knows
 */
public record Roles(Texts texts, List<LatentView> views, Optional<EvaluationReport> report) {
    private static final int NEAR = 10;
    private static final int FAR = 30;

    public Roles {
        views = List.copyOf(views);
    }

    /** The roles. */
    public enum Role {
        /** Predictive abstraction: it carries what the future needs. */
        PREDICTION,
        /** Belief state: it carries what cannot be seen, and how sure that is. */
        BELIEF,
        /** Object and causal structure. */
        OBJECTS,
        /** Latent action: what was done, told from what is seen. */
        LATENT_ACTION,
        /** Planning interface. */
        PLANNING,
        /** Memory: what is gone stays gone, what is out of sight stays there. */
        MEMORY
    }

    /** Returns what a role is called. */
    public static String name(Role role, Texts texts) {
        return texts.of("role." + role.name());
    }

    /** Returns what can be said of a role. */
    public String text(Role role) {
        return switch (role) {
            case PREDICTION ->
                    scored(
                            NEAR,
                            "role.gain",
                            score -> texts.signed(score.psnr() - score.copyLastPsnr(), 1));
            case BELIEF -> texts.of(shows(ScalarGrid.class) ? "role.unsure" : "role.corrected");
            case OBJECTS ->
                    shows(Slots.class)
                            ? texts.of("role.slots")
                            : scored(
                                    FAR,
                                    "role.there",
                                    score -> texts.number(100 * score.objectsPresent(), 0));
            case LATENT_ACTION -> texts.of("role.keys");
            case PLANNING -> texts.of("role.next");
            case MEMORY ->
                    report.map(EvaluationReport::permanence)
                            .map(this::memory)
                            .orElse(texts.of("role.unscored"));
        };
    }

    private boolean shows(Class<? extends LatentView> kind) {
        return views.stream().anyMatch(kind::isInstance);
    }

    private String scored(int horizon, String key, Function<HorizonScore, String> part) {
        return report.flatMap(found -> near(found, horizon))
                .map(score -> texts.of(key, part.apply(score), Integer.toString(score.horizon())))
                .orElse(texts.of("role.unscored"));
    }

    private static Optional<HorizonScore> near(EvaluationReport report, int horizon) {
        return report.openLoop().stream()
                .min(Comparator.comparingInt(score -> Math.abs(score.horizon() - horizon)));
    }

    private String memory(Permanence found) {
        return texts.of(
                "role.gone", Long.toString(found.vanished()), Long.toString(found.cameBack()));
    }
}
