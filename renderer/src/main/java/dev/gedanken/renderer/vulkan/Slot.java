package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryUtil.memAddress0;
import static org.lwjgl.system.MemoryUtil.memCopy;

import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.plan.RenderPlan;
import dev.gedanken.renderer.vulkan.HostBuffer.Direction;
import org.jspecify.annotations.Nullable;

/** Owns everything that one picture under way needs for itself. */
final class Slot implements Owned {
    private final Memory memory;
    private final PlanRecorder.Shared shared;
    private final Commands commands;
    private final Staging staging;
    private final SlotImages images;
    private final ImageSets sets;
    private @Nullable HostBuffer readBack;

    Slot(Device device, Memory memory, PlanRecorder.Shared shared) {
        this.memory = memory;
        this.shared = shared;
        this.commands = new Commands(device);
        this.staging = new Staging(memory);
        this.images = new SlotImages(device, memory, shared.renderPasses());
        this.sets = new ImageSets(device, shared.bindings());
    }

    /** Takes the plan's images in. */
    void take(RenderPlan plan) {
        images.fit(plan);
        staging.take(plan);
    }

    /** Hands the plan to the device. */
    void submit(RenderPlan plan) {
        commands.begin();
        Transfer transfer = new Transfer(commands.buffer());
        staging.record(plan, images, transfer);
        new PlanRecorder(commands.buffer(), shared, images, sets).record(plan);
        transfer.read(images.picture().image(), readBack(plan.size().bytes()));
        commands.submit();
    }

    /** Waits until the device is done with the plan. */
    void await() {
        commands.await();
    }

    /** Copies the picture to the target's start. */
    void copyTo(PixelTarget target) {
        HostBuffer from = readBack(target.size().bytes());
        from.invalidate();
        memCopy(from.address(), memAddress0(target.bgra()), target.size().bytes());
    }

    @Override
    public void close() {
        if (readBack != null) {
            readBack.close();
            readBack = null;
        }
        sets.close();
        images.close();
        staging.close();
        commands.close();
    }

    private HostBuffer readBack(long bytes) {
        HostBuffer there = readBack;
        if (there == null || there.bytes() != bytes) {
            if (there != null) {
                readBack = null;
                there.close();
            }
            there = new HostBuffer(memory, Direction.FROM_DEVICE, bytes);
            readBack = there;
        }
        return there;
    }
}
