package dev.gedanken.renderer.gl;

import static org.lwjgl.opengl.GL33C.GL_COLOR;
import static org.lwjgl.opengl.GL33C.GL_COLOR_ATTACHMENT0;
import static org.lwjgl.opengl.GL33C.GL_COLOR_ATTACHMENT1;
import static org.lwjgl.opengl.GL33C.GL_DEPTH;
import static org.lwjgl.opengl.GL33C.GL_DEPTH_ATTACHMENT;
import static org.lwjgl.opengl.GL33C.GL_DEPTH_COMPONENT24;
import static org.lwjgl.opengl.GL33C.GL_FRAMEBUFFER;
import static org.lwjgl.opengl.GL33C.GL_MAX_RENDERBUFFER_SIZE;
import static org.lwjgl.opengl.GL33C.GL_NONE;
import static org.lwjgl.opengl.GL33C.GL_R32UI;
import static org.lwjgl.opengl.GL33C.GL_RED_INTEGER;
import static org.lwjgl.opengl.GL33C.GL_RENDERBUFFER;
import static org.lwjgl.opengl.GL33C.GL_RGBA8;
import static org.lwjgl.opengl.GL33C.GL_UNSIGNED_INT;
import static org.lwjgl.opengl.GL33C.glBindFramebuffer;
import static org.lwjgl.opengl.GL33C.glBindRenderbuffer;
import static org.lwjgl.opengl.GL33C.glClearBufferfv;
import static org.lwjgl.opengl.GL33C.glClearBufferuiv;
import static org.lwjgl.opengl.GL33C.glDeleteFramebuffers;
import static org.lwjgl.opengl.GL33C.glDeleteRenderbuffers;
import static org.lwjgl.opengl.GL33C.glDrawBuffers;
import static org.lwjgl.opengl.GL33C.glFramebufferRenderbuffer;
import static org.lwjgl.opengl.GL33C.glGenFramebuffers;
import static org.lwjgl.opengl.GL33C.glGenRenderbuffers;
import static org.lwjgl.opengl.GL33C.glReadBuffer;
import static org.lwjgl.opengl.GL33C.glReadPixels;
import static org.lwjgl.opengl.GL33C.glRenderbufferStorage;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import org.jspecify.annotations.Nullable;
import org.lwjgl.system.MemoryStack;

/** Owns the offscreen image of a scene in space, its depths, and which point each pixel belongs to. */
final class SpaceTarget implements GlOwned {
    private static final float MOST = 255f;

    private final int framebuffer = glGenFramebuffers();
    private final int colours = glGenRenderbuffers();
    private final int identities = glGenRenderbuffers();
    private final int depths = glGenRenderbuffers();
    private @Nullable PixelSize size;

    /**
     * Gives the image this size, fills it with {@code 0xRRGGBB} and makes it the drawing target.
     */
    void begin(PixelSize newSize, int rgb) {
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        if (!newSize.equals(size)) {
            allocate(newSize);
        }
        drawInto(GL_COLOR_ATTACHMENT0, GL_COLOR_ATTACHMENT1);
        try (MemoryStack stack = MemoryStack.stackPush()) {
            glClearBufferfv(
                    GL_COLOR,
                    0,
                    stack.floats(
                            (rgb & 0xFF) / MOST,
                            (rgb >> 8 & 0xFF) / MOST,
                            (rgb >> 16 & 0xFF) / MOST,
                            1));
            glClearBufferuiv(GL_COLOR, 1, stack.ints(0, 0, 0, 0));
            glClearBufferfv(GL_DEPTH, 0, stack.floats(1));
        }
    }

    /** Stops changing the pixels' points. */
    void drawColoursOnly() {
        drawInto(GL_COLOR_ATTACHMENT0, GL_NONE);
    }

    /** Returns the size of the last picture; none before the first. */
    @Nullable PixelSize size() {
        return size;
    }

    /** Reads which point, counted from 1, each pixel of a rectangle inside the picture belongs to. */
    int[] identities(PixelRectangle of) {
        int[] read = new int[of.width() * of.height()];
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        glReadBuffer(GL_COLOR_ATTACHMENT1);
        glReadPixels(
                of.x(), of.y(), of.width(), of.height(), GL_RED_INTEGER, GL_UNSIGNED_INT, read);
        glReadBuffer(GL_COLOR_ATTACHMENT0);
        return read;
    }

    @Override
    public void close() {
        glDeleteFramebuffers(framebuffer);
        glDeleteRenderbuffers(colours);
        glDeleteRenderbuffers(identities);
        glDeleteRenderbuffers(depths);
    }

    private void allocate(PixelSize wanted) {
        GlErrors.requireSide("picture", wanted, GL_MAX_RENDERBUFFER_SIZE);
        size = null;
        attach(colours, GL_RGBA8, GL_COLOR_ATTACHMENT0, wanted);
        attach(identities, GL_R32UI, GL_COLOR_ATTACHMENT1, wanted);
        attach(depths, GL_DEPTH_COMPONENT24, GL_DEPTH_ATTACHMENT, wanted);
        GlErrors.check("make room for a picture of " + wanted);
        GlErrors.requireComplete();
        size = wanted;
    }

    private static void attach(int renderbuffer, int format, int attachment, PixelSize size) {
        glBindRenderbuffer(GL_RENDERBUFFER, renderbuffer);
        glRenderbufferStorage(GL_RENDERBUFFER, format, size.width(), size.height());
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, attachment, GL_RENDERBUFFER, renderbuffer);
    }

    private static void drawInto(int first, int second) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            glDrawBuffers(stack.ints(first, second));
        }
    }
}
