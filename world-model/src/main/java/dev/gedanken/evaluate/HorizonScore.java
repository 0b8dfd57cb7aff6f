package dev.gedanken.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * The quality of open-loop frames a number of steps after the last real one, over all episodes.
 *
 * @param horizon steps since the context's last frame
 * @param psnr of the model's frames, mean over episodes of each frame's PSNR, dB
 * @param copyLastPsnr the same for the context's last frame, held still, dB
 * @param dynamicPsnr of the model, only where the truth differs from the context's last frame, dB
 * @param copyLastDynamicPsnr of the last frame at the same pixels, dB
 * @param pooledPsnr of the model, from the mean squared error over all episodes, dB: harsher, since
 *     the worst episodes dominate it
 * @param pooledCopyLastPsnr the same for the last frame, dB
 * @param objectsPresent share of rollouts in which every tracked object is there once, or hidden as
 *     in the truth ({@link TrackedScore#allThereOnce}); null if the world has none
 * @param positionErrorPx mean position error of tracked objects that actions do not move directly,
 *     where they are found, px; null if there are none
 * @param headingErrorDegrees mean difference of direction of those that turn ({@link
 *     TrackedScore#headingError}); null if there are none, or in scores of earlier versions
 * @param controlFollowed of the steps so far in which the true controlled object moved, the share
 *     in which the dreamed one moved the same way; a step counts once for each axis; null if there
 *     is none
 * @param backgroundError mean absolute error of the model where the truth shows no object, in grey
 *     levels of 255; null if the world does not tell its objects
 */
public record HorizonScore(
        int horizon,
        double psnr,
        double copyLastPsnr,
        double dynamicPsnr,
        double copyLastDynamicPsnr,
        double pooledPsnr,
        double pooledCopyLastPsnr,
        @Nullable Double objectsPresent,
        @Nullable Double positionErrorPx,
        @Nullable Double headingErrorDegrees,
        @Nullable Double controlFollowed,
        @Nullable Double backgroundError) {

    /** What is not a number, also in files of earlier versions, does not apply. */
    public HorizonScore {
        objectsPresent = numberOrNull(objectsPresent);
        positionErrorPx = numberOrNull(positionErrorPx);
        headingErrorDegrees = numberOrNull(headingErrorDegrees);
        controlFollowed = numberOrNull(controlFollowed);
        backgroundError = numberOrNull(backgroundError);
    }

    private static @Nullable Double numberOrNull(@Nullable Double value) {
        return value == null || value.isNaN() ? null : value;
    }
}
