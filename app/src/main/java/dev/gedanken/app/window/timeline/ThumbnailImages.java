package dev.gedanken.app.window.timeline;

import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand.RequestThumbnails;
import dev.gedanken.world.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Small pictures by node: the few thousand most recently used ones. They outlive the view that
 * shows them.
 */
public final class ThumbnailImages {
    private static final int MOST = 4_000;
    private static final float LOAD = 0.75f;

    private final Map<Integer, Image> images =
            new LinkedHashMap<>(16, LOAD, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Image> eldest) {
                    return size() > MOST;
                }
            };

    private List<Integer> asked = List.of();

    void clear() {
        images.clear();
        asked = List.of();
    }

    void put(int node, Frame frame) {
        WritableImage image = new WritableImage(frame.width(), frame.height());
        byte[] rgb = new byte[frame.width() * frame.height() * Frame.CHANNELS];
        frame.copyTo(rgb, 0);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        frame.width(),
                        frame.height(),
                        PixelFormat.getByteRgbInstance(),
                        rgb,
                        0,
                        frame.width() * Frame.CHANNELS);
        images.put(node, image);
    }

    Optional<Image> get(int node) {
        return Optional.ofNullable(images.get(node));
    }

    /** Requests the missing ones of some nodes. */
    void ask(List<Integer> nodes, Consumer<SimulationCommand> simulation) {
        List<Integer> missing = nodes.stream().filter(node -> get(node).isEmpty()).toList();
        if (!missing.isEmpty() && !missing.equals(asked)) {
            simulation.accept(new RequestThumbnails(missing));
        }
        asked = missing;
    }
}
