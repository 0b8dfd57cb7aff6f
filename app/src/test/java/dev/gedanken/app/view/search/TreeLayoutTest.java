package dev.gedanken.app.view.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.search.TreeLayout.Placed;
import dev.gedanken.app.view.search.TreeLayout.Way;
import dev.gedanken.search.SearchTrace;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeLayoutTest {
    /** A root with two children, of which the second was visited more and has two leaves. */
    private static final SearchTrace TRACE =
            new SearchTrace(
                    4,
                    List.of(
                            new SearchTrace.Node(0, -1, -1, 0, 1, 5, 0, 0.5),
                            new SearchTrace.Node(1, 0, 0, 1, 0.5, 1, 0, 0.2),
                            new SearchTrace.Node(2, 0, 1, 1, 0.5, 3, 0, 0.8),
                            new SearchTrace.Node(3, 2, 0, 2, 0.6, 1, 0, 1),
                            new SearchTrace.Node(4, 2, 1, 2, 0.4, 1, 0, 0),
                            new SearchTrace.Node(5, 4, 0, 3, 0.4, 0, 0, 0)));

    private static final TreeLayout LAYOUT = TreeLayout.of(TRACE);

    private static Placed placed(int id) {
        return LAYOUT.nodes().stream()
                .filter(each -> each.node().id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyVisitedNodesAreDrawnAndSubtreesLieSideBySide() {
        assertThat(LAYOUT.nodes())
                .extracting(each -> each.node().id())
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(placed(0).x()).isEqualTo(0.5);
        assertThat(placed(1).x()).isEqualTo(1 / 6.0);
        assertThat(placed(2).x()).isEqualTo(4 / 6.0);
        assertThat(placed(3).x()).isEqualTo(3 / 6.0);
        assertThat(placed(4).x()).isEqualTo(5 / 6.0);
        assertThat(placed(4).y()).isEqualTo(1);
        assertThat(placed(2).share()).isEqualTo(0.6);
        assertThat(placed(2).warmth()).isEqualTo(0.8);
    }

    @Test
    void theWayVisitedMostStandsOut() {
        assertThat(LAYOUT.nodes().stream().filter(Placed::isFavourite).map(p -> p.node().id()))
                .containsExactly(0, 2, 3);
    }

    @Test
    void arrowsGoFromNodeToNode() {
        assertThat(LAYOUT.next(0, Way.DOWN)).isEqualTo(2);
        assertThat(LAYOUT.next(0, Way.UP)).isZero();
        assertThat(LAYOUT.next(2, Way.LEFT)).isEqualTo(1);
        assertThat(LAYOUT.next(2, Way.RIGHT)).isEqualTo(2);
        assertThat(LAYOUT.next(3, Way.RIGHT)).isEqualTo(4);
        assertThat(LAYOUT.next(4, Way.UP)).isEqualTo(2);
        assertThat(LAYOUT.next(99, Way.UP)).isZero();
    }

    @Test
    void theNearestNodeIsPointedAt() {
        assertThat(LAYOUT.nearest(0.16, 0.4, 1).orElseThrow().node().id()).isEqualTo(1);
        assertThat(LAYOUT.nearest(0.9, 1, 1).orElseThrow().node().id()).isEqualTo(4);
    }
}
