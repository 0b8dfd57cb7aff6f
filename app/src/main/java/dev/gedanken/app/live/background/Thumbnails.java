package dev.gedanken.app.live.background;

import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes small pictures of moments: of some while they are played, of others in idle time. */
public final class Thumbnails {
    /** Side of a small picture in pixels. */
    static final int SIDE = 32;

    /**
     * Interval of moments at which a picture is made during play; there the session also stores the
     * whole moment.
     */
    static final int DISTANCE = 16;

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);

    private final Rollout rollout;
    private final LiveListener listener;
    private final Deque<Integer> wanted = new ArrayDeque<>();

    /** Creates thumbnails for a rollout; the listener receives them. */
    public Thumbnails(Rollout rollout, LiveListener listener) {
        this.rollout = rollout;
        this.listener = listener;
    }

    /** Sets which are wanted from now on. */
    public void want(List<Integer> nodes) {
        wanted.clear();
        wanted.addAll(nodes);
    }

    /** Reports the picture of a moment that was just played if it is worth keeping. */
    public void played(Node node, PlayState state) {
        if (node.depth() % DISTANCE == 0) {
            tell(node.id(), state);
        }
    }

    /**
     * Makes a wanted picture and returns whether there was one.
     *
     * @param isRunning whether play is running, so that nothing may take long
     */
    public boolean work(boolean isRunning) {
        Optional<Integer> next =
                wanted.stream().filter(node -> !isRunning || isAtHand(node)).findFirst();
        next.ifPresent(node -> {
            wanted.remove(node);
            make(node);
        });
        return next.isPresent();
    }

    private boolean isAtHand(int node) {
        return node < rollout.tree().size() && rollout.kept(node).isPresent();
    }

    private void make(int node) {
        if (node >= rollout.tree().size()) {
            return;
        }
        try {
            tell(node, rollout.state(node));
        } catch (BadInputException e) {
            LOG.debug("Moment {} has no small picture", node, e);
        }
    }

    private void tell(int node, PlayState state) {
        state.shown().ifPresent(frame -> listener.told(new TreeEvent.Seen(node, small(frame))));
    }

    /**
     * Returns a frame at a quarter or less of its pixels, each the mean of those that it
     * represents.
     */
    static Frame small(Frame frame) {
        int factor = Math.max(1, Math.max(frame.width(), frame.height()) / SIDE);
        int width = frame.width() / factor;
        int height = frame.height() / factor;
        byte[] rgb = new byte[width * height * Frame.CHANNELS];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / Frame.CHANNELS;
            int left = pixel % width * factor;
            int top = pixel / width * factor;
            rgb[i] = (byte) mean(frame, left, top, factor, i % Frame.CHANNELS);
        }
        return Frame.of(width, height, rgb);
    }

    private static int mean(Frame frame, int left, int top, int factor, int channel) {
        int sum = 0;
        for (int y = top; y < top + factor; y++) {
            for (int x = left; x < left + factor; x++) {
                sum += frame.channel(x, y, channel);
            }
        }
        return sum / (factor * factor);
    }
}
