package dev.gedanken.app.view.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gedanken.app.jobs.JobPlan;
import dev.gedanken.app.jobs.TrainingSize;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.rollout.Journal;
import dev.gedanken.rollout.RolloutTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldWordsTest {
    @TempDir private Path folder;

    private final Texts germanTexts = Texts.in(Locale.GERMAN);
    private final ToldWords german = ToldWords.in(germanTexts);
    private final ToldWords english = ToldWords.in(Texts.in(Locale.ENGLISH));

    @Test
    void aKnownSentenceIsSaidInTheWindowsLanguageWithWhatItNames() {
        assertThat(german.shown("Branch 'left | right' is pinned: unpin it to prune it."))
                .isEqualTo(
                        "Der Zweig „left | right“ ist angeheftet: erst lösen, dann abschneiden.");
    }

    @Test
    void everyKnownSentenceStaysAsItIsInEnglish() {
        for (ToldWords.Known each : english.known()) {
            Texts texts = Texts.in(Locale.ENGLISH);
            boolean hasPlaces = texts.of(each.key()).contains("{0}");
            String sentence =
                    hasPlaces
                            ? texts.of(each.key(), "a", "b", "c", "d", "e")
                            : texts.of(each.key());
            assertThat(english.shown(sentence)).isEqualTo(sentence);
            assertThat(german.shown(sentence)).isNotEqualTo(sentence);
        }
    }

    @Test
    void otherSentencesStayAsTheyAre() {
        assertThat(german.shown("Something else.")).isEqualTo("Something else.");
    }

    @Test
    void whatPartsOfTheProgramReallyTellIsKnown() throws IOException {
        Path pack = Files.createDirectory(folder.resolve("empty"));
        Files.createDirectory(folder.resolve("taken"));
        PackLibrary library = new PackLibrary(folder);

        assertKnown(() -> WorldPack.open(pack));
        assertKnown(() -> new RolloutTree(Journal.NONE).name(0, " "));
        assertKnown(
                () -> JobPlan.Train.named("a b", "bricks", TrainingSize.STANDARD, library, folder));
        assertKnown(() ->
                JobPlan.Train.named("taken", "bricks", TrainingSize.STANDARD, library, folder));
    }

    private void assertKnown(ThrowingCallable telling) {
        String sentence = String.valueOf(catchThrowable(telling).getMessage());
        assertThat(german.shown(sentence)).isNotEqualTo(sentence);
    }
}
