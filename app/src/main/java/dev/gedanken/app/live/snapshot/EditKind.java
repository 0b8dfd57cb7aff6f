package dev.gedanken.app.live.snapshot;

/** The kinds of edits that can be undone. */
public enum EditKind {
    NAME,
    PIN,
    UNPIN,
    PRUNE,
    LATENT,
    FACTOR,
    PICTURE
}
