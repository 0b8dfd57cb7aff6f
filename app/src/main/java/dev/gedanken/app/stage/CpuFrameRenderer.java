package dev.gedanken.app.stage;

import dev.gedanken.renderer.Comparison;
import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.Layout;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.Tile;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Draws by repeating pixels on the processor, if no graphics library is available.
 *
 * <p>Always uses the nearest pixel, whatever upscaling the picture requests; heat maps and colour
 * layers are crisp, outlines and smoothing are left out.
 */
public final class CpuFrameRenderer implements FrameRenderer {

    @Override
    public FrameTiming render(Picture picture, List<Tile> tiles, PixelTarget target) {
        List<PixelRectangle> places = picture.layout().tiles(target.size());
        if (tiles.size() != places.size()) {
            throw new IllegalArgumentException(
                    "The layout has %d tiles, not %d.".formatted(places.size(), tiles.size()));
        }
        long before = System.nanoTime();
        IntBuffer pixels = target.bgra().duplicate().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        if (picture.layout() instanceof Comparison comparison) {
            int[] first = alone(picture, tiles.get(0), target.size());
            int[] second = alone(picture, tiles.get(1), target.size());
            pixels.put(0, new CpuComparison(target.size(), first, second).compared(comparison));
        } else {
            drawAll(picture, tiles, target.size(), pixels);
        }
        return new FrameTiming(0, System.nanoTime() - before, 0);
    }

    private static int[] alone(Picture picture, Tile tile, PixelSize size) {
        int[] pixels = new int[size.pixels()];
        Picture single =
                Picture.of(new Layout.Single())
                        .with(picture.fit())
                        .withBackground(picture.backgroundArgb());
        drawAll(single, List.of(tile), size, IntBuffer.wrap(pixels));
        return pixels;
    }

    private static void drawAll(
            Picture picture, List<Tile> tiles, PixelSize size, IntBuffer pixels) {
        List<PixelRectangle> places = picture.layout().tiles(size);
        int[] line = new int[size.width()];
        clear(pixels, line, picture.backgroundArgb(), size.height());
        for (int i = 0; i < tiles.size(); i++) {
            TilePixels tile = TilePixels.of(tiles.get(i));
            draw(tile, picture.fit().place(tile.size(), places.get(i)), pixels, line);
        }
    }

    private static void clear(IntBuffer pixels, int[] line, int argb, int height) {
        Arrays.fill(line, argb);
        for (int y = 0; y < height; y++) {
            pixels.put(y * line.length, line);
        }
    }

    private static void draw(TilePixels tile, PixelRectangle place, IntBuffer pixels, int[] line) {
        int drawnRow = -1;
        for (int y = 0; y < place.height(); y++) {
            int row = (int) ((long) y * tile.size().height() / place.height());
            if (row != drawnRow) {
                fill(line, place.width(), tile, row);
                drawnRow = row;
            }
            pixels.put((place.y() + y) * line.length + place.x(), line, 0, place.width());
        }
    }

    private static void fill(int[] line, int width, TilePixels tile, int row) {
        int frameWidth = tile.size().width();
        for (int x = 0; x < width; x++) {
            line[x] = tile.argb()[row * frameWidth + (int) ((long) x * frameWidth / width)];
        }
    }

    @Override
    public RendererInfo info() {
        return new RendererInfo(
                "Java",
                "no graphics library",
                "nearest pixel",
                "built in",
                RendererInfo.DeviceKind.PROCESSOR);
    }

    @Override
    public void close() {
        // No resources.
    }
}
