package dev.gedanken.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Noise;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Tests the search against trees computed by hand, and on a decision process with a known best
 * path.
 */
class SearchTreeTest {
    private static final Noise LUCK = Noise.at(1, 1);
    private static final double C1 = 1.25;
    private static final double C2 = 19_652;

    private static Outlook<String> outlook(
            String state, double reward, double value, double... prior) {
        return new Outlook<>(state, reward, 1, value, prior);
    }

    private static SearchTree<String> tree(double... prior) {
        return new SearchTree<>(SearchSettings.greedy(10, 0.9), outlook("root", 0, 2, prior), LUCK);
    }

    @Test
    void whatIsLikeliestIsTriedFirstAndThenWhatReturnsMore() {
        SearchTree<String> tree = tree(0.6, 0.4);
        int first = tree.select();
        assertThat(tree.actionTo(first)).isZero();
        tree.grow(first, outlook("a", 0, 0, 0.5, 0.5));
        int second = tree.select();
        assertThat(tree.actionTo(second)).isEqualTo(1);
        tree.grow(second, outlook("b", 1, 5, 0.9, 0.1));

        assertThat(tree.visitCounts()).containsExactly(1, 1);
        int third = tree.select();
        assertThat(tree.stateBefore(third)).isEqualTo("b");
        assertThat(tree.actionTo(third)).isZero();
    }

    @Test
    void valuesAreCarriedUpWithRewardsAndDiscounts() {
        SearchTree<String> tree = tree(0.6, 0.4);
        tree.grow(tree.select(), outlook("a", 0, 0, 0.5, 0.5));
        tree.grow(tree.select(), outlook("b", 1, 5, 0.9, 0.1));
        tree.grow(tree.select(), new Outlook<>("c", 2, 0.5, 4, new double[] {1, 0}));

        // Through b: 1 + 0.9 · 5 = 5.5, then 1 + 0.9 · (2 + 0.9 · 0.5 · 4) = 4.42.
        assertThat(tree.value()).isCloseTo((2 + 0 + 5.5 + 4.42) / 4, within(1e-9));
        SearchTrace.Node b =
                tree.trace().children(0).stream()
                        .filter(node -> node.action() == 1)
                        .findFirst()
                        .orElseThrow();
        assertThat(b.visitCount()).isEqualTo(2);
        assertThat(b.value()).isCloseTo((5 + 3.8) / 2, within(1e-9));
        assertThat(b.reward()).isEqualTo(1);
        assertThat(tree.best()).isEqualTo(1);
        assertThat(tree.policy(1)).containsExactly(1 / 3.0, 2 / 3.0);
        assertThat(tree.policy(0.01)[1]).isGreaterThan(0.999);
    }

    /** Equation 2 of the paper, written out once more. */
    @Test
    void theSelectedChildHasTheHighestUpperConfidenceBound() {
        double[] prior = {0.2, 0.5, 0.3};
        SearchTree<String> tree =
                new SearchTree<>(
                        SearchSettings.greedy(100, 0.9), outlook("root", 0, 0, prior), LUCK);
        double[] values = {3, 1, 2};
        double[] sums = new double[3];
        int[] visits = new int[3];
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int simulation = 0; simulation < 3; simulation++) {
            int best = -1;
            double highest = Double.NEGATIVE_INFINITY;
            int all = 1 + Arrays.stream(visits).sum();
            for (int a = 0; a < 3; a++) {
                double q = visits[a] == 0 ? 0 : 0.9 * sums[a] / visits[a];
                double scaled =
                        visits[a] == 0
                                ? 0
                                : greatest > least ? (q - least) / (greatest - least) : q;
                double bound =
                        scaled
                                + prior[a]
                                        * Math.sqrt(all)
                                        / (1 + visits[a])
                                        * (C1 + Math.log((all + C2 + 1) / C2));
                if (bound > highest) {
                    highest = bound;
                    best = a;
                }
            }
            int node = tree.select();
            if (!tree.stateBefore(node).equals("root")) {
                return;
            }
            assertThat(tree.actionTo(node)).isEqualTo(best);
            tree.grow(node, outlook("s" + best, 0, values[best], 1, 0, 0));
            sums[best] += values[best];
            visits[best]++;
            least = Math.min(least, 0.9 * sums[best] / visits[best]);
            greatest = Math.max(greatest, 0.9 * sums[best] / visits[best]);
        }
    }

    @Test
    void noiseAtTheRootChangesThePriorAndKeepsItsSum() {
        SearchSettings noisy = new SearchSettings(10, 0.9, 0.3, 0.25);
        SearchTree<String> tree =
                new SearchTree<>(noisy, outlook("root", 0, 0, 0.25, 0.25, 0.5), LUCK);
        double[] priors =
                tree.trace().children(0).stream()
                        .mapToDouble(SearchTrace.Node::policyPrior)
                        .toArray();
        assertThat(Arrays.stream(priors).sum()).isCloseTo(1, within(1e-9));
        assertThat(priors[0]).isNotEqualTo(priors[1]).isGreaterThan(0.75 * 0.25);
    }

    @Test
    void dirichletNumbersHaveTheRightMeanAndSpread() {
        int draws = 20_000;
        double alpha = 0.3;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double x = Dirichlet.draw(4, alpha, Noise.at(5, i))[1];
            sum += x;
            squares += x * x;
        }
        double mean = sum / draws;
        // Variance of a component: (1/k)(1 − 1/k) / (kα + 1).
        assertThat(mean).isCloseTo(0.25, within(0.01));
        assertThat(squares / draws - mean * mean)
                .isCloseTo(0.25 * 0.75 / (4 * alpha + 1), within(0.004));
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> SearchSettings.greedy(0, 0.9))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("1 to 10000 simulations");
    }

    /** A corridor: action 1 leads towards a reward of 1 three steps on, action 0 earns 0.1 at once and ends all. */
    private static final class Corridor implements SearchModel<Integer> {
        private static final int END = -10;
        private int calls;
        private int rows;

        @Override
        public List<Outlook<Integer>> at(List<Integer> states) {
            return states.stream().map(state -> outlook(state, 0)).toList();
        }

        @Override
        public List<Outlook<Integer>> after(List<Integer> states, int[] actions) {
            calls++;
            rows += states.size();
            return IntStream.range(0, states.size())
                    .mapToObj(i -> after(states.get(i), actions[i]))
                    .toList();
        }

        private static Outlook<Integer> after(int state, int action) {
            int next = action == 1 ? state + 1 : END;
            return outlook(next, action == 0 ? 0.1 : next == 3 ? 1 : 0);
        }

        private static Outlook<Integer> outlook(int state, double reward) {
            return new Outlook<>(
                    state, reward, state == 3 || state == END ? 0 : 1, 0, new double[] {0.5, 0.5});
        }
    }

    private static TreeSearch<Integer> search(Corridor corridor, int rows, Integer... states) {
        return new TreeSearch<>(
                corridor,
                SearchSettings.greedy(400, 0.95),
                rows,
                List.of(states),
                Collections.nCopies(states.length, LUCK));
    }

    @Test
    void searchFindsTheRewardBehindTheNearerOne() {
        SearchTree<Integer> tree = search(new Corridor(), 1, 0).run().trees().getFirst();
        assertThat(tree.best()).isEqualTo(1);
        assertThat(tree.trace().favourite(0).orElseThrow().action()).isEqualTo(1);
        assertThat(tree.simulations()).isEqualTo(400);
    }

    @Test
    void fillingACallWithSiblingsChangesNothingButTheNumberOfCalls() {
        Corridor alone = new Corridor();
        Corridor filled = new Corridor();
        SearchTrace one = search(alone, 1, 0).run().trees().getFirst().trace();
        SearchTrace four = search(filled, 4, 0).run().trees().getFirst().trace();
        assertThat(four).isEqualTo(one);
        assertThat(filled.calls).isLessThan(alone.calls);
        assertThat(alone.rows).isEqualTo(400);
    }

    @Test
    void treesSideBySideGrowAsTheyWouldAlone() {
        SearchTrace alone = search(new Corridor(), 1, 2).run().trees().getFirst().trace();
        Corridor corridor = new Corridor();
        TreeSearch<Integer> both = search(corridor, 1, 0, 2).run();
        assertThat(both.trees().get(1).trace()).isEqualTo(alone);
        assertThat(corridor.calls).isEqualTo(400);
    }

    @Test
    void aTraceTellsTheWayToEachOfItsNodes() {
        SearchTrace trace = search(new Corridor(), 1, 0).run().trees().getFirst().trace();
        SearchTrace.Node deep =
                trace.nodes().stream()
                        .filter(node -> node.depth() == 2 && node.isVisited())
                        .findFirst()
                        .orElseThrow();
        assertThat(trace.actionsTo(deep.id())).hasSize(2);
        assertThat(trace.actionsTo(0)).isEmpty();
        assertThat(trace.root().visitCount()).isEqualTo(401);
    }
}
