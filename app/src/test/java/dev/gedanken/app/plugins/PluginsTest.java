package dev.gedanken.app.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gedanken.app.plugins.ListedPlugin.State;
import dev.gedanken.app.plugins.PluginConsents.Decision;
import dev.gedanken.app.testing.AgreedPlugins;
import dev.gedanken.app.testing.PluginJar;
import dev.gedanken.plan.ModelPlanner;
import dev.gedanken.play.Planner;
import dev.gedanken.plugin.PanelFactory;
import dev.gedanken.plugin.PluginApi;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("windowless")
class PluginsTest {
    private static final List<String> OURS =
            List.of(
                    "latent",
                    "space",
                    "actions",
                    "belief",
                    "factors",
                    "plan",
                    "search",
                    "compare",
                    "model",
                    "performance",
                    "log");

    @TempDir private Path state;

    private Path folder;
    private PluginFolder jars;
    private Plugins plugins;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(state.resolve("plugins"));
        jars = AgreedPlugins.folder(folder);
        plugins = new Plugins(jars);
    }

    private List<PanelFactory> panels() {
        AgreedPlugins.agreeToAll(jars);
        return plugins.panels();
    }

    private List<String> found() {
        AgreedPlugins.agreeToAll(jars);
        return panelsOf(plugins);
    }

    private static List<String> panelsOf(Plugins plugins) {
        return plugins.panels().stream().map(PanelFactory::id).toList();
    }

    private void assertOnlyOursAnd(String... parts) {
        assertThat(found()).isEqualTo(OURS);
        assertThat(troubles()).singleElement().asString().contains(parts).endsWith(".");
    }

    /** Returns the messages in English, after checking that they exist in German. */
    private List<String> troubles() {
        assertThat(plugins.troubles())
                .allSatisfy(
                        trouble -> assertThat(trouble.in(Locale.GERMAN)).startsWith("Das Plugin"));
        return plugins.troubles().stream().map(Message::english).toList();
    }

    private PluginJar theirs() {
        return new PluginJar("theirs", "1.2.3").withPanel("theirs");
    }

    private Path jar(String name) {
        return folder.resolve(name);
    }

    @Test
    void theStudiosOwnPanelsAreExtensionsLikeAnybodyElses() {
        assertThat(Plugins.builtIn().panels()).extracting(PanelFactory::id).isEqualTo(OURS);
        assertThat(found()).isEqualTo(OURS);
        assertThat(troubles()).isEmpty();
    }

    @Test
    void aJarInTheFolderBringsPanelsAfterOurs() {
        theirs().pack(jar("theirs.jar"));

        assertThat(found())
                .startsWith(OURS.toArray(String[]::new))
                .endsWith("theirs")
                .hasSize(OURS.size() + 1);
        assertThat(troubles()).isEmpty();
    }

    @Test
    void theSampleIsFoundInItsPackedForm() throws IOException {
        Path sample = Path.of("../plugins/sample-panel/target/gedanken-sample-panel.jar");
        assertThat(sample)
                .as("the sample's jar, which './mvnw package' or 'verify' makes before this test")
                .exists();
        Files.copy(sample, jar("sample.jar"));

        PanelFactory last = panels().getLast();

        assertThat(troubles()).isEmpty();
        assertThat(last.id()).isEqualTo("sample-change");
        assertThat(last.title(Locale.GERMAN)).isEqualTo("Änderung");
        assertThat(catchThrowable(() -> Class.forName("dev.gedanken.sample.change.ChangePanel")))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void eachJarHasClassesOfItsOwn() {
        String failing = "throw new Own();";
        String own = "public class Own extends IllegalStateException { }";
        new PluginJar("theirs", "1.2.3")
                .with("Own", own)
                .withPanel("theirs", failing)
                .pack(jar("one.jar"));
        new PluginJar("others", "1.0.0")
                .with("Own", own)
                .withPanel("others", failing)
                .pack(jar("two.jar"));

        List<PanelFactory> panels = panels();

        assertThat(panels)
                .extracting(PanelFactory::id)
                .endsWith("theirs", "others")
                .hasSize(OURS.size() + 2);
        Class<?> first = classOfAPanelOf(panels.get(OURS.size()));
        Class<?> second = classOfAPanelOf(panels.getLast());
        assertThat(second).isNotSameAs(first);
        assertThat(second.getName()).isEqualTo(first.getName());
    }

    /** Makes a panel fail when it is opened and checks whose code that was. */
    private static Class<?> classOfAPanelOf(PanelFactory factory) {
        return catchThrowable(() -> factory.open(null)).getCause().getClass();
    }

    @Test
    void aJarThatCarriesACopyOfTheApiWorks() {
        theirs().withCopyOf(PanelFactory.class).pack(jar("theirs.jar"));

        assertThat(found()).endsWith("theirs");
        assertThat(troubles()).isEmpty();
    }

    @Test
    void aPanelTakesNobodysName() {
        new PluginJar("theirs", "1.0.0").withPanel("log").pack(jar("theirs.jar"));

        assertOnlyOursAnd("'theirs'", "'log'");
    }

    @Test
    void aPluginForAnotherVersionOfTheApiIsNamedAndLeftOut() {
        theirs().says("Plugin-Requires", ">=7.0.0").pack(jar("theirs.jar"));

        assertOnlyOursAnd("'theirs' 1.2.3", ">=7.0.0", PluginApi.VERSION);
    }

    @Test
    void aPluginForThisVersionOfTheApiIsTaken() {
        theirs().says("Plugin-Requires", ">=0.2.0 & <0.3.0").pack(jar("theirs.jar"));

        assertThat(found()).endsWith("theirs");
    }

    @Test
    void aRangeOfVersionsThatIsNoneIsNamed() {
        theirs().says("Plugin-Requires", "the newest").pack(jar("theirs.jar"));

        assertOnlyOursAnd("theirs.jar", "Plugin-Requires");
    }

    @Test
    void aPluginThatIsDisabledIsLeftOutQuietly() {
        theirs().pack(jar("theirs.jar"));
        jars.decide("theirs", Decision.DISABLED);

        assertThat(panelsOf(plugins)).isEqualTo(OURS);
        assertThat(plugins.waiting()).isEmpty();
        assertThat(troubles()).isEmpty();
    }

    @Test
    void aPluginNobodyAgreedToDoesNotRunAndIsNamed() {
        theirs().with("Brings2", "public class Brings2 {}").pack(jar("theirs.jar"));

        assertThat(panelsOf(plugins)).isEqualTo(OURS);
        assertThat(troubles()).isEmpty();
        assertThat(plugins.undecided())
                .singleElement()
                .satisfies(sentence ->
                        assertThat(sentence.english())
                                .contains("'theirs' 1.2.3", "plugins enable theirs"));
    }

    @Test
    void aPluginThatBecameAnotherJarDoesNotRunAndIsNamed() {
        theirs().pack(jar("theirs.jar"));
        jars.decide("theirs", Decision.ENABLED);
        theirs().says("Plugin-Description", "new").pack(jar("theirs.jar"));

        assertThat(panelsOf(plugins)).isEqualTo(OURS);
        assertThat(plugins.undecided())
                .singleElement()
                .satisfies(sentence ->
                        assertThat(sentence.english())
                                .contains("is not the one that you agreed to"));
    }

    @Test
    void theListsOfPf4jInTheFolderDecideNothing() throws IOException {
        theirs().pack(jar("theirs.jar"));
        Files.writeString(folder.resolve("disabled.txt"), "theirs\n");
        Files.writeString(folder.resolve("enabled.txt"), "others\n");

        assertThat(found()).endsWith("theirs");
    }

    @Test
    void aDamagedListOfConsentsRunsNothingAndIsNamed() throws IOException {
        theirs().pack(jar("theirs.jar"));
        Files.writeString(jars.consents().file(), "{");

        assertThat(panelsOf(plugins)).isEqualTo(OURS);
        assertThat(plugins.troubles())
                .singleElement()
                .satisfies(trouble ->
                        assertThat(trouble.english()).contains("plugin-consents.json", "remove"));
    }

    static List<String> failingBodies() {
        return List.of(
                "throw new StackOverflowError(\"no end\");",
                "throw new OutOfMemoryError(\"no end\");",
                "throw new AssertionError(\"no end\");",
                "throw new Error(\"no end\") { public String toString() {"
                        + " throw new Error(\"no end\"); } };",
                "System.exit(3);",
                "Runtime.getRuntime().halt(3);",
                "java.util.function.IntConsumer c = System::exit; c.accept(3);",
                "java.util.function.IntConsumer c = Runtime.getRuntime()::exit; c.accept(3);",
                "List.of(3).forEach(status -> System.exit(status));",
                "try { Class.forName(\"theirs.Gone\"); } catch (Exception e) {"
                        + " if (e.getMessage().length() > 0) { Runtime.getRuntime().exit(3); } }");
    }

    @ParameterizedTest
    @MethodSource("failingBodies")
    void whateverFailsAtTheStartIsNamedAndDisabledAndTheOthersGoOn(String body) {
        theirs().says("Plugin-Class", "theirs.Start")
                .with(
                        "Start",
                        "public class Start extends org.pf4j.Plugin { @Override public void start()"
                                + " { if (true) { %s } } }".formatted(body))
                .pack(jar("a.jar"));
        new PluginJar("others", "1.0.0").withPanel("others").pack(jar("b.jar"));

        assertThat(found()).endsWith("log", "others");
        assertThat(troubles()).singleElement().asString().contains("'theirs' 1.2.3 is disabled");
        assertThat(((ListedPlugin.Readable) jars.list().getFirst()).state())
                .isEqualTo(State.DISABLED);
    }

    @Test
    void aPluginThatHangsAtItsStartIsNamedAndDisabled() {
        plugins = new Plugins(Optional.of(jars), new PluginCalls(Duration.ofSeconds(2)));
        theirs().says("Plugin-Class", "theirs.Start")
                .with(
                        "Start",
                        """
                        public class Start extends org.pf4j.Plugin {
                            @Override public void start() {
                                while (true) {
                                    try { Thread.sleep(1000); } catch (InterruptedException e) { }
                                }
                            }
                        }
                        """)
                .pack(jar("a.jar"));

        assertOnlyOursAnd("'theirs' 1.2.3 is disabled", "no answer within 2 seconds");
        assertThat(((ListedPlugin.Readable) jars.list().getFirst()).state())
                .isEqualTo(State.DISABLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw new AssertionError(\"no end\");", "System.exit(3);"})
    void whateverFailsInAConstructorIsNamedAndDisabled(String body) {
        new PluginJar("theirs", "1.0.0")
                .naming("theirs.Brings")
                .with(
                        "Brings",
                        "public class Brings implements PanelPlugin { public Brings() {"
                                + " if (true) { %s } }".formatted(body)
                                + " public List<PanelFactory> panels() { return List.of(); } }")
                .pack(jar("theirs.jar"));

        assertOnlyOursAnd("'theirs' 1.0.0 is disabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw new AssertionError(\"no end\");", "System.exit(3);"})
    void whateverFailsWhenPanelsAreAskedForIsNamed(String body) {
        new PluginJar("theirs", "1.0.0")
                .naming("theirs.Brings")
                .with(
                        "Brings",
                        "public class Brings implements PanelPlugin {"
                                + " public List<PanelFactory> panels() {"
                                + " if (true) { %s } return List.of(); } }".formatted(body))
                .pack(jar("theirs.jar"));

        assertOnlyOursAnd("'theirs'");
    }

    @Test
    void aDamagedJarIsNamedAndTheOthersGoOn() throws IOException {
        Files.writeString(jar("a.jar"), "no zip");
        theirs().pack(jar("theirs.jar"));

        assertThat(found()).endsWith("theirs");
        assertThat(troubles()).singleElement().asString().contains("a.jar", "damaged");
    }

    @Test
    void aJarThatDoesNotSayWhatItIsIsNamed() {
        new PluginJar("", "").withPanel("theirs").pack(jar("plain.jar"));

        assertOnlyOursAnd("plain.jar", "Plugin-Id");
    }

    @Test
    void anExtensionThatIsNotThereIsNamed() {
        theirs().naming("theirs.Nothing").pack(jar("theirs.jar"));

        assertOnlyOursAnd("'theirs'", "theirs.Nothing");
    }

    @Test
    void aPluginThatBringsNothingIsNamed() {
        new PluginJar("theirs", "1.0.0").pack(jar("theirs.jar"));

        assertOnlyOursAnd("'theirs'", "META-INF/extensions.idx");
    }

    @Test
    void aPluginThatFailsAtItsStartIsNamed() {
        theirs().says("Plugin-Class", "theirs.Start")
                .with(
                        "Start",
                        "public class Start extends org.pf4j.Plugin {"
                                + " @Override public void start() {"
                                + " throw new IllegalStateException(\"no camera\"); } }")
                .pack(jar("theirs.jar"));

        assertOnlyOursAnd("'theirs'", "no camera");
    }

    @Test
    void aPluginWhosePanelsCannotBeNamedIsNamedItself() {
        new PluginJar("theirs", "1.0.0")
                .naming("theirs.Brings")
                .with(
                        "Brings",
                        "public class Brings implements PanelPlugin {"
                                + " public List<PanelFactory> panels() {"
                                + " throw new IllegalStateException(\"no panel\"); } }")
                .pack(jar("theirs.jar"));

        assertOnlyOursAnd("'theirs'", "no panel");
    }

    @Test
    void twoJarsOfOnePluginAreNamedAndTheFirstIsTaken() {
        theirs().pack(jar("a.jar"));
        theirs().pack(jar("b.jar"));

        assertThat(found()).endsWith("theirs").hasSize(OURS.size() + 1);
        assertThat(troubles()).singleElement().asString().contains("b.jar", "'theirs'");
    }

    @Test
    void aPluginThatNeedsOneThatIsNotThereIsNamed() {
        theirs().says("Plugin-Dependencies", "other@>=1.0.0").pack(jar("theirs.jar"));

        assertOnlyOursAnd("'theirs'", "other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other?@>=1.0.0", "?"})
    void aPluginThatCouldUseOneThatIsNotThereTakesNobodysPanels(String dependencies) {
        theirs().says("Plugin-Dependencies", dependencies).pack(jar("theirs.jar"));

        assertThat(found()).startsWith(OURS.toArray(String[]::new)).endsWith("theirs");
        assertThat(troubles()).isEmpty();
    }

    @Test
    void pluginsThatNeedEachOtherInACircleAreLeftOut() {
        theirs().says("Plugin-Dependencies", "others").pack(jar("a.jar"));
        new PluginJar("others", "1.0.0")
                .withPanel("others")
                .says("Plugin-Dependencies", "theirs")
                .pack(jar("b.jar"));

        new PluginJar("alone", "1.0.0").withPanel("alone").pack(jar("c.jar"));

        assertThat(found()).endsWith("log", "alone");
        assertThat(troubles())
                .hasSize(2)
                .anySatisfy(trouble -> assertThat(trouble).contains("'theirs'", "others"))
                .anySatisfy(trouble -> assertThat(trouble).contains("'others'", "theirs"));
    }

    @Test
    void aPluginMayUseTheClassesOfAnother() {
        theirs().with(
                        "Shared",
                        "public class Shared { public static String id() { return \"theirs too\"; } }")
                .pack(jar("b.jar"));
        new PluginJar("others", "1.0.0")
                .says("Plugin-Dependencies", "theirs")
                .naming("theirs.Uses")
                .compiledWith(jar("b.jar"))
                .with(
                        "Uses",
                        """
                        public class Uses implements PanelPlugin {
                            public List<PanelFactory> panels() { return List.of(new It()); }
                            static class It implements PanelFactory {
                                public String id() { return Shared.id(); }
                                public String title(Locale language) { return "Uses"; }
                                public Panel open(PanelHost host) { return null; }
                            }
                        }
                        """)
                .pack(jar("a.jar"));

        assertThat(found()).contains("theirs", "theirs too").hasSize(OURS.size() + 2);
        assertThat(troubles()).isEmpty();
    }

    @Test
    void aJarMayBringScenes() {
        new PluginJar("theirs", "1.0.0")
                .naming("theirs.Scenes")
                .with(
                        "Scenes",
                        """
                        public class Scenes implements ScenePlugin {
                            public List<dev.gedanken.scene.Scene<?>> scenes() {
                                return List.of(
                                    new dev.gedanken.scene.maze.MazeScene(),
                                    new dev.gedanken.scene.bricks.BricksScene());
                            }
                        }
                        """)
                .pack(jar("theirs.jar"));
        AgreedPlugins.agreeToAll(jars);
        SceneCatalog known = new SceneCatalog(List.of(SceneCatalog.builtIn().named("bricks")));

        assertThat(plugins.scenes(known).scenes())
                .extracting(scene -> scene.card().name())
                .containsExactly("bricks", "maze");
        assertThat(troubles()).singleElement().asString().contains("'bricks'");
        assertThat(found()).isEqualTo(OURS);
    }

    @Test
    void aJarMayBringPlanners() {
        new PluginJar("theirs", "1.0.0")
                .naming("theirs.Planners")
                .with(
                        "Planners",
                        """
                        public class Planners implements PlannerPlugin {
                            public List<dev.gedanken.play.Planner> planners() {
                                return List.of(
                                    dev.gedanken.plan.ModelPlanner.all().getFirst(),
                                    new Waiting());
                            }
                            static final class Waiting implements dev.gedanken.play.Planner {
                                public String name() { return "waiting"; }
                                public dev.gedanken.world.Input choose(
                                        dev.gedanken.play.Player player,
                                        dev.gedanken.play.PlayState state,
                                        dev.gedanken.world.Noise luck) {
                                    return player.inputs().idle();
                                }
                            }
                        }
                        """)
                .pack(jar("theirs.jar"));
        AgreedPlugins.agreeToAll(jars);

        assertThat(plugins.planners(ModelPlanner.all()))
                .extracting(Planner::name)
                .containsExactly("shooting", "cem", "icem", "mppi", "waiting");
        assertThat(troubles()).singleElement().asString().contains("'shooting'");
    }
}
