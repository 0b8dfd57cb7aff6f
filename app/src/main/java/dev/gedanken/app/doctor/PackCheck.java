package dev.gedanken.app.doctor;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import dev.gedanken.world.Noise;

/** Loads the default pack and plays a moment of it twice. */
final class PackCheck {
    private static final Message WHAT = Message.of("app.doctor.packs");
    private static final int STEPS = 20;

    private PackCheck() {}

    static Finding of(PackLibrary library, PackLoader loader) {
        try (LoadedPack pack = loader.load(library.defaultPack())) {
            String name = pack.pack().manifest().name();
            return lastFrame(pack.player()).equals(lastFrame(pack.player()))
                    ? Finding.good(
                            WHAT, Message.of("app.doctor.packs.good", library.list().size(), name))
                    : Finding.broken(WHAT, Message.of("app.doctor.packs.differ", name));
        } catch (BadInputException e) {
            return Finding.broken(WHAT, e.message());
        } catch (RuntimeException | LinkageError e) {
            return Finding.broken(WHAT, Message.of("app.doctor.packs.fail", Doctor.firstLine(e)));
        }
    }

    private static String lastFrame(Player player) {
        PlayState state = player.start(0, PlaySource.MODEL);
        for (int step = 0; step < STEPS; step++) {
            state = player.step(state, player.inputs().sample(Noise.at(0, step)));
        }
        return state.belief().hash().toString();
    }
}
