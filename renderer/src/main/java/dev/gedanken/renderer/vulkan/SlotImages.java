package dev.gedanken.renderer.vulkan;

import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.plan.Canvas;
import dev.gedanken.renderer.plan.Input;
import dev.gedanken.renderer.plan.RenderPlan;
import dev.gedanken.renderer.plan.Upload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Owns the images of one picture in flight; keeps those that the next picture needs again. */
final class SlotImages implements AutoCloseable {
    private final Device device;
    private final Memory memory;
    private final RenderPasses renderPasses;
    private final List<DeviceImage> uploads = new ArrayList<>();
    private final List<DrawnImage> canvases = new ArrayList<>();
    private @Nullable DrawnImage picture;

    SlotImages(Device device, Memory memory, RenderPasses renderPasses) {
        this.device = device;
        this.memory = memory;
        this.renderPasses = renderPasses;
    }

    /** Creates exactly the images that the plan needs; none may be in use. */
    void fit(RenderPlan plan) {
        shrink(uploads, plan.uploads().size());
        shrink(canvases, plan.canvases().size());
        for (int i = 0; i < plan.uploads().size(); i++) {
            fitUpload(i, plan.uploads().get(i));
        }
        for (int i = 0; i < plan.canvases().size(); i++) {
            fitCanvas(i, plan.canvases().get(i));
        }
        fitPicture(plan.size());
    }

    DeviceImage upload(int index) {
        return uploads.get(index);
    }

    DrawnImage canvas(int index) {
        return canvases.get(index);
    }

    DrawnImage picture() {
        if (picture == null) {
            throw new IllegalStateException("The slot has no picture before its first plan.");
        }
        return picture;
    }

    DeviceImage of(Input input) {
        return switch (input) {
            case Input.Uploaded(int index) -> upload(index);
            case Input.Drawn(int index) -> canvas(index).image();
        };
    }

    @Override
    public void close() {
        shrink(uploads, 0);
        shrink(canvases, 0);
        forgetPicture();
    }

    private void fitUpload(int index, Upload upload) {
        ImageKind kind = ImageKind.of(upload.texel());
        if (index < uploads.size()) {
            if (uploads.get(index).is(kind, upload.size())) {
                return;
            }
            shrink(uploads, index);
        }
        uploads.add(new DeviceImage(device, memory, kind, upload.size()));
    }

    private void fitCanvas(int index, Canvas canvas) {
        ImageKind kind = ImageKind.of(canvas.precision());
        if (index < canvases.size()) {
            if (canvases.get(index).image().is(kind, canvas.size())) {
                return;
            }
            shrink(canvases, index);
        }
        canvases.add(drawn(kind, canvas.size()));
    }

    private void fitPicture(PixelSize size) {
        if (picture == null || !picture.image().is(ImageKind.PICTURE, size)) {
            forgetPicture();
            picture = drawn(ImageKind.PICTURE, size);
        }
    }

    private void forgetPicture() {
        if (picture != null) {
            picture.close();
            picture = null;
        }
    }

    private DrawnImage drawn(ImageKind kind, PixelSize size) {
        return new DrawnImage(device, memory, renderPasses.of(kind), kind, size);
    }

    private static void shrink(List<? extends Owned> images, int count) {
        while (images.size() > count) {
            images.removeLast().close();
        }
    }
}
