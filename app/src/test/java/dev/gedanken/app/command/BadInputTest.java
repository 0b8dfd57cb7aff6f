package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.testing.TestPacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of wrong input gets one sentence and exit status 2, and changes nothing on disk. */
@Tag("windowless")
class BadInputTest {
    @TempDir private Path folder;

    private PackLibrary library;

    @BeforeEach
    void fillLibrary() {
        library = new PackLibrary(folder.resolve("packs"));
        TestPacks.write(library.folder().resolve("some"), "grid", 1);
        TestPacks.write(library.folder().resolve("odd"), "odd", 1);
        TestPacks.write(library.folder().resolve("future"), "grid", 99);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frobnicate | Unknown command 'frobnicate': the commands are play,",
                "play --frobnicate | Unknown option '--frobnicate': play knows --pack,",
                "play --steps abc | Option --steps cannot be 'abc': give a number of steps",
                "play --headless --steps -5 | Option --steps cannot be '-5': give a number of steps",
                "play --steps | Option --steps needs a value: give a number of steps",
                "play --seed x | Option --seed cannot be 'x': give a whole number",
                "play --seed 1 --seed 2 | Option --seed is given twice: give it once.",
                "play --source dream | Unknown source 'dream': the sources are model,",
                "play --pack nope | Unknown pack 'nope': the packs are future, odd, some;",
                "play --pack future --headless | Pack",
                "play --pack odd --headless | Unknown model family 'odd': the families are grid,",
                "collect --scene brix --out x | Unknown scene 'brix': the scenes are bricks,",
                "collect --scene bricks | Option --out is missing: give an HDF5 file",
                "collect --scene bricks --out x --policy p | Unknown policy 'p'",
                "collect --scene bricks --out x --seed 9000000 | Seeds 9000000..9000009 are not",
                "play --scene brix --headless | Unknown scene 'brix': the scenes are bricks,",
                "play --scene rooms --pack some | Options --pack and --scene exclude each other",
                "play --scene rooms --level x.txt | Option --level is for the scene runner, not",
                "play --level none.txt --headless | Level none.txt cannot be read",
                "train --scene bricks --out x --family last-frame | Model family 'last-frame'",
                "collect --scene rooms --out x --vary door.y=99 | Factor 'door.y' cannot be 99.0",
                "collect --scene rooms --out x --vary door | Option --vary cannot be 'door'",
                "collect --scene rooms --out x --vary a=1 | Unknown variation 'a': the scene varies",
                "collect --scene rooms --out x --size 5 | Frames of 5 pixels a side are not",
                "collect --scene rooms --out x --record --vary wall.x=30 | Options --record and --vary",
                "train --out x | There is nothing to learn from: give --scene",
                "train --data none.h5 --out x | Episodes none.h5 do not exist: give an HDF5 file.",
                "train --data none --out x | Episodes none do not exist or are of an unknown kind",
                "train --scene bricks --out x --family f | Unknown model family 'f'",
                "train --scene bricks --out no/where/x | Cannot write a pack to no/where/x: the",
                "train --scene bricks --out x --minutes 1 --steps 9 | Options --minutes and",
                "train --scene bricks --out x --minutes 0 | Option --minutes cannot be '0'",
                "train --scene bricks --out x --shift-actions | Actions can only be shifted in files",
                "collect --scene rooms --out x --seed 9223372036854775806 | Seed 9223372036854775806 leaves",
                "collect --scene rooms --out x --seed 9223372036854775808 | Option --seed cannot be",
                "evaluate --seeds 0..99999999999 | Option --seeds cannot be",
                "play --picture x.png --picture-fit squash | Unknown fit 'squash' of a picture",
                "data | Say what to do with the data: list, delete",
                "data merge --out x.h5 | Argument FILE is missing",
                "replay | Argument SESSION is missing: give a session file",
                "replay no.gedanken | There is no session no.gedanken: give a file that play",
                "replay no.gedanken --video x.avi | Cannot film to x.avi: give a name that ends",
                "play --headless --session no/where.x --pack some | Pack",
                "fork --out x --at -1 | Option --at cannot be '-1': give the step",
                "fork --actions left | Option --out is missing: give a folder",
                "fork --out x --pack some --actions jump | Unknown action 'jump': the actions are",
                "evaluate --seeds 9 | Option --seeds cannot be '9': give the first and the last",
                "evaluate --seeds 9..3 | Option --seeds cannot be '9..3'",
                "evaluate --horizon 0 | Option --horizon cannot be '0'",
            })
    void getsOneSentenceAndStatus2(String line, String start) {
        CommandRun run = CommandRun.of(library, line.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.sentence()).startsWith(start).doesNotContain("\n").endsWith(".");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aKeyScriptsMistakeIsFoundByItsLine() throws IOException {
        Path script = folder.resolve("keys.txt");
        Files.writeString(script, "left x3\n# a remark\nrihgt\n");

        CommandRun run = play("--keys", script.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.sentence())
                .contains("line 3: Unknown action 'rihgt': the actions are noop, left, right.");
    }

    @Test
    void aMissingKeyScriptIsNamed() {
        CommandRun run = play("--keys", folder.resolve("no.txt").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.sentence()).contains("no.txt cannot be read");
    }

    @Test
    void anUnwritablePictureIsRefusedBeforePlaying() {
        CommandRun run = play("--screenshot", folder.resolve("no/where.png").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.sentence()).contains("does not exist");
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @Test
    void anUnwritableReportIsRefusedBeforePlaying() {
        CommandRun run = play("--json", folder.resolve("no/where.json").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.sentence()).contains("does not exist");
    }

    @Test
    void aPackWithoutWeightsIsRefused() {
        CommandRun run = play();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.sentence()).contains("some");
    }

    private CommandRun play(String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "play";
        args[1] = "--headless";
        args[2] = "--pack";
        args[3] = "some";
        System.arraycopy(more, 0, args, 4, more.length);
        return CommandRun.of(library, args);
    }
}
