package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.search.TreeLayout;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.plugin.PanelNeed;
import dev.gedanken.plugin.PanelRequest;
import dev.gedanken.plugin.SearchSight;
import dev.gedanken.search.SearchTrace;
import dev.gedanken.world.Action;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A tree search from here: the growing tree and, for one node, the model's frame, its numbers, and
 * a button that turns the path to it into a branch.
 */
final class SearchPanel implements Panel {
    private static final double SIDE = 96;
    private static final List<String> ROWS = List.of("way", "visits", "value", "prior", "reward");
    private static final String NOTHING = "–";

    private final ScrollPane root;
    private final Texts texts;
    private final PanelHost host;
    private final Label progress = new Label();
    private final SearchTreeView tree;
    private final FrameView picture = new FrameView();
    private final FigureGrid figures = new FigureGrid();
    private final Button branch = new Button();
    private final HBox details;
    private Optional<SearchSight> shown = Optional.empty();

    SearchPanel(PanelHost host, Texts texts) {
        this.host = host;
        this.texts = texts;
        tree = new SearchTreeView(node -> host.ask(new PanelRequest.LookInSearch(node)));
        tree.setAccessibleText(texts.of("search.tree"));
        VBox.setVgrow(tree, Priority.ALWAYS);
        progress.setId("search-progress");
        progress.setWrapText(true);
        progress.getStyleClass().add(Styles.TEXT_MUTED);
        ROWS.forEach(row -> figures.with(texts.of("search." + row)));
        picture.setId("search-picture");
        branch.setId("search-branch");
        branch.setText(texts.of("search.branch"));
        branch.setOnAction(event -> takeAsBranch());
        HBox.setHgrow(figures, Priority.ALWAYS);
        details = new HBox(picture, new VBox(figures, branch));
        details.getStyleClass().add("action-flow");
        details.setSpacing(SIDE / 8);
        details.managedProperty().bind(details.visibleProperty());
        tree.managedProperty().bind(tree.visibleProperty());
        Label hint = new Label(texts.of("search.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        hint.visibleProperty().bind(details.visibleProperty());
        hint.managedProperty().bind(details.visibleProperty());
        VBox all = new VBox(progress, tree, details, hint);
        all.getStyleClass().add("panel-body");
        root = new ScrollPane(all);
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.setAccessibleText(texts.of("panel.search"));
        showNothing();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public Set<PanelNeed> needs() {
        return Set.of(PanelNeed.SEARCH);
    }

    @Override
    public void show(PanelMoment moment) {
        shown = moment.search();
        shown.ifPresentOrElse(this::show, this::showNothing);
    }

    private void showNothing() {
        progress.setText(texts.of("search.none"));
        tree.setVisible(false);
        details.setVisible(false);
        tree.clear();
    }

    private void show(SearchSight sight) {
        SearchTrace trace = sight.trace();
        progress.setText(
                texts.of(
                        trace.simulations() < sight.simulations()
                                ? "search.growing"
                                : "search.done",
                        trace.simulations(),
                        sight.simulations()));
        tree.setVisible(true);
        details.setVisible(true);
        int selected = sight.looked().map(SearchSight.Looked::id).orElse(0);
        tree.show(
                TreeLayout.of(trace), selected, action -> name(sight, action), progress.getFont());
        showNode(sight, trace.nodes().get(selected));
    }

    private void showNode(SearchSight sight, SearchTrace.Node node) {
        Optional<SearchSight.Looked> looked = sight.looked();
        picture.setVisible(looked.flatMap(SearchSight.Looked::frame).isPresent());
        looked.flatMap(SearchSight.Looked::frame).ifPresent(frame -> picture.show(frame, SIDE));
        boolean isRoot = node.parent() == SearchTrace.NONE;
        figures.set(0, isRoot ? texts.of("search.here") : way(sight, node));
        figures.set(1, Integer.toString(node.visitCount()));
        figures.set(2, texts.number(node.value(), 3));
        figures.set(
                3,
                isRoot
                        ? NOTHING
                        : texts.of("search.percent", texts.number(100 * node.policyPrior(), 0)));
        figures.set(4, isRoot ? NOTHING : texts.number(node.reward(), 3));
        branch.setDisable(isRoot);
    }

    private String way(SearchSight sight, SearchTrace.Node node) {
        return String.join(
                " → ",
                sight.trace().actionsTo(node.id()).stream()
                        .map(action -> name(sight, action))
                        .toList());
    }

    private String name(SearchSight sight, int action) {
        return sight.inputs().get(action) instanceof Action known
                ? texts.action(known.name())
                : sight.inputs().get(action).toString();
    }

    private void takeAsBranch() {
        shown.ifPresent(sight ->
                sight.looked()
                        .filter(looked -> looked.id() != 0)
                        .ifPresent(looked ->
                                host.ask(
                                        new PanelRequest.ForkAlong(
                                                sight.node(), sight.inputsTo(looked.id())))));
    }
}
