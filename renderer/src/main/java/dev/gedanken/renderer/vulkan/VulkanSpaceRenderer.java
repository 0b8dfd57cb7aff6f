package dev.gedanken.renderer.vulkan;

import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererLife;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.space.Camera;
import dev.gedanken.renderer.space.Pick;
import dev.gedanken.renderer.space.SpaceRenderer;
import dev.gedanken.renderer.space.SpaceScene;
import dev.gedanken.renderer.space.SpaceStyle;
import java.util.OptionalInt;

/** Draws scenes in space with Vulkan. */
public final class VulkanSpaceRenderer implements SpaceRenderer {
    private final RendererLife life = new RendererLife();
    private final Owners owners;
    private final Device device;
    private final Commands commands;
    private final SpacePass pass;
    private final SpaceTarget target;
    private final SpacePainter painter;

    private VulkanSpaceRenderer(Owners owners, VulkanSettings settings) {
        this.owners = owners;
        Connection connection = Connection.open(owners, settings, Device.Need.SPACE);
        this.device = connection.device();
        this.commands = owners.add(new Commands(device));
        this.pass = owners.add(new SpacePass(device));
        SpacePipelines pipelines = owners.add(new SpacePipelines(connection, pass));
        this.target = owners.add(new SpaceTarget(connection, pass, commands));
        this.painter = owners.add(new SpacePainter(connection, commands, pipelines));
    }

    /**
     * Opens a renderer for the calling thread.
     *
     * @throws RendererUnavailableException if this machine has no Vulkan 1.2, or not the device that
     *     the settings name, or that cannot draw in space
     */
    public static VulkanSpaceRenderer open(VulkanSettings settings) {
        var owners = new Owners();
        try {
            return new VulkanSpaceRenderer(owners, settings);
        } catch (RuntimeException | Error e) {
            owners.close();
            throw e;
        }
    }

    @Override
    public FrameTiming render(
            SpaceScene scene, Camera camera, SpaceStyle style, PixelTarget pixels) {
        life.requireUsable();
        long start = System.nanoTime();
        painter.hold(scene, style);
        var words = painter.words(camera, pixels.size());
        SpaceImages images = target.fit(pixels.size());
        long uploaded = System.nanoTime();
        commands.begin();
        pass.begin(commands.buffer(), images, style.backgroundRgb());
        painter.record(camera, style, pixels.size(), words);
        pass.end(commands.buffer());
        target.recordReadBack(images);
        commands.submit();
        commands.await();
        long drawn = System.nanoTime();
        target.copyTo(pixels);
        long read = System.nanoTime();
        return new FrameTiming(uploaded - start, drawn - uploaded, read - drawn);
    }

    @Override
    public OptionalInt pick(int x, int y, int reachPixels) {
        life.requireUsable();
        PixelSize size = target.size();
        Pick pick = new Pick(x, y, reachPixels);
        return size == null ? OptionalInt.empty() : pick.in(size, target::identities);
    }

    @Override
    public RendererInfo info() {
        return device.describe();
    }

    @Override
    public void close() {
        if (!life.end()) {
            return;
        }
        device.waitUntilIdle();
        owners.close();
    }
}
