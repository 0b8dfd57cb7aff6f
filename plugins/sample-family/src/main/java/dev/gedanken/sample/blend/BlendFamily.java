package dev.gedanken.sample.blend;

import dev.gedanken.data.*;
import dev.gedanken.family.*;
import dev.gedanken.model.*;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.nn.SafeTensors;
import dev.gedanken.pack.*;
import dev.gedanken.plugin.FamilyPlugin;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.*;
import dev.gedanken.world.*;
import java.util.*;
import java.util.stream.IntStream;
import org.pf4j.Extension;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A family in one file: after an action, pictures move towards the mean picture that followed it in
 * the data.
 */
@Extension
public final class BlendFamily implements FamilyPlugin, Family {
    private static final String MEANS = "means";
    private static final SettingsSchema<Settings> SCHEMA = new SettingsSchema<>(new Settings(0.2f));

    record Settings(@Range(of = "share of the mean in a step", low = 0, high = 1) float rate) {}

    @Override
    public List<Family> families() {
        return List.of(this);
    }

    @Override
    public FamilyCard card() {
        return new FamilyCard("blend", "Blend", "Fades to mean pictures", List.of(Role.GENERATIVE));
    }

    @Override
    public List<Setting> settings() {
        return SCHEMA.settings();
    }

    @Override
    public Optional<Trainer> trainer(Map<String, String> values) {
        float rate = SCHEMA.with(values).rate();
        var sizes = JsonNodeFactory.instance.objectNode().put("rate", rate);
        var set = new TreeMap<>(Map.of("rate", Float.toString(rate)));
        var phase = new Phase(MEANS, 1, it -> Optional.of(new Means(it.data(), new HashMap<>())));
        var plan = new TrainingPlan("blend", sizes, 1, set, survey -> {}, Map.of(), List.of(phase));
        return Optional.of((request, listener) -> new TrainingRun(plan, request, listener).run());
    }

    @Override
    public WorldModel load(WorldPack pack) {
        Tensor means =
                Objects.requireNonNull(
                        SafeTensors.decode(pack.file(WorldPack.WEIGHTS), MEANS).get(MEANS), MEANS);
        float rate = (float) pack.manifest().model().path("rate").asDouble();
        return new BlendModel(means, rate, pack.manifest().card(means.shape()[1], means.size()));
    }

    /** Keeps the mean picture that followed each action; an update processes one episode. */
    private record Means(EpisodeSource data, Map<String, Tensor> weights) implements PhaseWork {
        @Override
        public Map<String, Double> update(long step, double progress) {
            Episode episode = data.episode((int) (step % data.size()));
            int size = episode.frames().getFirst().rgb().remaining();
            long[] shape = {data.actions().size(), size};
            Tensor zero = Tensor.owning(shape, new float[data.actions().size() * size]);
            float[] means = weights.getOrDefault(MEANS, zero).toArray();
            for (int t = 0; t < episode.steps(); t++) {
                var rgb = episode.frames().get(t + 1).rgb();
                int row = episode.actions().get(t).index() * size;
                for (int i = 0; i < size; i++) {
                    means[row + i] += ((rgb.get() & 0xFF) - means[row + i]) / (t + 2);
                }
            }
            weights.put(MEANS, Tensor.owning(shape, means));
            return Map.of("episodes left", (double) Math.max(0, data.size() - step - 1));
        }

        @Override
        public List<CheckpointPart> parts() {
            return List.of(CheckpointPart.of(MEANS, () -> Map.copyOf(weights), weights::putAll));
        }

        @Override
        public void close() {}
    }

    private record BlendModel(Tensor means, float rate, ModelCard card)
            implements WorldModel, DecodesFrames {

        private static Belief belief(byte[] rgb) {
            long[] shape = {rgb.length};
            return new Belief(List.of(new Belief.Part("rgb", Tensor.owning(shape, rgb))));
        }

        private static Belief seen(Frame frame) {
            byte[] rgb = new byte[frame.rgb().remaining()];
            frame.copyTo(rgb, 0);
            return belief(rgb);
        }

        private Step step(Belief belief, Input input) {
            byte[] rgb = belief.tensor("rgb").encode();
            int row = card.inputs().enumerated().indexOf(input) * rgb.length;
            for (int i = 0; i < rgb.length; i++) {
                int now = rgb[i] & 0xFF;
                rgb[i] = (byte) Math.round(now + rate * (means.get(row + i) - now));
            }
            return new Step(belief(rgb), Readings.NONE);
        }

        @Override
        public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
            return contexts.stream().map(context -> seen(context.last())).toList();
        }

        @Override
        public List<Step> imagine(
                List<Belief> now, List<? extends Input> inputs, List<Noise> luck) {
            IntStream rows = IntStream.range(0, now.size());
            return rows.mapToObj(i -> step(now.get(i), inputs.get(i))).toList();
        }

        @Override
        public List<Step> observe(
                List<Belief> now, List<? extends Input> in, List<Frame> frames, List<Noise> luck) {
            return frames.stream().map(each -> new Step(seen(each), Readings.NONE)).toList();
        }

        @Override
        public List<Frame> decode(List<Belief> beliefs) {
            return beliefs.stream()
                    .map(each -> each.tensor("rgb").encode())
                    .map(this::frame)
                    .toList();
        }

        private Frame frame(byte[] rgb) {
            FrameShape shape = card.frame().orElseThrow();
            return Frame.of(shape.width(), shape.height(), rgb);
        }

        @Override
        public void close() {}
    }
}
