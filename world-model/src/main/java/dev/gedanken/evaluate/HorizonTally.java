package dev.gedanken.evaluate;

import dev.gedanken.measure.BackgroundError;
import dev.gedanken.measure.DynamicRegion;
import dev.gedanken.measure.SquaredError;
import dev.gedanken.scene.ObjectMask;
import dev.gedanken.world.Frame;
import java.util.Optional;

/** Collects the scores of all episodes at one horizon. Mutable; one owner. */
final class HorizonTally {
    private final int horizon;
    private final Mean model = new Mean();
    private final Mean copyLast = new Mean();
    private final Mean dynamicModel = new Mean();
    private final Mean dynamicCopyLast = new Mean();
    private final SquaredError pooledModel = new SquaredError();
    private final SquaredError pooledCopyLast = new SquaredError();
    private final Mean present = new Mean();
    private final Mean positionError = new Mean();
    private final Mean headingError = new Mean();
    private final Mean background = new Mean();

    HorizonTally(int horizon) {
        this.horizon = horizon;
    }

    /**
     * Adds an episode.
     *
     * @param mask which object each pixel of the truth shows, if the world knows
     */
    void add(
            Frame dreamed,
            Frame truth,
            Frame last,
            Optional<ObjectMask> mask,
            TrackedScore tracked) {
        boolean[] region = DynamicRegion.between(last, truth);
        model.add(SquaredError.psnr(dreamed, truth));
        copyLast.add(SquaredError.psnr(last, truth));
        dynamicModel.add(SquaredError.psnr(dreamed, truth, region));
        dynamicCopyLast.add(SquaredError.psnr(last, truth, region));
        pooledModel.add(dreamed, truth);
        pooledCopyLast.add(last, truth);
        if (tracked.hasObjects()) {
            present.add(tracked.allThereOnce(dreamed, truth) ? 1 : 0);
        }
        positionError.add(tracked.positionError(dreamed, truth));
        headingError.add(tracked.headingError(dreamed, truth));
        mask.ifPresent(shown -> background.add(BackgroundError.of(dreamed, truth, shown)));
    }

    HorizonScore score(double controlFollowed) {
        return new HorizonScore(
                horizon,
                model.value(),
                copyLast.value(),
                dynamicModel.value(),
                dynamicCopyLast.value(),
                pooledModel.psnr(),
                pooledCopyLast.psnr(),
                present.value(),
                positionError.value(),
                headingError.value(),
                controlFollowed,
                background.value());
    }
}
