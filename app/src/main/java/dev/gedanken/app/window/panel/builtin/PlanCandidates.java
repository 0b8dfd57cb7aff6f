package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.plugin.PlanSight.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * The candidates of one iteration, cheapest first: the model's frame at the end of each, and its
 * cost. Elites are bright, the others faint.
 */
final class PlanCandidates extends FlowPane {
    private static final double SIDE = 56;
    private static final double FAINT = 0.35;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts;
    private final IntConsumer chosen;
    private final List<Card> cards = new ArrayList<>();
    private Optional<PlanSight.Iteration> shown = Optional.empty();
    private int chosenPlace;

    /**
     * Creates it without candidates.
     *
     * @param chosen receives the place of the candidate that the user selects
     */
    PlanCandidates(Texts texts, IntConsumer chosen) {
        this.texts = texts;
        this.chosen = chosen;
        setId("plan-candidates");
        getStyleClass().add("action-flow");
        setAccessibleText(texts.of("plan.candidates"));
    }

    /** One candidate. */
    private final class Card extends VBox {
        private final FrameView picture = new FrameView();
        private final Label cost = new Label();

        Card(int place) {
            setId("plan-candidate-" + place);
            getStyleClass().add("action-card");
            setAccessibleRole(AccessibleRole.BUTTON);
            setFocusTraversable(true);
            cost.getStyleClass().addAll("figure", Styles.TEXT_SMALL);
            picture.managedProperty().bind(picture.visibleProperty());
            getChildren().addAll(picture, cost);
            setOnMouseClicked(event -> {
                requestFocus();
                chosen.accept(place);
            });
            setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                    chosen.accept(place);
                    event.consume();
                }
            });
        }

        void show(Candidate candidate, boolean isElite, boolean isChosen) {
            picture.setVisible(candidate.end().isPresent());
            candidate.end().ifPresent(frame -> picture.show(frame, SIDE));
            cost.setText(texts.number(candidate.cost(), 3));
            setOpacity(isElite || isChosen ? 1 : FAINT);
            setAccessibleText(
                    texts.of(isElite ? "plan.candidate.elite" : "plan.candidate", cost.getText()));
            pseudoClassStateChanged(CHOSEN, isChosen);
        }
    }

    /** Shows an iteration with one of its candidates selected. */
    void show(PlanSight.Iteration iteration, int selected) {
        if (iteration == shown.orElse(null) && selected == chosenPlace) {
            return;
        }
        shown = Optional.of(iteration);
        chosenPlace = selected;
        List<Candidate> candidates = iteration.candidates();
        if (cards.size() != candidates.size()) {
            cards.clear();
            for (int i = 0; i < candidates.size(); i++) {
                cards.add(new Card(i));
            }
            getChildren().setAll(cards);
        }
        for (int i = 0; i < candidates.size(); i++) {
            cards.get(i).show(candidates.get(i), i < iteration.elites(), i == selected);
        }
    }
}
