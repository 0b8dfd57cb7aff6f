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
 * The window's connections.
 *
 * @param packs lists and loads packs
 * @param keys receives the play keys
 * @param simulation receives commands
 * @param layouts receives drawing requests
 * @param pictures gives the newest pictures, once
 * @param news gives all events of the session's tree since the last call
 * @param cards lists what can be played
 * @param space fits and draws latent space
 * @param references fits probes
 * @param environment the studio's environment
 * @param training the training choices
 * @param folder where the studio stores its own files; empty to store none
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
