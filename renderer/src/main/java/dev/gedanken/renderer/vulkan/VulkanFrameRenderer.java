package dev.gedanken.renderer.vulkan;

import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererLife;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.plan.InFlight;
import dev.gedanken.renderer.plan.PendingPicture;
import dev.gedanken.renderer.plan.PlanRenderer;
import dev.gedanken.renderer.plan.RenderPlan;
import dev.gedanken.renderer.vulkan.PlanRecorder.Shared;
import java.util.List;
import java.util.stream.Stream;

/** Draws with Vulkan into an image without a surface and reads that back. */
public final class VulkanFrameRenderer implements PlanRenderer {
    private final RendererLife life = new RendererLife();
    private final Owners owners;
    private final Device device;
    private final InFlight<Slot> inFlight;

    private VulkanFrameRenderer(Owners owners, VulkanSettings settings) {
        this.owners = owners;
        Connection connection = Connection.open(owners, settings, Device.Need.PICTURES);
        this.device = connection.device();
        RenderPasses renderPasses = owners.add(new RenderPasses(device));
        Pipelines pipelines = owners.add(new Pipelines(connection, renderPasses));
        var shared = new Shared(connection.bindings(), renderPasses, pipelines);
        List<Slot> slots =
                Stream.generate(() -> owners.add(new Slot(device, connection.memory(), shared)))
                        .limit(IN_FLIGHT)
                        .toList();
        this.inFlight = new InFlight<>(slots);
    }

    /**
     * Opens a renderer for the calling thread.
     *
     * @throws RendererUnavailableException if this machine has no Vulkan 1.2, or not the device that
     *     the settings name
     */
    public static VulkanFrameRenderer open(VulkanSettings settings) {
        var owners = new Owners();
        try {
            return new VulkanFrameRenderer(owners, settings);
        } catch (RuntimeException | Error e) {
            owners.close();
            throw e;
        }
    }

    @Override
    public PendingPicture submit(RenderPlan plan, PixelTarget target) {
        life.requireUsable();
        plan.requireFits(target);
        return inFlight.start(slot -> start(plan, target, slot));
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

    private VulkanPicture start(RenderPlan plan, PixelTarget target, Slot slot) {
        long start = System.nanoTime();
        slot.take(plan);
        long taken = System.nanoTime();
        slot.submit(plan);
        return new VulkanPicture(life::requireUsable, slot, target, taken - start, taken);
    }
}
