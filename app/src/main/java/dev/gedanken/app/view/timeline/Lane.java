package dev.gedanken.app.view.timeline;

/**
 * A branch as one line of a timeline.
 *
 * @param branch its id
 * @param name displayed name
 * @param isPinned whether it cannot be pruned
 * @param row its place, from 0 at the top
 * @param parentRow the row of the branch that it forked from; -1 if that is not shown or it began
 *     from a seed
 * @param forkStep its first step
 * @param lastStep its last step
 * @param rgb its colour, 0xRRGGBB
 */
public record Lane(
        int branch,
        String name,
        boolean isPinned,
        int row,
        int parentRow,
        int forkStep,
        int lastStep,
        int rgb) {}
