package dev.gedanken.app.window.dock;

import dev.gedanken.app.settings.Preferences.PanelLayout;
import dev.gedanken.app.window.theme.StyleSheets;
import dev.gedanken.app.window.theme.ThemeApplier;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelFactory;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import dev.gedanken.plugin.PanelNeed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import software.coley.bentofx.Bento;
import software.coley.bentofx.building.DockBuilding;
import software.coley.bentofx.dockable.Dockable;
import software.coley.bentofx.layout.container.DockContainerLeaf;
import software.coley.bentofx.layout.container.DockContainerRootBranch;

/**
 * The panels at the side: two docks, one above the other; a panel can be dragged out into a window.
 */
public final class DockArea {
    private final Map<String, Panel> panels = new LinkedHashMap<>();
    private final List<PanelFactory> closed;
    private final List<Scene> outside = new ArrayList<>();
    private final Map<String, Dockable> dockables = new LinkedHashMap<>();
    private final DockContainerRootBranch root;
    private final DockContainerLeaf upper;
    private final DockContainerLeaf lower;
    private final PanelLayout remembered;
    private final PanelHost host;

    /**
     * Makes the tabs of all panels; a panel itself is opened when it is first visible.
     *
     * @param factories make the panels
     * @param host the studio's services for panels
     * @param layout their arrangement; panels that it does not contain go to the lower dock
     * @param themeApplier gives a theme to panels that are dragged out into a window
     * @param selected runs whenever another panel comes to the front
     */
    public DockArea(
            List<PanelFactory> factories,
            PanelHost host,
            PanelLayout layout,
            ThemeApplier themeApplier,
            Runnable selected) {
        this.remembered = layout;
        this.host = host;
        this.closed = new ArrayList<>(factories);
        Bento bento = new Bento();
        bento.controlsBuilding().setHeadersFactory(DockTabHeaders::new);
        bento.stageBuilding()
                .setSceneFactory((source, content, width, height) ->
                        outside(themeApplier, content, width, height));
        DockBuilding building = bento.dockBuilding();
        root = building.root("panels");
        root.setOrientation(Orientation.VERTICAL);
        upper = leaf(building, "upper");
        lower = leaf(building, "lower");
        for (PanelFactory factory : factories) {
            Dockable dockable = building.dockable(factory.id());
            dockable.setTitle(factory.title(host.language()));
            dockable.setNode(new StackPane());
            dockable.setClosable(false);
            dockables.put(factory.id(), dockable);
        }
        fill(layout);
        List.of(upper, lower)
                .forEach(leaf ->
                        leaf.selectedDockableProperty()
                                .addListener((property, before, after) -> selected.run()));
        root.addContainers(upper, lower);
        root.setDividerPositions(layout.upperShare());
        root.getStyleClass().add("docks");
    }

    /** Returns the scene of a panel that is dragged out. */
    private Scene outside(ThemeApplier themeApplier, Region content, double width, double height) {
        Scene scene = new Scene(content, width, height);
        StyleSheets.attach(scene);
        themeApplier.add(content);
        outside.add(scene);
        scene.windowProperty().subscribe(window -> comeBackWhenClosed(scene, window));
        scene.windowProperty()
                .flatMap(Window::showingProperty)
                .addListener((property, before, isShowing) -> {
                    if (Boolean.TRUE.equals(before) && !Boolean.TRUE.equals(isShowing)) {
                        themeApplier.remove(content);
                        outside.remove(scene);
                    }
                });
        return scene;
    }

    /**
     * BentoFX would keep a window open if its panels cannot be closed; here they go back to their
     * docks.
     */
    private void comeBackWhenClosed(Scene scene, @Nullable Window window) {
        if (window != null) {
            window.addEventFilter(
                    WindowEvent.WINDOW_CLOSE_REQUEST,
                    event -> {
                        event.consume();
                        comeBackFrom(scene);
                        window.hide();
                    });
        }
    }

    /** Moves the panels of a window back to their docks. */
    private void comeBackFrom(Scene scene) {
        dockables.forEach((id, dockable) -> {
            DockContainerLeaf leaf = dockable.getContainer();
            if (leaf != null && leaf.getScene() == scene) {
                leaf.removeDockable(dockable);
                (remembered.upper().contains(id) ? upper : lower).addDockable(dockable);
            }
        });
    }

    /**
     * Closes the windows of panels that were dragged out, because another dock area with all panels
     * replaces this one.
     */
    public void release() {
        List<Scene> scenes = List.copyOf(outside);
        outside.clear();
        for (Scene scene : scenes) {
            Optional.ofNullable(scene.getWindow()).ifPresent(Window::hide);
        }
    }

    private static DockContainerLeaf leaf(DockBuilding building, String id) {
        DockContainerLeaf leaf = building.leaf(id);
        leaf.setSide(Side.TOP);
        leaf.setPruneWhenEmpty(false);
        leaf.setMinSize(0, 0);
        return leaf;
    }

    private void fill(PanelLayout layout) {
        add(upper, layout.upper());
        List<String> rest = new ArrayList<>(layout.lower());
        dockables.keySet().stream()
                .filter(id -> !layout.upper().contains(id) && !rest.contains(id))
                .forEach(rest::add);
        add(lower, rest);
    }

    private void add(DockContainerLeaf leaf, List<String> ids) {
        for (String id : ids) {
            Optional.ofNullable(dockables.get(id)).ifPresent(leaf::addDockable);
        }
        if (!leaf.getDockables().isEmpty()) {
            leaf.selectDockable(leaf.getDockables().getFirst());
        }
    }

    /** Returns its node. */
    public Region node() {
        return root;
    }

    /**
     * Shows a moment on the visible panels. Opens at most one of them, so that nothing else has to
     * wait for long; the next one follows automatically.
     */
    public void show(PanelMoment moment) {
        nextToOpen().ifPresent(this::open);
        seen().forEach(id -> guarded(id, panel -> panel.show(moment)));
        if (nextToOpen().isPresent()) {
            Platform.runLater(() -> show(moment));
        }
    }

    private Optional<PanelFactory> nextToOpen() {
        return closed.stream().filter(factory -> isSeen(factory.id())).findFirst();
    }

    private void open(PanelFactory factory) {
        closed.remove(factory);
        Panel panel = factory.open(host);
        panels.put(factory.id(), panel);
        if (panel.node() instanceof Region region) {
            region.setMinSize(0, 0); // Otherwise a panel without space covers its dock's tabs.
        }
        Optional.ofNullable(dockables.get(factory.id()))
                .ifPresent(dockable -> dockable.setNode(panel.node()));
    }

    /** Returns the needs of the visible panels. */
    public Set<PanelNeed> needs() {
        Set<PanelNeed> needs = EnumSet.noneOf(PanelNeed.class);
        if (root.isVisible()) {
            seen().forEach(id -> guarded(id, panel -> needs.addAll(panel.needs())));
        }
        return needs;
    }

    private List<String> seen() {
        return panels.keySet().stream().filter(this::isSeen).toList();
    }

    /** A panel that fails is reported once and no longer called; its node stays. */
    private void guarded(String id, Consumer<Panel> work) {
        try {
            Optional.ofNullable(panels.get(id)).ifPresent(work);
        } catch (RuntimeException | LinkageError e) {
            panels.remove(id);
            throw new IllegalStateException("The panel '%s' failed.".formatted(id), e);
        }
    }

    /** Returns whether a panel is visible. */
    public boolean shows(String id) {
        return root.isVisible() && isSeen(id);
    }

    private boolean isSeen(String id) {
        Dockable dockable = dockables.get(id);
        if (dockable == null) {
            return false;
        }
        DockContainerLeaf leaf = dockable.getContainer();
        return leaf != null && leaf.getSelectedDockable() == dockable && !leaf.isCollapsed();
    }

    /** Brings a panel to the front of its dock. */
    public void reveal(String id) {
        Optional.ofNullable(dockables.get(id))
                .ifPresent(dockable ->
                        dockable.inContainer(leaf -> {
                            leaf.selectDockable(dockable);
                        }));
    }

    /** Returns the panels that are at the front of their docks. */
    public List<String> fronts() {
        return Stream.of(upper, lower)
                .map(DockContainerLeaf::getSelectedDockable)
                .filter(Objects::nonNull)
                .map(Dockable::getIdentifier)
                .toList();
    }

    /** Returns the ids and titles of all panels. */
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        dockables.forEach((id, dockable) -> titles.put(id, dockable.getTitle()));
        return titles;
    }

    /**
     * Returns the current arrangement of the panels; those in separate windows count as being in
     * their docks.
     *
     * @param sideShare the docks' share of the window's width
     */
    public PanelLayout layout(double sideShare) {
        List<String> above = ids(upper);
        List<String> below = ids(lower);
        List<String> away =
                remembered.upper().stream()
                        .filter(id -> !above.contains(id) && !below.contains(id))
                        .toList();
        List<String> all = new ArrayList<>(above);
        all.addAll(away);
        double[] dividers = root.getDividerPositions();
        double share = dividers.length == 0 ? remembered.upperShare() : dividers[0];
        return new PanelLayout(all, below, sideShare, share);
    }

    private static List<String> ids(DockContainerLeaf leaf) {
        return leaf.getDockables().stream().map(Dockable::getIdentifier).toList();
    }
}
