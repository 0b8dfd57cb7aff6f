package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryUtil.memAddress0;
import static org.lwjgl.system.MemoryUtil.memCopy;

import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.plan.RenderPlan;

/** Owns the resources of one picture in flight. */
final class Slot implements Owned {
    private final PlanRecorder.Shared shared;
    private final Commands commands;
    private final Staging staging;
    private final SlotImages images;
    private final ImageSets sets;
    private final ReadBack readBack;

    Slot(Device device, Memory memory, PlanRecorder.Shared shared) {
        this.shared = shared;
        this.commands = new Commands(device);
        this.staging = new Staging(memory);
        this.images = new SlotImages(device, memory, shared.renderPasses());
        this.readBack = new ReadBack(memory);
        this.sets = new ImageSets(device, shared.bindings());
    }

    /** Copies the plan's images. */
    void take(RenderPlan plan) {
        images.fit(plan);
        staging.take(plan);
    }

    /** Submits the plan to the device. */
    void submit(RenderPlan plan) {
        commands.begin();
        Transfer transfer = new Transfer(commands.buffer());
        staging.record(plan, images, transfer);
        new PlanRecorder(commands.buffer(), shared, images, sets).record(plan);
        transfer.read(images.picture().image(), readBack.of(plan.size().bytes()));
        commands.submit();
    }

    /** Waits until the device is done with the plan. */
    void await() {
        commands.await();
    }

    /** Copies the picture to the target's start. */
    void copyTo(PixelTarget target) {
        HostBuffer from = readBack.of(target.size().bytes());
        from.invalidate();
        memCopy(from.address(), memAddress0(target.bgra()), target.size().bytes());
    }

    @Override
    public void close() {
        readBack.close();
        sets.close();
        images.close();
        staging.close();
        commands.close();
    }
}
