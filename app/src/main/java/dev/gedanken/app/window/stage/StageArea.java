package dev.gedanken.app.window.stage;

import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.look.Compare;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.stage.StageLayout;
import dev.gedanken.app.stage.StagePictures;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.view.charts.PsnrTrace;
import dev.gedanken.app.view.playback.Playback;
import dev.gedanken.app.view.stage.TileGrid;
import dev.gedanken.app.view.stage.TileHeading;
import dev.gedanken.app.view.stage.TileLegend.Heat;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.window.shared.WindowParts;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.rollout.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.layout.Pane;

/** The played worlds in large: as many tiles as the stage's mode has. */
final class StageArea extends Pane {
    private static final double GAP = 20;
    private static final double MARGIN = 16;
    private static final int LEAST_VIEWS = 2;

    private final List<TileView> views = new ArrayList<>();
    private final Texts texts;
    private final Consumer<SimulationCommand> simulation;
    private final Consumer<StageLook> looks;
    private final Consumer<StageLayout> layouts;
    private List<StageTile> tiles = List.of();
    private WindowParts parts = WindowParts.FIRST;
    private StageLook look = StageLook.DEFAULT;
    private int rival = Node.NONE;
    private Optional<PlanSight> plan = Optional.empty();
    private StageLayout asked = StageLayout.NONE;

    /**
     * Creates an empty stage.
     *
     * @param simulation receives the chosen branch
     * @param looks receives a changed appearance
     * @param layouts receives drawing requests, whenever they change
     */
    StageArea(
            Texts texts,
            Consumer<SimulationCommand> simulation,
            Consumer<StageLook> looks,
            Consumer<StageLayout> layouts) {
        this.looks = looks;
        this.texts = texts;
        this.simulation = simulation;
        this.layouts = layouts;
        getStyleClass().add("stage-area");
        setMinSize(0, 0);
        showViews(1);
        views.getFirst().title(texts.of("stage.loading"));
    }

    /** Shows that there is nothing to play. */
    void showNothing() {
        views.getFirst().title(texts.of("stage.nothing"));
    }

    /** Shows which parts are open. */
    void show(WindowParts next) {
        parts = next;
        views.forEach(view -> view.showsKeys(next.showsKeys()));
        askForLayout();
    }

    /** Changes the appearance of the pictures. */
    void show(StageLook next) {
        look = next;
        askForLayout();
    }

    /** Shows a plan over the picture that the keys drive. */
    void showPlan(Optional<PlanSight> sight) {
        plan = sight;
        driven().ifPresent(view -> view.picture().showPlan(sight));
    }

    /** Takes ownership of the pictures and shows them with their texts. */
    void show(StagePictures pictures, Playback playback, PsnrTrace trace, PsnrTrace secondTrace) {
        tiles = pictures.snapshot().tiles();
        rival = pictures.snapshot().settings().rival();
        showViews(tiles.size());
        for (int i = 0; i < tiles.size(); i++) {
            TileView view = views.get(i);
            pictures.tile(i).ifPresent(view.picture()::show);
            StageTile tile = tiles.get(i);
            view.show(tile, heading(tile, playback), tiles.size());
            view.colours(look.colours());
            view.showDivider(isWipe(i) ? look.compare().divider() : -1);
            view.showRival(tile.branch() == rival && rival != Node.NONE);
            view.picture().showPlan(tile.isDriven() ? plan : Optional.empty());
            switch (tile.kind()) {
                case MODEL -> view.showTrace(i == 0 ? trace : secondTrace);
                case TRUTH -> {
                    if (hasNoModels()) {
                        view.showTrace(trace);
                    }
                }
                default -> {}
            }
        }
        driven().ifPresent(view -> view.showKeys(pictures.snapshot()));
    }

    /**
     * Returns whether the truth's heading has space for the curve; with two models, it is in their
     * headings.
     */
    private boolean hasNoModels() {
        return tiles.stream().noneMatch(tile -> tile.kind() == StageTile.Kind.MODEL);
    }

    private TileHeading heading(StageTile tile, Playback playback) {
        return TileHeading.of(tile, playback, look, Heat.valueOf(parts.overlay().name()), texts);
    }

    /** Returns the tile that the keys drive. */
    private Optional<TileView> driven() {
        return IntStream.range(0, tiles.size())
                .filter(i -> tiles.get(i).isDriven())
                .mapToObj(views::get)
                .findFirst();
    }

    private void showViews(int count) {
        while (views.size() < Math.max(count, LEAST_VIEWS)) {
            views.add(newView(views.size()));
            getChildren().add(views.getLast());
        }
        boolean changed = false;
        for (int i = 0; i < views.size(); i++) {
            changed |= views.get(i).isVisible() != i < count;
            views.get(i).setShown(i < count);
        }
        if (changed) {
            requestLayout();
        }
    }

    private TileView newView(int index) {
        TileView view = new TileView(index, texts, this::askForLayout);
        view.setOnMouseClicked(event -> chosen(index, event.isShiftDown()));
        view.setOnMouseReleased(event -> released(index));
        view.setOnMouseDragged(event -> dragged(view, index, event.getX()));
        return view;
    }

    /** A click drives a branch; with Shift, it toggles the branch to compare with. */
    private void chosen(int index, boolean isRival) {
        if (index >= tiles.size() || tiles.get(index).kind() != StageTile.Kind.BRANCH) {
            return;
        }
        int branch = tiles.get(index).branch();
        if (isRival) {
            simulation.accept(new StageCommand.CompareWith(branch == rival ? Node.NONE : branch));
        } else {
            simulation.accept(new TreeCommand.GoToBranch(tiles.get(index).branch()));
        }
    }

    private void dragged(TileView view, int index, double x) {
        if (isWipe(index)) {
            look = look.with(look.compare().dividedAt(x / view.getWidth()));
            view.showDivider(look.compare().divider());
            askForLayout();
        }
    }

    private void released(int index) {
        if (isWipe(index)) {
            looks.accept(look);
        }
    }

    private boolean isWipe(int index) {
        return index < tiles.size()
                && tiles.get(index).kind() == StageTile.Kind.COMPARED
                && look.compare().way() == Compare.Way.WIPE;
    }

    @Override
    protected void layoutChildren() {
        List<TileView> shown = views.stream().filter(TileView::isVisible).toList();
        double width = getWidth() - 2 * MARGIN;
        double height = getHeight() - 2 * MARGIN;
        double above = shown.getFirst().headingHeight();
        TileGrid grid = TileGrid.of(shown.size(), width, height, GAP, above);
        double tileHeight = grid.side() + above;
        double left = (width - grid.columns() * grid.side() - (grid.columns() - 1) * GAP) / 2;
        double top = (height - grid.rows() * tileHeight - (grid.rows() - 1) * GAP) / 2;
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i)
                    .resizeRelocate(
                            snapPositionX(MARGIN + left + i % grid.columns() * (grid.side() + GAP)),
                            snapPositionY(
                                    MARGIN
                                            + top
                                            + Math.floorDiv(i, grid.columns())
                                                    * (tileHeight + GAP)),
                            grid.side(),
                            tileHeight);
        }
        askForLayout();
    }

    /** Returns the size in pixels of the first picture. */
    int pixels() {
        return views.getFirst().picture().side();
    }

    /** Releases all pictures. */
    void release() {
        views.forEach(view -> view.picture().release());
    }

    private void askForLayout() {
        List<Integer> sides = views.stream().map(view -> view.picture().side()).toList();
        StageLayout wanted = new StageLayout(sides, parts.overlay(), look, parts.showsLatents());
        if (!wanted.equals(asked)) {
            asked = wanted;
            layouts.accept(wanted);
        }
    }
}
