package dev.gedanken.app.command;

import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.play.PlayRequest;
import dev.gedanken.app.session.SessionPlay.From;
import dev.gedanken.app.window.StudioRequest.AtEnd;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The program without a command: the studio, with the default pack. */
@Command(name = "gedanken", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class GedankenCommand implements Callable<Integer> {
    private final Program program;

    GedankenCommand(Program program) {
        this.program = program;
    }

    /** Returns the texts of the command line. */
    ConsoleTexts texts() {
        return program.texts();
    }

    @Override
    public Integer call() {
        WindowPlay window = new WindowPlay(program);
        return window.run(
                        program.library().defaultPack(),
                        PlayRequest.free(PlayCommand.WINDOW_SEED).with(program.planners()),
                        WindowPlay.Parts.HOME,
                        AtEnd.STAY,
                        window.saving(Optional.empty(), From.SEED))
                .exitCode();
    }
}
