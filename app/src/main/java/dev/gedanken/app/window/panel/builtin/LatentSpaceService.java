package dev.gedanken.app.window.panel.builtin;

import dev.gedanken.app.space.SpacePoints;
import dev.gedanken.app.stage.SpacePick;
import dev.gedanken.app.stage.SpaceResult;
import dev.gedanken.app.stage.SpaceView;

/** Through this, the panel of latent space gets its points and its pictures. On the JavaFX thread. */
public interface LatentSpaceService {

    /** Returns the present session's points; none before the first fit. */
    SpacePoints points();

    /** Asks for a picture; the listener gets it. */
    void draw(SpaceView view);

    /** Asks what shows at a pixel; the listener hears it. */
    void pick(SpacePick pick);

    /** Asks for the directions to be found anew. */
    void refit();

    /** Says in whose directions points are shown. */
    void fitOn(Basis basis);

    /** Returns in whose directions points are shown. */
    Basis basis();

    /** Says who listens from here on. */
    void listen(Listener listener);

    /** Where the three directions come from. */
    enum Basis {
        /** The moments of this session. */
        SESSION,
        /** Plays of the model's own, in which the truth corrects it: the same for every session. */
        REFERENCE
    }

    /** Hears of space. */
    interface Listener {

        /** There are other points. */
        void changed();

        /** Something became of what was asked. */
        void answered(SpaceResult answer);

        /** Everything shall be seen. */
        void fit();
    }

    /** A host of panels that has such a door. */
    interface Owner {

        /** Returns it. */
        LatentSpaceService space();
    }
}
