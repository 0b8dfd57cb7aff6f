package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.plugin.GoalChoice;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.plugin.ProbeReading;
import dev.gedanken.plugin.StagePoint;
import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.PlaceFactors;
import dev.gedanken.truth.Twin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * Chooses what a plan should bring about: reward, the look of a moment of the session, the place of
 * a thing (by a click on the stage), or the value of a factor (by a slider).
 */
final class GoalChooser extends VBox {
    private static final double SIDE = 48;
    private static final double LIST_WIDTH = 160;

    /** Below this R² the probe does not know the factor. */
    private static final double LEAST_QUALITY = 0.2;

    /** Side of the picture in the unit of places. */
    private static final double PIXELS = 64;

    private static final String PIXEL_UNIT = "px";

    private enum Kind {
        REWARD,
        APPEARANCE,
        PLACE,
        FACTOR;

        /** Returns whether it compares what a probe reads. */
        boolean needsProbe() {
            return this == PLACE || this == FACTOR;
        }
    }

    private final Texts texts;
    private final Consumer<GoalChoice> chosen;
    private final Runnable undecided;
    private final ChoiceBox<Kind> kinds = new ChoiceBox<>();
    private final Button here = new Button();
    private final FrameView picture = new FrameView();
    private final ChoiceBox<String> things = new ChoiceBox<>();
    private final ChoiceBox<Factor> factors = new ChoiceBox<>();
    private final Slider value = new Slider();
    private final Label words = new Label();
    private final FlowPane means = new FlowPane();
    private boolean isTaken;
    private Optional<PanelMoment> latest = Optional.empty();

    /**
     * Creates it.
     *
     * @param chosen receives every goal that the user completes
     * @param undecided called when the user begins to choose another goal
     */
    GoalChooser(Texts texts, Consumer<GoalChoice> chosen, Runnable undecided) {
        this.texts = texts;
        this.undecided = undecided;
        this.chosen = chosen;
        kinds.setId("plan-goal");
        kinds.getItems().setAll(Kind.values());
        kinds.setConverter(ChoiceNames.named(kind -> texts.of("plan.goal." + kind)));
        kinds.setAccessibleText(texts.of("plan.goal"));
        kinds.setOnAction(event -> kindChosen());
        here.setId("plan-here");
        here.setText(texts.of("plan.here"));
        here.setOnAction(event -> takeMoment());
        things.setId("plan-thing");
        things.setPrefWidth(LIST_WIDTH);
        things.setAccessibleText(texts.of("plan.thing"));
        factors.setId("plan-factor");
        factors.setPrefWidth(LIST_WIDTH);
        factors.setAccessibleText(texts.of("plan.factor"));
        factors.setConverter(ChoiceNames.named(Factor::name));
        factors.setOnAction(
                event -> Optional.ofNullable(factors.getValue()).ifPresent(this::range));
        value.setId("plan-value");
        value.setAccessibleText(texts.of("plan.value"));
        value.setOnMouseReleased(event -> takeValue());
        value.setOnKeyReleased(event -> takeValue());
        words.setId("plan-words");
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        words.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        means.getStyleClass().add("action-flow");
        means.managedProperty().bind(means.visibleProperty());
        means.setVisible(false);
        words.managedProperty().bind(words.textProperty().isNotEmpty());
        getStyleClass().add("panel-part");
        getChildren().addAll(kinds, means, words);
    }

    /** Returns whether it needs a probe's reading. */
    boolean needsProbe() {
        return Optional.ofNullable(kinds.getValue()).map(Kind::needsProbe).orElse(false);
    }

    private void kindChosen() {
        Kind kind = kinds.getValue();
        isTaken = false;
        if (kind == null) {
            means.setVisible(false);
            words.setText("");
            return;
        }
        List<Node> shown =
                switch (kind) {
                    case REWARD -> List.of();
                    case APPEARANCE -> List.of(here, picture);
                    case PLACE -> List.of(things);
                    case FACTOR -> List.of(factors, value);
                };
        means.getChildren().setAll(shown);
        means.setVisible(!shown.isEmpty());
        words.setText(kind == Kind.APPEARANCE ? texts.of("plan.appearance") : "");
        latest.ifPresent(this::show);
        if (kind == Kind.REWARD) {
            chosen.accept(new GoalChoice.Reward());
        } else {
            undecided.run();
        }
    }

    private void takeMoment() {
        latest.ifPresent(moment -> {
            int node = moment.session().cursor().node();
            moment.state().shown().ifPresent(frame -> picture.show(frame, SIDE));
            take(
                    new GoalChoice.Appearance(node),
                    texts.of("plan.appearance.taken", moment.state().step()));
        });
    }

    /** Sets where the chosen thing should be, if a place is wanted. */
    void clicked(StagePoint point) {
        String thing = things.getValue();
        if (kinds.getValue() != Kind.PLACE || thing == null) {
            return;
        }
        double x = PIXELS * point.x();
        double y = PIXELS * point.y();
        take(
                new GoalChoice.Factors(
                        new TreeMap<>(
                                Map.of(
                                        PlaceFactors.across(thing),
                                        x,
                                        PlaceFactors.down(thing),
                                        y))),
                texts.of("plan.place.taken", thing, texts.number(x, 0), texts.number(y, 0)));
    }

    private void range(Factor factor) {
        value.setMin(factor.low());
        value.setMax(factor.high());
        value.setBlockIncrement((factor.high() - factor.low()) / 50);
        latest.flatMap(moment -> now(moment, factor)).ifPresent(value::setValue);
    }

    private static Optional<Double> now(PanelMoment moment, Factor factor) {
        return moment.state().twin().map(Twin::factors).orElse(List.of()).stream()
                .filter(each -> each.factor().name().equals(factor.name()))
                .findFirst()
                .map(FactorValue::value);
    }

    private void takeValue() {
        Factor factor = factors.getValue();
        if (factor == null) {
            return;
        }
        double wanted = factor.isWhole() ? Math.rint(value.getValue()) : value.getValue();
        take(
                new GoalChoice.Factors(new TreeMap<>(Map.of(factor.name(), wanted))),
                texts.of("plan.factor.taken", factor.name(), texts.number(wanted, 1)));
    }

    /** Offers what is known at a moment. */
    void show(PanelMoment moment) {
        latest = Optional.of(moment);
        if (!needsProbe()) {
            return;
        }
        List<Factor> readable = readable(moment);
        List<String> places = places(readable);
        boolean hasChoices =
                kinds.getValue() == Kind.PLACE ? !places.isEmpty() : !readable.isEmpty();
        if (!factors.getItems().equals(readable)) {
            factors.getItems().setAll(readable);
            readable.stream().findFirst().ifPresent(factors::setValue);
        }
        if (!things.getItems().equals(places)) {
            things.getItems().setAll(places);
            places.stream().findFirst().ifPresent(things::setValue);
        }
        means.setVisible(hasChoices);
        // A goal that was taken stays, although the probe comes later than a panel that was
        // covered.
        if (!isTaken) {
            words.setText(
                    hasChoices
                            ? texts.of("plan.hint." + kinds.getValue())
                            : moment.probe().map(this::without).orElse(""));
        }
    }

    /** Forgets the choice, because another pack is played. */
    void clear() {
        kinds.setValue(null);
    }

    private void take(GoalChoice goal, String sentence) {
        isTaken = true;
        words.setText(sentence);
        chosen.accept(goal);
    }

    private String without(ProbeReading probe) {
        if (!probe.trouble().isEmpty()) {
            return probe.trouble();
        }
        return probe.share() < 1
                ? texts.of("factors.fitting", Math.round(100 * probe.share()))
                : texts.of("plan.unreadable");
    }

    private static List<Factor> readable(PanelMoment moment) {
        Optional<ProbeReading> probe = moment.probe();
        return moment.state().twin().map(Twin::factors).orElse(List.of()).stream()
                .map(FactorValue::factor)
                .filter(factor ->
                        probe.flatMap(reading -> reading.of(factor.name()))
                                .filter(estimate -> estimate.quality() >= LEAST_QUALITY)
                                .isPresent())
                .toList();
    }

    /** Returns the names of all things whose place in the picture is readable. */
    private static List<String> places(List<Factor> readable) {
        List<String> names =
                readable.stream()
                        .filter(factor -> factor.unit().equals(PIXEL_UNIT))
                        .map(Factor::name)
                        .toList();
        return PlaceFactors.things(names);
    }
}
