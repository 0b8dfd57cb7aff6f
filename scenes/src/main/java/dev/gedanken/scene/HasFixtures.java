package dev.gedanken.scene;

import java.util.List;

/** A scene with objects that have fixed places and can vanish. */
public interface HasFixtures {

    /** Returns them, always in the same order. */
    List<Fixture> fixtures();
}
