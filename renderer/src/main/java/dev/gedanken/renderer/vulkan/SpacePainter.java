package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryUtil.memAddress0;
import static org.lwjgl.system.MemoryUtil.memCopy;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.SourceFrame;
import dev.gedanken.renderer.plan.Input;
import dev.gedanken.renderer.plan.OverlayPasses;
import dev.gedanken.renderer.plan.Step;
import dev.gedanken.renderer.space.Batch;
import dev.gedanken.renderer.space.Camera;
import dev.gedanken.renderer.space.SpaceNumbers;
import dev.gedanken.renderer.space.SpaceScene;
import dev.gedanken.renderer.space.SpaceStyle;
import dev.gedanken.renderer.space.WordImages;
import dev.gedanken.renderer.space.WordImages.Shown;
import dev.gedanken.renderer.vulkan.HostBuffer.Direction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Owns points, paths and words on the device, and records their drawing. */
final class SpacePainter implements Owned {
    private final Connection connection;
    private final Commands commands;
    private final SpacePipelines pipelines;
    private final ImageSets sets;
    private final WordImages<DeviceImage> words = new WordImages<>(this::load, DeviceImage::close);
    private final List<InstanceBuffer> batches = new ArrayList<>();
    private @Nullable SpaceScene heldScene;
    private @Nullable SpaceStyle heldStyle;

    SpacePainter(Connection connection, Commands commands, SpacePipelines pipelines) {
        this.connection = connection;
        this.commands = commands;
        this.pipelines = pipelines;
        this.sets = new ImageSets(connection.device(), connection.bindings());
    }

    /** Uploads the scene unless the device already has it. */
    @SuppressWarnings(
            "ReferenceEquality") // Comparing all points would take longer than uploading them.
    void hold(SpaceScene scene, SpaceStyle style) {
        if (scene == heldScene && style.equals(heldStyle)) {
            return;
        }
        forget();
        batches.add(new InstanceBuffer(connection.memory(), Batch.points(scene)));
        batches.add(new InstanceBuffer(connection.memory(), Batch.pieces(scene, style)));
        heldScene = scene;
        heldStyle = style;
    }

    /** Uploads the visible words; nothing may be recorded meanwhile. */
    List<Shown<DeviceImage>> words(Camera camera, PixelSize size) {
        if (heldScene == null || heldStyle == null) {
            throw new IllegalStateException("A scene is held before it is drawn.");
        }
        return words.shown(heldScene, camera, heldStyle, size);
    }

    /** Records the drawing of the current scene into the current target. */
    void record(Camera camera, SpaceStyle style, PixelSize size, List<Shown<DeviceImage>> shown) {
        sets.reset(shown.size());
        StepRecorder recorder = new StepRecorder(commands.buffer(), connection.bindings(), sets);
        recorder.confine(PixelRectangle.covering(size));
        recorder.give(bytes -> SpaceNumbers.write(camera, style, size, bytes));
        for (InstanceBuffer batch : batches) {
            recorder.use(pipelines.of(batch.batch()));
            batch.draw(commands.buffer());
        }
        for (Shown<DeviceImage> word : shown) {
            OverlayPasses.Lay lay = new OverlayPasses.Lay(1);
            Step step = Step.filling(word.place(), lay, new Input.Uploaded(0));
            recorder.run(step, pipelines.of(lay), List.of(word.image()));
        }
    }

    @Override
    public void close() {
        forget();
        sets.close();
    }

    private void forget() {
        heldScene = null;
        words.forget();
        batches.forEach(InstanceBuffer::close);
        batches.clear();
    }

    private DeviceImage load(SourceFrame frame) {
        DeviceImage image =
                new DeviceImage(
                        connection.device(), connection.memory(), ImageKind.COLOURS, frame.size());
        try {
            fill(image, frame);
            return image;
        } catch (RuntimeException e) {
            image.close();
            throw e;
        }
    }

    private void fill(DeviceImage image, SourceFrame frame) {
        long bytes = frame.size().bytes();
        try (var staging = new HostBuffer(connection.memory(), Direction.TO_DEVICE, bytes)) {
            memCopy(memAddress0(frame.rgba()), staging.address(), bytes);
            staging.flush();
            commands.begin();
            new Transfer(commands.buffer()).fill(image, staging, 0);
            commands.submit();
            commands.await();
        }
    }
}
