package dev.gedanken.app.window;

import dev.gedanken.app.live.KeyLatch;
import dev.gedanken.app.live.LiveCommand;
import dev.gedanken.app.packs.PackShelf;
import dev.gedanken.app.stage.StageLayout;
import dev.gedanken.app.stage.StagePictures;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the window is connected to.
 *
 * @param shelf the packs it offers
 * @param keys takes the play keys
 * @param simulation takes commands
 * @param opener loads packs
 * @param layouts takes what is to be drawn
 * @param pictures gives the newest pictures, once
 */
record StudioPorts(
        PackShelf shelf,
        KeyLatch keys,
        Consumer<LiveCommand> simulation,
        Consumer<Path> opener,
        Consumer<StageLayout> layouts,
        Supplier<Optional<StagePictures>> pictures) {}
