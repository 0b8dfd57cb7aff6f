package dev.gedanken.renderer.reference;

import dev.gedanken.renderer.Comparison;
import dev.gedanken.renderer.Layout;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.Tile;
import java.util.List;

/** The expected picture. */
public final class ReferencePicture {
    private final Picture picture;
    private final List<Tile> tiles;
    private final Sheet sheet;
    private final PixelRectangle all;

    private ReferencePicture(Picture picture, List<Tile> tiles, PixelSize size) {
        this.picture = picture;
        this.tiles = tiles;
        this.sheet = Sheet.ofBytes(size, picture.backgroundArgb());
        this.all = PixelRectangle.covering(size);
    }

    /** Returns the bytes that a renderer should write: premultiplied BGRA, rows from the top. */
    public static byte[] draw(Picture picture, List<Tile> tiles, PixelSize size) {
        var reference = new ReferencePicture(picture, tiles, size);
        reference.draw();
        return reference.sheet.bytes();
    }

    private void draw() {
        switch (picture.layout()) {
            case Layout.Single _, Layout.SideBySide _ -> drawAll();
            case Comparison.Wipe wipe -> {
                draw(0, wipe.firstPart(sheet.size()), sheet);
                draw(1, wipe.secondPart(sheet.size()), sheet);
            }
            case Comparison.OnionSkin skin -> {
                draw(0, all, sheet);
                Sheet second = Sheet.ofBytes(sheet.size(), 0);
                draw(1, all, second);
                sheet.lay(place(1), (x, y) -> second.at(x, y).times(skin.opacity()));
            }
            case Comparison.Blink blink ->
                    draw(blink.shown() == Comparison.Turn.FIRST ? 0 : 1, all, sheet);
            case Comparison.Difference difference -> draw(difference);
            case Comparison.Contour contour -> draw(contour);
        }
    }

    private void drawAll() {
        for (int i = 0; i < tiles.size(); i++) {
            draw(i, all, sheet);
        }
    }

    private void draw(Comparison.Difference difference) {
        Sheet first = alone(0, Sheet.exact(sheet.size()));
        Sheet second = alone(1, Sheet.exact(sheet.size()));
        boolean isSigned = difference.sign() == Comparison.Sign.SIGNED;
        sheet.fill(
                place(0).union(place(1)),
                (x, y) ->
                        first.at(x, y)
                                .map(
                                        second.at(x, y),
                                        (a, b) ->
                                                isSigned
                                                        ? 0.5 + (b - a) * difference.gain() / 2
                                                        : Math.abs(b - a) * difference.gain())
                                .opaque());
    }

    private void draw(Comparison.Contour contour) {
        Sheet first = alone(0, Sheet.ofBytes(sheet.size(), 0));
        Sheet second = alone(1, Sheet.ofBytes(sheet.size(), 0));
        PixelRectangle both = place(0).union(place(1)).intersection(all);
        draw(1, all, sheet);
        var changes = new Changes(first, second, both, contour.threshold());
        Colour line = Colour.ofArgb(contour.argb());
        sheet.lay(
                both, (x, y) -> line.times(changes.surround(x, y, contour.widthPixels()) ? 1 : 0));
    }

    private Sheet alone(int tile, Sheet own) {
        draw(tile, all, own);
        return own;
    }

    private void draw(int tile, PixelRectangle area, Sheet on) {
        new ReferenceTile(picture.upscale(), tiles.get(tile), place(tile)).drawOn(on, area);
    }

    private PixelRectangle place(int tile) {
        PixelRectangle rectangle = picture.layout().tiles(sheet.size()).get(tile);
        return picture.fit().place(tiles.get(tile).frame().size(), rectangle);
    }

    /** Which pixels of two sheets differ, inside an area that goes on at its edges. */
    private record Changes(Sheet first, Sheet second, PixelRectangle area, double threshold) {

        boolean surround(int x, int y, int width) {
            return !differ(x, y) && hasNeighbour(x, y, width);
        }

        private boolean hasNeighbour(int x, int y, int width) {
            for (int away = 1; away <= width; away++) {
                for (int side = 0; side < 9; side++) {
                    if (differ(x + away * (side % 3 - 1), y + away * (side / 3 - 1))) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean differ(int x, int y) {
            int column = Math.clamp(x, area.x(), area.x() + area.width() - 1);
            int row = Math.clamp(y, area.y(), area.y() + area.height() - 1);
            return first.at(column, row).distance(second.at(column, row)) >= threshold;
        }
    }
}
