package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.charts.BranchCurves;
import dev.gedanken.app.view.charts.BranchCurves.Kind;
import dev.gedanken.app.view.charts.BranchCurves.SecondCurve;
import dev.gedanken.app.view.text.BranchNames;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.plugin.PanelNeed;
import dev.gedanken.plugin.PanelRequest;
import dev.gedanken.rollout.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/**
 * The error of the dream on every branch, the difference of each from the branch it forked from, or
 * the model's surprise, around the cursor; a click goes there.
 */
final class ComparePanel implements Panel {
    private static final int STEPS = 300;
    private static final int MOST_NAMES = 8;
    private static final double SWATCH = 10;

    /** With less height the caption does not fit; the buttons show the same. */
    private static final double EM_CAPTION = 21;

    private final VBox root;
    private final ToggleGroup kinds = new ToggleGroup();
    private final Label caption = new Label();
    private final BranchChart chart = new BranchChart(this::go);
    private final Label empty = new Label();
    private final FlowPane legend = new FlowPane();
    private final PanelHost host;
    private final Texts texts;
    private Optional<PanelMoment> latest = Optional.empty();
    private List<Entry> named = List.of();

    ComparePanel(PanelHost host, Texts texts) {
        this.host = host;
        this.texts = texts;
        FlowPane choice =
                new FlowPane(
                        button(Kind.ERROR, Styles.LEFT_PILL),
                        button(Kind.DIVERGENCE, Styles.CENTER_PILL),
                        button(Kind.SURPRISE, Styles.RIGHT_PILL));
        choice.getStyleClass().add("narrow-pills");
        kinds.selectedToggleProperty().addListener((property, before, after) -> refresh());
        caption.setWrapText(true);
        caption.setMinHeight(0);
        caption.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        legend.getStyleClass().add("legend");
        chart.setId("compare-chart");
        empty.setId("compare-empty");
        empty.setWrapText(true);
        empty.setVisible(false);
        empty.setMouseTransparent(true);
        empty.getStyleClass().add(Styles.TEXT_MUTED);
        StackPane charted = new StackPane(chart, empty);
        charted.setMinSize(0, 0);
        VBox.setVgrow(charted, Priority.ALWAYS);
        root = new VBox(choice, caption, charted, legend);
        root.setMinSize(0, 0);
        root.getStyleClass().add("panel-body");
        root.heightProperty()
                .addListener((property, before, after) -> makeRoom(after.doubleValue()));
        root.setAccessibleText(texts.of("panel.compare"));
        caption.setText(texts.of(textKey(Kind.ERROR, "caption")));
    }

    private void makeRoom(double height) {
        boolean hasRoom = height > EM_CAPTION * caption.getFont().getSize();
        caption.setVisible(hasRoom);
        caption.setManaged(hasRoom);
    }

    private ToggleButton button(Kind kind, String place) {
        ToggleButton button = new ToggleButton(texts.of(textKey(kind, "name")));
        button.setId("compare-" + kind.name().toLowerCase(Locale.ROOT));
        button.setUserData(kind);
        button.setTooltip(new Tooltip(texts.of(textKey(kind, "caption"))));
        button.setToggleGroup(kinds);
        button.setSelected(kind == Kind.ERROR);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.getStyleClass().addAll(Styles.SMALL, place);
        return button;
    }

    private static String textKey(Kind kind, String part) {
        return "compare.%s.%s".formatted(kind.name().toLowerCase(Locale.ROOT), part);
    }

    /** Both buttons can be off; then it shows the error, as at first. */
    private Kind kind() {
        return kinds.getSelectedToggle() == null
                ? Kind.ERROR
                : (Kind) kinds.getSelectedToggle().getUserData();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Set<PanelNeed> needs() {
        return switch (kind()) {
            case ERROR, DIVERGENCE -> Set.of(PanelNeed.DIVERGENCE);
            case SURPRISE -> Set.of(PanelNeed.SURPRISE);
        };
    }

    @Override
    public void show(PanelMoment moment) {
        latest = Optional.of(moment);
        refresh();
    }

    private void refresh() {
        caption.setText(texts.of(textKey(kind(), "caption")));
        latest.ifPresent(moment -> {
            BranchCurves curves =
                    BranchCurves.of(moment.session(), kind(), firstStep(moment), STEPS)
                            .with(moment.second());
            chart.show(curves, moment.state().step(), caption.getFont());
            name(curves.branches(), curves.second());
            showEmpty(curves, moment);
        });
    }

    /** An empty chart shows the reason. */
    private void showEmpty(BranchCurves curves, PanelMoment moment) {
        boolean isEmpty = curves.curves().stream().allMatch(curve -> curve.points().size() < 2);
        empty.setVisible(isEmpty);
        if (isEmpty) {
            boolean hasWorld = moment.state().twin().isPresent();
            boolean isAlone = moment.session().liveBranches().size() < 2;
            empty.setText(
                    texts.of(
                            switch (kind()) {
                                case ERROR -> hasWorld ? "compare.empty" : "compare.empty.world";
                                case DIVERGENCE -> isAlone ? "compare.empty.fork" : "compare.empty";
                                case SURPRISE -> "compare.empty.surprise";
                            }));
        }
    }

    /** The cursor is at two thirds of the width, once there is enough before it. */
    private static int firstStep(PanelMoment moment) {
        return (int) Math.max(0, moment.state().step() - STEPS * 2 / 3);
    }

    private void name(List<Branch> branches, Optional<SecondCurve> second) {
        List<Entry> entries = new ArrayList<>();
        branches.stream().limit(MOST_NAMES).map(this::entry).forEach(entries::add);
        second.map(this::entry).ifPresent(entries::add);
        if (!entries.equals(named)) {
            named = List.copyOf(entries);
            legend.getChildren().setAll(named.stream().map(ComparePanel::label).toList());
        }
    }

    /** An entry of the legend. */
    private record Entry(String name, Color colour) {}

    private Entry entry(Branch branch) {
        Color colour = Color.web("#%06x".formatted(Timeline.rgb(branch.id())));
        return new Entry(new BranchNames(texts).shown(branch.name()), colour);
    }

    private Entry entry(SecondCurve second) {
        String name =
                second.since() == 0
                        ? second.title()
                        : texts.of("compare.second.since", second.title(), second.since());
        return new Entry(name, chart.text());
    }

    private static Label label(Entry entry) {
        Rectangle swatch = new Rectangle(SWATCH, SWATCH, entry.colour());
        Label label = new Label(entry.name(), swatch);
        label.getStyleClass().add(Styles.TEXT_SMALL);
        return label;
    }

    private void go(int step) {
        latest.ifPresent(moment -> {
            int branch = moment.session().cursor().branch();
            int node = moment.session().nodeAt(branch, Math.max(0, step));
            host.ask(new PanelRequest.GoTo(node));
        });
    }
}
