package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.plan.ModelPlanner;
import dev.gedanken.play.Actor;
import dev.gedanken.plugin.GoalChoice;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.plugin.PanelNeed;
import dev.gedanken.plugin.PanelRequest;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.plugin.StagePoint;
import dev.gedanken.world.Action;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * A plan from here towards a goal that the user sets: the candidates of each iteration with their
 * costs while it is made, a button that turns one of them into a branch, and one that lets the
 * planner drive.
 */
final class PlanPanel implements Panel {
    private final ScrollPane root;
    private final Texts texts;
    private final PanelHost host;
    private final ChoiceBox<String> planners = new ChoiceBox<>();
    private final GoalChooser goals;
    private final ToggleButton drive = new ToggleButton();
    private final Button stop = new Button();
    private final Label progress = new Label();
    private final Slider rounds = new Slider();
    private final PlanCandidates candidates;
    private final Label way = new Label();
    private final Button branch = new Button();
    private final VBox plan;
    private Optional<PackManifest> pack = Optional.empty();
    private Optional<GoalChoice> goal = Optional.empty();
    private Optional<PlanSight> shown = Optional.empty();
    private boolean followsNewest = true;
    private int selected;

    PlanPanel(PanelHost host, Texts texts) {
        this.host = host;
        this.texts = texts;
        goals = new GoalChooser(texts, this::seek, () -> host.ask(new PanelRequest.StopPlan()));
        host.onStageClick(this::clicked);
        candidates = new PlanCandidates(texts, this::select);
        progress.setId("plan-progress");
        progress.setWrapText(true);
        progress.getStyleClass().add(Styles.TEXT_MUTED);
        progress.setText(texts.of("plan.none"));
        plan = new VBox(rounds, way, branch, candidates, hint());
        layOutPlan();
        VBox all = new VBox(goals, driving(), progress, plan);
        all.getStyleClass().add("panel-body");
        root = new ScrollPane(all);
        root.setFitToWidth(true);
        root.setAccessibleText(texts.of("panel.plan"));
    }

    /** A click while another panel covers this one has another purpose. */
    private void clicked(StagePoint point) {
        if (root.getScene() != null) {
            goals.clicked(point);
        }
    }

    /** Returns the choice of a planner, and what it may do. */
    private Node driving() {
        planners.setId("plan-planner");
        planners.setAccessibleText(texts.of("plan.planner"));
        planners.getItems().setAll(ModelPlanner.names());
        planners.setConverter(ChoiceNames.named(name -> texts.actor(new Actor.Planning(name))));
        planners.setValue("icem");
        planners.setOnAction(event -> askAgain());
        drive.setId("plan-drive");
        drive.setText(texts.of("plan.drive"));
        drive.setDisable(true);
        drive.setOnAction(event ->
                host.ask(
                        new PanelRequest.LetAct(
                                drive.isSelected() ? driver() : new Actor.Person())));
        stop.setId("plan-stop");
        stop.setText(texts.of("plan.stop"));
        stop.setDisable(true);
        stop.setOnAction(event -> host.ask(new PanelRequest.StopPlan()));
        FlowPane row = new FlowPane(planners, drive, stop);
        row.getStyleClass().add("action-flow");
        return row;
    }

    private void layOutPlan() {
        rounds.setId("plan-round");
        rounds.setAccessibleText(texts.of("plan.round"));
        rounds.setMin(1);
        rounds.setMajorTickUnit(1);
        rounds.setMinorTickCount(0);
        rounds.setSnapToTicks(true);
        rounds.setBlockIncrement(1);
        rounds.setShowTickMarks(true);
        rounds.managedProperty().bind(rounds.visibleProperty());
        rounds.valueProperty().addListener(change -> roundChosen());
        way.setId("plan-way");
        way.setWrapText(true);
        way.setMinHeight(Label.USE_PREF_SIZE);
        branch.setId("plan-branch");
        branch.setText(texts.of("plan.branch"));
        branch.setOnAction(event -> takeAsBranch());
        plan.getStyleClass().add("panel-part");
        plan.managedProperty().bind(plan.visibleProperty());
        plan.setVisible(false);
    }

    private Label hint() {
        Label hint = new Label(texts.of("plan.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        return hint;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Set<PanelNeed> needs() {
        return goals.needsProbe()
                ? Set.of(PanelNeed.PLAN, PanelNeed.PROBE)
                : Set.of(PanelNeed.PLAN);
    }

    private Actor driver() {
        return new Actor.Planning(planners.getValue());
    }

    private void seek(GoalChoice wanted) {
        goal = Optional.of(wanted);
        askAgain();
    }

    /** Plans with the chosen planner; if a planner drives, it is this one from now on. */
    private void askAgain() {
        followsNewest = true;
        goal.ifPresent(
                wanted -> host.ask(new PanelRequest.PlanTowards(planners.getValue(), wanted)));
        if (drive.isSelected()) {
            host.ask(new PanelRequest.LetAct(driver()));
        }
    }

    @Override
    public void show(PanelMoment moment) {
        if (!moment.pack().equals(pack.orElse(moment.pack()))) {
            goal = Optional.empty();
            goals.clear();
        }
        pack = Optional.of(moment.pack());
        goals.show(moment);
        drive.setSelected(moment.actors().acting() instanceof Actor.Planning);
        drive.setDisable(
                !drive.isSelected()
                        && (goal.isEmpty() || !moment.actors().available().contains(driver())));
        shown = moment.plan();
        stop.setDisable(shown.map(sight -> sight.isDone() || sight.isStopped()).orElse(true));
        if (shown.isEmpty()) {
            progress.setText(texts.of("plan.none"));
            plan.setVisible(false);
        }
        shown.ifPresent(this::show);
    }

    private void show(PlanSight sight) {
        int finished = sight.iterations().size();
        int all = sight.settings().iterations();
        progress.setText(
                sight.isDone()
                        ? texts.of("plan.done", finished)
                        : texts.of(
                                sight.isStopped() ? "plan.stopped" : "plan.growing",
                                finished + 1,
                                all,
                                sight.step(),
                                sight.settings().horizon()));
        plan.setVisible(finished > 0);
        rounds.setVisible(finished > 1);
        if (finished == 0) {
            selected = 0;
            return;
        }
        rounds.setMax(Math.max(2, finished));
        if (followsNewest && rounds.getValue() != finished) {
            rounds.setValue(finished);
            followsNewest = true;
        }
        showRound(sight);
    }

    private int round(PlanSight sight) {
        return Math.clamp(Math.round(rounds.getValue()) - 1, 0, sight.iterations().size() - 1);
    }

    private void showRound(PlanSight sight) {
        PlanSight.Iteration iteration = sight.iterations().get(round(sight));
        candidates.show(iteration, selected);
        way.setText(
                texts.of("plan.way", words(sight, iteration.candidates().get(selected).inputs())));
    }

    /** Looks at an earlier round, or follows the newest again. */
    private void roundChosen() {
        shown.filter(sight -> !sight.iterations().isEmpty())
                .ifPresent(sight -> {
                    followsNewest = Math.round(rounds.getValue()) >= sight.iterations().size();
                    showRound(sight);
                });
    }

    private void select(int place) {
        selected = place;
        shown.ifPresent(this::showRound);
    }

    /** Returns the inputs with the number of steps for which each is held. */
    private String words(PlanSight sight, List<Input> inputs) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < inputs.size(); ) {
            int same = i;
            while (same < inputs.size() && inputs.get(same).equals(inputs.get(i))) {
                same++;
            }
            words.add(
                    "%s × %d"
                            .formatted(
                                    name(inputs.get(i)),
                                    (same - i) * sight.settings().actionBlock()));
            i = same;
        }
        return String.join(", ", words);
    }

    private String name(Input input) {
        return input instanceof Action known ? texts.action(known.name()) : input.toString();
    }

    private void takeAsBranch() {
        shown.filter(sight -> !sight.iterations().isEmpty())
                .ifPresent(sight ->
                        host.ask(
                                new PanelRequest.ForkAlong(
                                        sight.node(),
                                        sight.stepsOf(
                                                sight.iterations()
                                                        .get(round(sight))
                                                        .candidates()
                                                        .get(selected)))));
    }
}
