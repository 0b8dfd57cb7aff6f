package dev.gedanken.app.window.services;

import dev.gedanken.app.jobs.TrainingChoices;
import dev.gedanken.app.live.PackOpener;
import dev.gedanken.app.live.input.KeyLatch;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.stage.StageLayout;
import dev.gedanken.app.stage.StagePictures;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.welcome.Cards;
import dev.gedanken.app.window.latent.LatentSpaceController;
import dev.gedanken.app.window.latent.ReferenceController;
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
 * @param environment what the studio finds around it
 * @param training what can be trained
 * @param folder where the studio keeps its own files; empty to keep none
 */
public record StudioServices(
        PackOpener packs,
        KeyLatch keys,
        Consumer<SimulationCommand> simulation,
        Consumer<StageLayout> layouts,
        Supplier<Optional<StagePictures>> pictures,
        Supplier<List<TreeEvent>> news,
        Cards cards,
        LatentSpaceController.Services space,
        ReferenceController.Services references,
        StudioEnvironment environment,
        TrainingChoices training,
        Optional<Path> folder) {}
