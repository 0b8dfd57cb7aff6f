package dev.gedanken.evaluate;

import dev.gedanken.world.Frame;

/** Collects the scores of all episodes at one horizon. Mutable; one owner. */
final class HorizonTally {
    private final int horizon;
    private final SquaredError model = new SquaredError();
    private final SquaredError copyLast = new SquaredError();
    private final SquaredError dynamicModel = new SquaredError();
    private final SquaredError dynamicCopyLast = new SquaredError();
    private int episodes;
    private int present;
    private double errorSum;
    private int errorCount;

    HorizonTally(int horizon) {
        this.horizon = horizon;
    }

    void add(Frame dreamed, Frame truth, Frame last, TrackedScore tracked) {
        boolean[] region = DynamicRegion.between(last, truth);
        model.add(dreamed, truth);
        copyLast.add(last, truth);
        dynamicModel.add(dreamed, truth, region);
        dynamicCopyLast.add(last, truth, region);
        episodes++;
        present += tracked.allPresentOnce(dreamed) ? 1 : 0;
        double error = tracked.positionError(dreamed, truth);
        if (!Double.isNaN(error)) {
            errorSum += error;
            errorCount++;
        }
    }

    HorizonScore score(double controlFollowed) {
        return new HorizonScore(
                horizon,
                model.psnr(),
                copyLast.psnr(),
                dynamicModel.psnr(),
                dynamicCopyLast.psnr(),
                (double) present / episodes,
                errorCount == 0 ? Double.NaN : errorSum / errorCount,
                controlFollowed);
    }
}
