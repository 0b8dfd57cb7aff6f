package dev.gedanken.renderer.vulkan;

import static org.lwjgl.vulkan.VK12.VK_FORMAT_B8G8R8A8_UNORM;
import static org.lwjgl.vulkan.VK12.VK_FORMAT_D32_SFLOAT;
import static org.lwjgl.vulkan.VK12.VK_FORMAT_R16G16B16A16_SFLOAT;
import static org.lwjgl.vulkan.VK12.VK_FORMAT_R32G32B32A32_SFLOAT;
import static org.lwjgl.vulkan.VK12.VK_FORMAT_R32_SFLOAT;
import static org.lwjgl.vulkan.VK12.VK_FORMAT_R32_UINT;
import static org.lwjgl.vulkan.VK12.VK_FORMAT_R8G8B8A8_UNORM;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_ASPECT_COLOR_BIT;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_ASPECT_DEPTH_BIT;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_LAYOUT_DEPTH_STENCIL_ATTACHMENT_OPTIMAL;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_USAGE_SAMPLED_BIT;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_USAGE_TRANSFER_DST_BIT;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_USAGE_TRANSFER_SRC_BIT;

import dev.gedanken.renderer.plan.Canvas.Precision;
import dev.gedanken.renderer.plan.Upload.Texel;

/**
 * The content and usage of an image; every device of Vulkan 1.0 supports all of them except depths.
 */
enum ImageKind {
    /** Filled from outside, one byte per channel. */
    COLOURS(VK_FORMAT_R8G8B8A8_UNORM, Usage.READ_ONLY),
    /** Filled from outside, one float. */
    VALUES(VK_FORMAT_R32_SFLOAT, Usage.READ_ONLY),
    BYTE_CANVAS(VK_FORMAT_R8G8B8A8_UNORM, Usage.DRAWN_AND_READ),
    HALF_CANVAS(VK_FORMAT_R16G16B16A16_SFLOAT, Usage.DRAWN_AND_READ),
    FULL_CANVAS(VK_FORMAT_R32G32B32A32_SFLOAT, Usage.DRAWN_AND_READ),
    /** Drawn, and copied from in the order of bytes that callers want. */
    PICTURE(VK_FORMAT_B8G8R8A8_UNORM, Usage.DRAWN_AND_COPIED),
    /** Which point, counted from 1, a pixel of a scene in space belongs to. */
    IDENTITIES(VK_FORMAT_R32_UINT, Usage.DRAWN_AND_COPIED),
    /** How far away a pixel of a scene in space is. */
    DEPTHS(VK_FORMAT_D32_SFLOAT, VK_IMAGE_USAGE_DEPTH_STENCIL_ATTACHMENT_BIT);

    /** The usage of an image; combinations of Vulkan's usage flags. */
    private static final class Usage {
        static final int READ_ONLY = VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_TRANSFER_DST_BIT;
        static final int DRAWN_AND_READ =
                VK_IMAGE_USAGE_SAMPLED_BIT | VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT;
        static final int DRAWN_AND_COPIED =
                VK_IMAGE_USAGE_COLOR_ATTACHMENT_BIT | VK_IMAGE_USAGE_TRANSFER_SRC_BIT;
    }

    private final int format;
    private final int usage;

    ImageKind(int format, int usage) {
        this.format = format;
        this.usage = usage;
    }

    static ImageKind of(Texel texel) {
        return texel == Texel.RGBA8 ? COLOURS : VALUES;
    }

    static ImageKind of(Precision precision) {
        return switch (precision) {
            case BYTE -> BYTE_CANVAS;
            case HALF -> HALF_CANVAS;
            case FULL -> FULL_CANVAS;
        };
    }

    int format() {
        return format;
    }

    int usage() {
        return usage;
    }

    /** Returns whether something is drawn into it. */
    boolean isDrawn() {
        return isDrawnAlone() || this == IDENTITIES || this == DEPTHS;
    }

    /** Returns whether passes draw into it, and into nothing else at the same time. */
    boolean isDrawnAlone() {
        return switch (this) {
            case BYTE_CANVAS, HALF_CANVAS, FULL_CANVAS, PICTURE -> true;
            case COLOURS, VALUES, IDENTITIES, DEPTHS -> false;
        };
    }

    /** Returns its aspect. */
    int aspect() {
        return this == DEPTHS ? VK_IMAGE_ASPECT_DEPTH_BIT : VK_IMAGE_ASPECT_COLOR_BIT;
    }

    /** Returns its layout after drawing. */
    int layoutWhenDrawn() {
        return switch (this) {
            case PICTURE, IDENTITIES -> VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL;
            case DEPTHS -> VK_IMAGE_LAYOUT_DEPTH_STENCIL_ATTACHMENT_OPTIMAL;
            default -> VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL;
        };
    }
}
