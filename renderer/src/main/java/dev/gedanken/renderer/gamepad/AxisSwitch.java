package dev.gedanken.renderer.gamepad;

/**
 * Turns one direction of an axis into a switch with hysteresis: it turns on further out than it
 * turns off, so that a trembling hand does not press a hundred times.
 *
 * @param sign 1 or -1, the direction that counts
 * @param isOn whether it is pressed
 */
record AxisSwitch(int sign, boolean isOn) {
    /** Where it turns on, as a share of the way; further out if the dead zone is large. */
    static final double ON = 0.5;

    /** Where it turns off again. */
    static final double OFF = 0.35;

    private static final double MARGIN = 0.15;

    /**
     * Returns the switch after the axis moved.
     *
     * @param value its position, in [-1, 1]
     * @param deadZone radius of the dead zone, in [0, 1)
     */
    AxisSwitch at(double value, double deadZone) {
        double along = sign * value;
        double on = Math.max(ON, Math.min(deadZone + MARGIN, 1));
        return new AxisSwitch(sign, isOn ? along > Math.max(OFF, deadZone) : along >= on);
    }
}
