package dev.gedanken.renderer.gamepad;

/**
 * Makes a switch of one direction of an axis. It goes on further out than it goes off, so that a hand that
 * trembles at the edge does not press a hundred times.
 *
 * @param sign 1 or -1, which direction counts
 * @param isOn whether it is pressed
 */
record AxisSwitch(int sign, boolean isOn) {
    /** How far out it goes on, as a share of the way; further where the dead zone is large. */
    static final double ON = 0.5;

    /** How far in it goes off again. */
    static final double OFF = 0.35;

    private static final double MARGIN = 0.15;

    /**
     * Returns the switch after the axis moved.
     *
     * @param value where it is, in [-1, 1]
     * @param deadZone how far out it may rest, in [0, 1)
     */
    AxisSwitch at(double value, double deadZone) {
        double along = sign * value;
        double on = Math.max(ON, Math.min(deadZone + MARGIN, 1));
        return new AxisSwitch(sign, isOn ? along > Math.max(OFF, deadZone) : along >= on);
    }
}
