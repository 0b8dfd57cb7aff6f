package dev.gedanken.app.stage;

/** The ring of the size drawn last; a new size gets a new ring. */
final class ResizableRing {
    private PictureRing ring = new PictureRing(1, 1);

    PictureRing ofSize(int side) {
        if (!ring.hasSize(side, side)) {
            ring = new PictureRing(side, side);
        }
        return ring;
    }
}
