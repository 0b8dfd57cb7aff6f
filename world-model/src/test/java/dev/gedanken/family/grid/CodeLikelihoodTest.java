package dev.gedanken.family.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.Parameters;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.world.Noise;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Likelihoods agree with the distributions that are drawn from. */
class CodeLikelihoodTest {
    private static final GridConfig CONFIG = GridConfig.tiny(3);
    private static final int SIDE = CONFIG.gridSize();
    private static final int PLANE = SIDE * SIDE;
    private static final int VOCABULARY = CONFIG.quantizer().vocabulary();

    /** One cell of each pass, far enough apart that none sees another. */
    private static final int[] CELLS = {0, 5 * SIDE + 5, 5, 5 * SIDE};

    private final NDManager manager = manager();
    private final CodeBook book = new CodeBook(CONFIG.quantizer(), manager);
    private GridDynamics dynamics;
    private CodeLikelihood likelihood;

    private static NDManager manager() {
        TorchRuntime.prepare();
        return NDManager.newBaseManager();
    }

    @BeforeEach
    void makeDynamicsOfLuckyWeights() {
        Parameters parameters = Parameters.fresh(manager, "test", 1);
        dynamics = new GridDynamics(CONFIG, parameters);
        int step = 0;
        for (NDArray array : parameters.all()) {
            array.set(centred(step++, (int) array.size()));
        }
        likelihood = new CodeLikelihood(CONFIG, dynamics, manager);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void theProbabilitiesOfAllCodesOfACellSumToOne() {
        float[] hidden = centred(200, CONFIG.hiddenChannels() * PLANE);
        float[] now = luckyTokens(1, 201);
        double[] sums = new double[CELLS.length];
        for (int first = 0; first < VOCABULARY; first++) {
            addProbabilities(first, hidden, now, sums);
        }
        for (double sum : sums) {
            assertThat(sum).isCloseTo(1, within(1e-4));
        }
    }

    /** Adds those of a first token with every second one, a row of the batch for each. */
    private void addProbabilities(int first, float[] hidden, float[] now, double[] sums) {
        try (NDManager scope = manager.newSubManager()) {
            float[] next = repeated(now, VOCABULARY);
            for (int second = 0; second < VOCABULARY; second++) {
                for (int cell : CELLS) {
                    next[2 * second * PLANE + cell] = first;
                    next[(2 * second + 1) * PLANE + cell] = second;
                }
            }
            float[] nats =
                    surprise(
                            state(scope, repeated(hidden, VOCABULARY)),
                            repeated(now, VOCABULARY),
                            next);
            for (int i = 0; i < nats.length; i++) {
                int at = Arrays.binarySearch(sorted(), i % PLANE);
                if (at >= 0) {
                    sums[at] += Math.exp(-nats[i]);
                }
            }
        }
    }

    private static int[] sorted() {
        return Arrays.stream(CELLS).sorted().toArray();
    }

    @Test
    void whatIsDrawnIsOnAverageAsSurprisingAsItsEntropySays() {
        int rows = 64;
        NDArray hidden = state(manager, centred(300, rows * CONFIG.hiddenChannels() * PLANE));
        float[] now = luckyTokens(rows, 301);
        float[] luck = Noise.at(7, 302).uniforms(rows * CONFIG.tokens() * PLANE);
        CodeDrawer drawer = new CodeDrawer(CONFIG, dynamics, manager);
        CodeDrawer.Drawn drawn = drawer.draw(hidden, new CodeDrawer.Wish(now, luck, 1, rows, true));

        double expected = mean(drawn.entropy());
        assertThat(expected).isGreaterThan(0.5);
        assertThat(mean(surprise(hidden, now, drawn.tokens())))
                .isCloseTo(expected, within(0.03 * expected));
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private float[] surprise(NDArray hidden, float[] now, float[] next) {
        NDManager scope = hidden.getManager();
        NDArray after = tokens(scope, next);
        return likelihood
                .negativeLog(
                        new CodeLikelihood.Step(
                                hidden, tokens(scope, now), after, book.ofCell(after)))
                .toFloatArray();
    }

    private static NDArray state(NDManager scope, float[] values) {
        int channels = CONFIG.hiddenChannels();
        return scope.create(
                values, new Shape(values.length / (channels * PLANE), channels, SIDE, SIDE));
    }

    private static NDArray tokens(NDManager scope, float[] values) {
        int rows = values.length / (CONFIG.tokens() * PLANE);
        return scope.create(values, new Shape(rows, CONFIG.tokens(), SIDE, SIDE))
                .toType(DataType.INT64, false);
    }

    private static float[] centred(int step, int count) {
        float[] values = Noise.at(7, step).uniforms(count);
        for (int i = 0; i < count; i++) {
            values[i] -= 0.5f;
        }
        return values;
    }

    private static float[] luckyTokens(int rows, int step) {
        float[] values = Noise.at(7, step).uniforms(rows * CONFIG.tokens() * PLANE);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.floor(values[i] * VOCABULARY);
        }
        return values;
    }

    private static float[] repeated(float[] values, int times) {
        float[] all = new float[values.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(values, 0, all, i * values.length, values.length);
        }
        return all;
    }
}
