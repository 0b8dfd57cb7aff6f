package dev.gedanken.app.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.session.SessionPacks;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.scene.runner.PaintedLevel;
import dev.gedanken.scene.runner.RunnerScene;
import dev.gedanken.session.SessionHeader;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack may contain the level in which its world is played. */
class LevelPackTest {
    private static final PaintedLevel LEVEL =
            PaintedLevel.of((".".repeat(8) + "\n").repeat(6) + ("#".repeat(8) + "\n").repeat(2));

    @TempDir private Path folder;

    private ScenePacks packs() {
        return new ScenePacks(folder, SceneCatalog.builtIn());
    }

    @Test
    void everyLevelHasAPackOfItsOwnThatIsFoundByItsName() {
        Path first = packs().write(RunnerScene.in(LEVEL), "Runner: flat");
        PaintedLevel other = PaintedLevel.of(LEVEL.text().replaceFirst("#", "."));
        Path second = packs().write(RunnerScene.in(other), "Runner: hole");
        String name = first.getFileName().toString();

        assertThat(second).isNotEqualTo(first);
        assertThat(packs().named(name)).contains(first);
        assertThat(packs().write(RunnerScene.in(LEVEL), "Runner: other name")).isEqualTo(first);
        assertThat(WorldPack.open(first).manifest().name()).isEqualTo(name);
        assertThat(packs().named("runner-000000000000")).isEmpty();
        assertThat(packs().named("../runner")).isEmpty();
    }

    @Test
    void whoOpensItPlaysInThatLevel() {
        Path place = packs().write(RunnerScene.in(LEVEL), "Runner: flat");
        try (LoadedPack pack = PackLoader.builtIn().load(place)) {
            assertThat(pack.scene().orElseThrow().packFiles().get(RunnerScene.LEVEL_FILE))
                    .asString()
                    .isEqualTo(LEVEL.text());
            SessionHeader header = SessionPacks.header(pack, "t", "test");
            SessionPacks sessions =
                    TestPacks.sessions(TestPacks.shipped(), PackLoader.builtIn(), folder);
            SessionPacks here = new SessionPacks(sessions.library(), sessions.loader(), packs());
            here.load(header, Optional.empty()).close();
        }
    }

    @Test
    void theSceneItselfKeepsItsPack() {
        assertThat(packs().write(new RunnerScene())).hasFileName("runner");
        assertThat(WorldPack.open(folder.resolve("runner")).hasFile(RunnerScene.LEVEL_FILE))
                .isFalse();
    }
}
