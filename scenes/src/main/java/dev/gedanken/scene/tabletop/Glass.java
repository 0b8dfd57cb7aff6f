package dev.gedanken.scene.tabletop;

/**
 * The state of the glass and its water.
 *
 * @param fill how full the glass is, 0..1
 * @param brokenSteps steps since it broke, up to {@link #SETTLED}; 0 while it is whole
 * @param puddleX column of the puddle's middle, px
 * @param puddleY row of the surface on which it lies, px
 * @param spilled water in the puddle, in glasses, 0..1
 */
record Glass(double fill, int brokenSteps, double puddleX, double puddleY, double spilled) {
    /** Steps after which shards lie still. */
    static final int SETTLED = 30;

    /** Tilt from which water runs out, in radians; at a right angle all of it does. */
    private static final double SPILL_ANGLE = 0.6;

    /** Greatest share of a glass that runs out in a step. */
    private static final double FLOW = 0.08;

    boolean isBroken() {
        return brokenSteps > 0;
    }

    /** Returns the glass one step later, standing at (x, y) with the given turn in radians. */
    Glass after(boolean breaks, double x, double y, double angle) {
        if (isBroken()) {
            return poured(FLOW, x, y).aged();
        }
        Glass now = breaks ? new Glass(fill, 1, puddleX, puddleY, spilled) : this;
        double tilt = Math.abs(angle);
        double holds = Math.clamp((Math.PI / 2 - tilt) / (Math.PI / 2 - SPILL_ANGLE), 0.0, 1.0);
        return now.poured(Math.clamp(fill - holds, 0.0, FLOW), x, y);
    }

    private Glass aged() {
        return new Glass(fill, Math.min(brokenSteps + 1, SETTLED), puddleX, puddleY, spilled);
    }

    /** Moves water to the puddle, which lies where the first of it fell. */
    private Glass poured(double amount, double x, double y) {
        double out = Math.min(fill, amount);
        if (out <= 0) {
            return this;
        }
        boolean isFirst = spilled == 0;
        return new Glass(
                fill - out,
                brokenSteps,
                isFirst ? Math.clamp(x, 0.0, TableLayout.SIDE) : puddleX,
                isFirst ? TableLayout.surface(x, y) : puddleY,
                Math.min(1, spilled + out));
    }

    Glass withFill(double value) {
        return new Glass(value, brokenSteps, puddleX, puddleY, spilled);
    }

    Glass withBrokenSteps(int value) {
        return new Glass(fill, value, puddleX, puddleY, spilled);
    }

    Glass withPuddle(double x, double y, double amount) {
        return new Glass(fill, brokenSteps, x, y, amount);
    }
}
