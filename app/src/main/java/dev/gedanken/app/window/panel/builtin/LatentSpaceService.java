package dev.gedanken.app.window.panel.builtin;

import dev.gedanken.app.space.SpacePoints;
import dev.gedanken.app.stage.SpacePick;
import dev.gedanken.app.stage.SpaceResult;
import dev.gedanken.app.stage.SpaceView;

/** Provides the panel of latent space with its points and pictures. On the JavaFX thread. */
public interface LatentSpaceService {

    /** Returns the current session's points; none before the first fit. */
    SpacePoints points();

    /** Requests a picture; the listener receives it. */
    void draw(SpaceView view);

    /** Asks which point is at a pixel; the listener receives the answer. */
    void pick(SpacePick pick);

    /** Requests new directions. */
    void refit();

    /** Sets the source of the directions. */
    void fitOn(Basis basis);

    /** Returns the source of the directions. */
    Basis basis();

    /** Sets the listener. */
    void listen(Listener listener);

    /** The source of the three directions. */
    enum Basis {
        /** The moments of this session. */
        SESSION,
        /** Reference plays in which the truth corrects the model: the same for every session. */
        REFERENCE
    }

    /** Receives results about space. */
    interface Listener {

        /** The points have changed. */
        void changed();

        /** A request has a result. */
        void answered(SpaceResult answer);

        /** Everything should be shown. */
        void fit();
    }

    /** A host of panels that provides this service. */
    interface Owner {

        /** Returns it. */
        LatentSpaceService space();
    }
}
