package dev.gedanken.app.live.snapshot;

/** What a person did to a session that can be taken back. */
public enum EditKind {
    NAME,
    PIN,
    UNPIN,
    PRUNE,
    LATENT,
    FACTOR,
    PICTURE
}
