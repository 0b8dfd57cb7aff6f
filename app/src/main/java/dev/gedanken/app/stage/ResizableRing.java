package dev.gedanken.app.stage;

/** A ring for the last drawn size; a new size gets a new ring. */
final class ResizableRing {
    private PictureRing ring = new PictureRing(1, 1);

    PictureRing ofSize(int side) {
        if (!ring.hasSize(side, side)) {
            ring = new PictureRing(side, side);
        }
        return ring;
    }
}
