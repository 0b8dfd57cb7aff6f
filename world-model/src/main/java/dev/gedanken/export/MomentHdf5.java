package dev.gedanken.export;

import dev.gedanken.model.LatentView;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Node;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Outcome;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionVector;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.LatentAction;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * Moments of a session as an HDF5 file: row t of every dataset is moment t. docs/data-format.md lists the
 * datasets; {@code latent/} holds one for each of the model's latent views.
 */
public final class MomentHdf5 {
    /** Most moments in one file: the whole file is in memory while it is written. */
    public static final int MOST_ROWS = 20_000;

    private static final DatasetCreationOptions UNSIGNED =
            DatasetCreationOptions.builder().unsigned().build();

    /** Marks rows in which no time passed. */
    private static final float[] NO_INPUT = {-1};

    private final List<byte[][][]> pixels = new ArrayList<>();
    private final List<byte[][][]> truePixels = new ArrayList<>();
    private final List<double[]> factors = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<float[]> inputs = new ArrayList<>();
    private final Map<String, List<Tensor>> latents = new LinkedHashMap<>();
    private final List<Double> rewards = new ArrayList<>();
    private List<String> factorNames = List.of();
    private boolean isDiscrete = true;

    private MomentHdf5() {}

    /**
     * Writes a file; it appears under its name only when it is whole.
     *
     * @param notes root attributes, such as the pack's name
     * @param progress receives the share done, in [0, 1]
     * @throws BadInputException if it cannot be written or there are too many moments
     */
    public static void write(
            Path file, MomentSource source, Map<String, String> notes, DoubleConsumer progress) {
        if (source.size() > MOST_ROWS) {
            throw BadInputException.of("worldmodel.export.long", source.size(), MOST_ROWS);
        }
        MomentHdf5 rows = new MomentHdf5();
        source.visit(rows::add, progress);
        WholeFile.write(file, part -> rows.write(part, notes));
    }

    private void add(ExportedMoment moment) {
        PlayState state = moment.state();
        List<FactorValue> values = state.twin().map(Twin::factors).orElse(List.of());
        factorNames = values.stream().map(value -> value.factor().name()).toList();
        factors.add(values.stream().mapToDouble(FactorValue::value).toArray());
        nodes.add(moment.node());
        state.dreamed().map(MomentHdf5::image).ifPresent(pixels::add);
        state.truth().map(MomentHdf5::image).ifPresent(truePixels::add);
        isDiscrete &= state.input() instanceof Action || state.input() instanceof LatentAction.Code;
        inputs.add(moment.node().cause().steps() == 0 ? NO_INPUT : numbers(state.input()));
        rewards.add(state.twin().flatMap(Twin::outcome).map(Outcome::reward).orElse(Double.NaN));
        for (LatentView view : moment.views()) {
            List<Tensor> rows = latents.computeIfAbsent(view.name(), name -> new ArrayList<>());
            padTo(nodes.size() - 1, rows, view.values());
            rows.add(view.values());
        }
    }

    /** Fills moments without readings, such as a start, with NaN. */
    private static void padTo(int size, List<Tensor> rows, Tensor like) {
        float[] nothing = new float[like.size()];
        Arrays.fill(nothing, Float.NaN);
        while (rows.size() < size) {
            rows.add(Tensor.owning(like.shape(), nothing));
        }
    }

    /** Returns the index of a discrete input, or the numbers of a continuous one. */
    private static float[] numbers(Input input) {
        return switch (input) {
            case Action action -> new float[] {action.index()};
            case LatentAction.Code(int index) -> new float[] {index};
            case ActionVector(List<Float> values) -> floats(values);
            case LatentAction.Vector(List<Float> values) -> floats(values);
        };
    }

    private static float[] floats(List<Float> values) {
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i);
        }
        return floats;
    }

    /**
     * Writes indices if inputs are indices, otherwise rows of numbers; NaN where no time passed.
     */
    private void writeInputs(WritableHdfFile file) {
        int width = inputs.stream().mapToInt(row -> row.length).max().orElse(1);
        if (width == 1 && isDiscrete) {
            file.putDataset(
                    "action_index", inputs.stream().mapToLong(row -> (long) row[0]).toArray());
            return;
        }
        float[][] rows = new float[inputs.size()][width];
        for (int i = 0; i < rows.length; i++) {
            float[] from = inputs.get(i);
            Arrays.fill(rows[i], Float.NaN);
            if (from != NO_INPUT) {
                System.arraycopy(from, 0, rows[i], 0, from.length);
            }
        }
        file.putDataset("action", rows);
    }

    private static byte[][][] image(Frame frame) {
        byte[][][] image = new byte[frame.height()][frame.width()][Frame.CHANNELS];
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                for (int c = 0; c < Frame.CHANNELS; c++) {
                    image[y][x][c] = (byte) frame.channel(x, y, c);
                }
            }
        }
        return image;
    }

    private void write(Path part, Map<String, String> notes) {
        try (WritableHdfFile file = HdfFile.write(part)) {
            notes.forEach(file::putAttribute);
            if (!pixels.isEmpty()) {
                file.putDataset("pixels", pixels.toArray(new byte[0][][][]), UNSIGNED);
            }
            if (!truePixels.isEmpty()) {
                file.putDataset("true_pixels", truePixels.toArray(new byte[0][][][]), UNSIGNED);
            }
            file.putDataset("node", nodes.stream().mapToLong(Node::id).toArray());
            file.putDataset("step_idx", nodes.stream().mapToLong(Node::step).toArray());
            writeInputs(file);
            file.putDataset(
                    "psnr_db", nodes.stream().mapToDouble(node -> node.result().psnr()).toArray());
            file.putDataset("reward", rewards.stream().mapToDouble(Double::doubleValue).toArray());
            if (!factorNames.isEmpty()) {
                file.putDataset("state", factors.toArray(new double[0][]))
                        .putAttribute("names", factorNames.toArray(new String[0]));
            }
            WritableGroup group = file.putGroup("latent");
            latents.values().forEach(rows -> padTo(nodes.size(), rows, rows.getFirst()));
            latents.forEach((name, rows) -> group.putDataset(identifier(name), stacked(rows)));
        }
    }

    /** Turns {@code Hidden state} into {@code hidden_state}. */
    private static String identifier(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    /** Stacks tensors of one shape: {@code (rows, …)}. */
    private static Object stacked(List<Tensor> rows) {
        Object[] arrays = rows.stream().map(NestedFloats::of).toArray();
        Object stacked = Array.newInstance(arrays[0].getClass(), arrays.length);
        System.arraycopy(arrays, 0, stacked, 0, arrays.length);
        return stacked;
    }
}
