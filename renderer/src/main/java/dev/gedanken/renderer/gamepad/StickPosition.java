package dev.gedanken.renderer.gamepad;

/**
 * The position of a stick.
 *
 * @param x in [-1, 1], positive to the right
 * @param y in [-1, 1], positive towards the player
 */
record StickPosition(double x, double y) {

    /**
     * Returns the position after removing the dead zone around the centre, in which a worn stick
     * rests: 0 inside the zone, and outside it the share of the remaining way, in the same
     * direction. The zone is round, so that a stick pushed along one axis does not snap to that
     * axis.
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
