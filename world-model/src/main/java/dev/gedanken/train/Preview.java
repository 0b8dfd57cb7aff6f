package dev.gedanken.train;

import dev.gedanken.data.Episode;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Message;
import dev.gedanken.world.Noise;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Draws a model's dream during training: the first episode's frames above, the open-loop dream with
 * the same actions below, every {@value #EVERY} steps. For this, a temporary pack is written and
 * loaded like any other, so that the picture shows what the finished pack would show.
 */
final class Preview {
    /** The picture's file name. */
    static final String NAME = "dream.png";

    private static final String PACK = "pack";
    private static final double EVERY_SECONDS = 60;
    private static final int EVERY = 4;
    private static final int COLUMNS = 12;
    private static final int SCALE = 2;
    private static final int GAP = 2;

    private final TrainingPlan plan;
    private final TrainingRequest request;
    private final ModelLoader loader;
    private final Path folder;
    private final TrainingListener listener;
    private double last = Double.NEGATIVE_INFINITY;
    private boolean isTold;
    private boolean isOver;

    /** Creates a preview that draws nothing until it is asked. */
    Preview(
            TrainingPlan plan,
            TrainingRequest request,
            ModelLoader loader,
            TrainingListener listener) {
        this.plan = plan;
        this.folder = request.previewFolder();
        this.request = request.into(folder.resolve(PACK));
        this.loader = loader;
        this.listener = listener;
    }

    /**
     * Draws if the last picture is a minute old. If a picture cannot be made, there are no further
     * pictures, but the training continues.
     *
     * @param seconds time spent in the training
     * @param soFar its result so far; empty while there is nothing to show
     */
    void drawIfDue(double seconds, Supplier<Optional<TrainingResult>> soFar) {
        if (isOver || seconds - last < EVERY_SECONDS) {
            return;
        }
        try {
            Optional<TrainingResult> result = soFar.get();
            if (result.isPresent()) {
                last = seconds;
                draw(result.get());
            }
        } catch (BadInputException e) {
            isOver = true;
            listener.note(e.message());
        } catch (IOException e) {
            isOver = true;
            listener.note(Message.of("worldmodel.training.preview.locked", folder.resolve(NAME)));
        }
    }

    private void draw(TrainingResult result) throws IOException {
        Files.createDirectories(folder);
        new PackAuthor(plan, request, listener).write(result);
        Episode episode = result.data().episode(0);
        try (WorldModel model = loader.load(WorldPack.open(request.out()))) {
            Optional<DecodesFrames> decoder = model.ability(DecodesFrames.class);
            if (decoder.isEmpty()) {
                isOver = true;
                return;
            }
            List<Integer> shown = shown(episode);
            List<Belief> beliefs = imagined(model, episode, shown);
            List<Frame> dreamed = decoder.get().decode(beliefs);
            BufferedImage picture = picture(episode, shown, dreamed);
            Path file = folder.resolve(NAME);
            write(picture, file);
            if (!isTold) {
                isTold = true;
                listener.note(Message.of("worldmodel.training.preview", file));
            }
        }
    }

    /** Replaces the picture atomically, because it may be being read. */
    private static void write(BufferedImage picture, Path file) throws IOException {
        Path part = file.resolveSibling(NAME + ".part");
        ImageIO.write(picture, "png", part.toFile());
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Removes the pictures, and nothing else in the folder, because the finished pack shows more.
     *
     * @throws IOException if a file cannot be removed
     */
    void delete() throws IOException {
        if (!isTold) {
            return;
        }
        Files.deleteIfExists(folder.resolve(NAME));
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(request.out())) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
        try (Stream<Path> left = Files.list(folder)) {
            if (left.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }

    /** Returns the steps of the episode that are shown: after the context, as many as there are. */
    private List<Integer> shown(Episode episode) {
        List<Integer> shown = new ArrayList<>();
        int context = Math.min(plan.contextSteps(), episode.steps());
        for (int at = context; at <= episode.steps() && shown.size() < COLUMNS; at += EVERY) {
            shown.add(at);
        }
        return shown;
    }

    private List<Belief> imagined(WorldModel model, Episode episode, List<Integer> shown) {
        int context = shown.getFirst();
        List<Noise> luck = List.of(Noise.at(request.seed(), 0));
        List<Belief> beliefs =
                model.begin(
                        List.of(
                                new Context(
                                        episode.frames().subList(0, context + 1),
                                        List.<Input>copyOf(episode.actions().subList(0, context)))),
                        luck);
        List<Belief> kept = new ArrayList<>(beliefs);
        for (int at = context; at < shown.getLast(); at++) {
            beliefs =
                    List.of(
                            model.imagine(
                                            beliefs,
                                            List.of(episode.actions().get(at)),
                                            List.of(Noise.at(request.seed(), at + 1L)))
                                    .getFirst()
                                    .belief());
            if (shown.contains(at + 1)) {
                kept.addAll(beliefs);
            }
        }
        return kept;
    }

    private static BufferedImage picture(
            Episode episode, List<Integer> shown, List<Frame> dreamed) {
        Frame first = dreamed.getFirst();
        int right = first.width() * SCALE + GAP;
        int down = first.height() * SCALE + GAP;
        BufferedImage picture =
                new BufferedImage(
                        right * shown.size() - GAP, 2 * down - GAP, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < shown.size(); i++) {
            draw(picture, episode.frames().get(shown.get(i)), i * right, 0);
            draw(picture, dreamed.get(i), i * right, down);
        }
        return picture;
    }

    private static void draw(BufferedImage picture, Frame frame, int left, int top) {
        for (int y = 0; y < frame.height() * SCALE; y++) {
            for (int x = 0; x < frame.width() * SCALE; x++) {
                int red = frame.channel(x / SCALE, y / SCALE, 0);
                int green = frame.channel(x / SCALE, y / SCALE, 1);
                int blue = frame.channel(x / SCALE, y / SCALE, 2);
                picture.setRGB(left + x, top + y, red << 16 | green << 8 | blue);
            }
        }
    }
}
