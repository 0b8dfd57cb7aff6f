package dev.gedanken.renderer.gamepad;

/**
 * Where a stick is.
 *
 * @param x in [-1, 1], positive to the right
 * @param y in [-1, 1], positive towards the player
 */
record StickPosition(double x, double y) {

    /**
     * Returns the position without the dead zone around the centre, in which a worn stick rests: 0 inside it, and
     * from there on as much of the rest of the way as the stick went, in the same direction. The zone is round, so
     * that a stick which is pushed along one axis does not stick to it.
     *
     * @param deadZone its radius, in [0, 1)
     */
    StickPosition beyond(double deadZone) {
        double length = Math.hypot(x, y);
        if (length <= deadZone) {
            return new StickPosition(0, 0);
        }
        double scale = (Math.min(length, 1) - deadZone) / (1 - deadZone) / length;
        return new StickPosition(x * scale, y * scale);
    }
}
