package dev.gedanken.app.window;

import dev.gedanken.app.live.KeyLatch;
import dev.gedanken.app.live.LiveCommand;
import dev.gedanken.app.live.PackOpener;
import dev.gedanken.app.live.TreeEvent;
import dev.gedanken.app.stage.StageLayout;
import dev.gedanken.app.stage.StagePictures;
import dev.gedanken.app.welcome.Cards;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the window is connected to.
 *
 * @param packs lists and loads packs
 * @param keys takes the play keys
 * @param simulation takes commands
 * @param layouts takes what is to be drawn
 * @param pictures gives the newest pictures, once
 * @param news gives everything that happened to the session's tree since it was asked last
 * @param cards says what there is to play
 * @param space where latent space is fitted and drawn
 * @param references where probes are fitted
 * @param environment where the studio stands
 * @param scenes names of the true worlds that models can be trained on
 * @param folder where the studio keeps its own files; empty to keep none
 */
record StudioServices(
        PackOpener packs,
        KeyLatch keys,
        Consumer<LiveCommand> simulation,
        Consumer<StageLayout> layouts,
        Supplier<Optional<StagePictures>> pictures,
        Supplier<List<TreeEvent>> news,
        Cards cards,
        LatentSpaceController.Services space,
        ReferenceController.Services references,
        StudioEnvironment environment,
        List<String> scenes,
        Optional<Path> folder) {}
