package dev.gedanken.bridge.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.bridge.model.RemoteFamily;
import dev.gedanken.family.lastframe.LastFrameModel;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.Acts;
import dev.gedanken.model.ability.DecodesFrames;
import dev.gedanken.model.ability.RunsElsewhere;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server and a real client, over TLS on loopback. */
class ModelServerTest {
    private static final ActionSpace ACTIONS =
            ActionSpace.startingWith("stay").and("left", "LEFT").and("right", "RIGHT").build();

    private static final long SLOW_NANOS = 50_000_000;

    @TempDir private Path folder;
    private ServerTokens tokens;
    private ServerIdentity identity;
    private ModelServer server;
    private String token;

    @BeforeEach
    void serve() {
        tokens = new ServerTokens(folder.resolve("tokens.txt"));
        identity = ServerIdentity.in(folder.resolve("identity"));
        token = tokens.add("anna");
        server = started(0);
    }

    private ModelServer started(int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return ModelServer.start(
                Map.of("still", still(), "slow", new Slow(still())), identity, tokens, address);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static WorldModel still() {
        return new LastFrameModel(
                new ModelCard(
                        "still",
                        "last-frame",
                        "",
                        ACTIONS,
                        Optional.of(FrameShape.square(8)),
                        1,
                        192,
                        0));
    }

    /** A model that takes at least {@link #SLOW_NANOS} for a step. */
    private record Slow(WorldModel model) implements WorldModel {
        @Override
        public ModelCard card() {
            return model.card();
        }

        @Override
        public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
            return model.begin(contexts, luck);
        }

        @Override
        public List<Step> imagine(
                List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck) {
            for (long end = System.nanoTime() + SLOW_NANOS; System.nanoTime() < end; ) {
                Thread.onSpinWait();
            }
            return model.imagine(beliefs, inputs, luck);
        }

        @Override
        public List<Step> observe(
                List<Belief> beliefs,
                List<? extends Input> inputs,
                List<Frame> frames,
                List<Noise> luck) {
            return model.observe(beliefs, inputs, frames, luck);
        }

        @Override
        public void close() {
            model.close();
        }
    }

    private String address() {
        return "remote:127.0.0.1:%d/still#%s".formatted(server.port(), identity.fingerprint());
    }

    private WorldModel opened(String address, String withToken) {
        RemoteFamily family =
                new RemoteFamily(text -> new RemoteCaller(RemoteAddress.of(text), withToken));
        PackManifest manifest = family.manifest(address, "far", "");
        PackWriter.write(folder.resolve("far"), manifest, Map.of());
        return family.load(WorldPack.open(folder.resolve("far")));
    }

    private static Frame picture() {
        byte[] rgb = new byte[8 * 8 * Frame.CHANNELS];
        new Random(1).nextBytes(rgb);
        return Frame.of(8, 8, rgb);
    }

    private static List<Belief> begun(WorldModel model) {
        Context context = new Context(List.of(picture()), List.of());
        return model.begin(List.of(context), List.of(Noise.at(1, 0)));
    }

    @Test
    void aModelIsPlayedFromAfarAsAtHome() {
        try (WorldModel far = opened(address(), token);
                WorldModel here = still()) {
            List<Input> stay = List.of(ACTIONS.idle());
            List<Noise> luck = List.of(Noise.at(1, 1));
            List<Step> steps = far.imagine(begun(far), stay, luck);

            assertThat(steps).isEqualTo(here.imagine(begun(here), stay, luck));
            assertThat(far.ability(DecodesFrames.class).orElseThrow().decode(begun(far)))
                    .containsExactly(picture());
            assertThat(far.observe(begun(far), stay, List.of(picture()), luck)).hasSize(1);
            assertThat(far.ability(Acts.class)).isEmpty();
            assertThat(far.card().inputs()).isEqualTo(ACTIONS);
        }
    }

    @Test
    void theNetworksTimeIsToldApartFromTheModels() {
        String slow = address().replace("/still#", "/slow#");
        try (WorldModel far = opened(slow, token)) {
            List<Belief> before = begun(far);
            RunsElsewhere elsewhere = far.ability(RunsElsewhere.class).orElseThrow();
            long network = elsewhere.networkNanos();
            long begun = System.nanoTime();
            far.imagine(before, List.of(ACTIONS.idle()), List.of(Noise.at(1, 1)));
            long all = System.nanoTime() - begun;

            assertThat(elsewhere.networkNanos() - network).isPositive();
            assertThat(elsewhere.networkNanos() - network).isLessThan(all - SLOW_NANOS);
        }
    }

    @Test
    void nobodyGetsInWithoutATokenAndARevokedOneIsRefusedAtOnce() {
        assertThatThrownBy(() -> opened(address(), "another"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("does not know the token");
        try (WorldModel far = opened(address(), token)) {
            assertThat(begun(far)).hasSize(1);
            tokens.revoke("anna");
            assertThatThrownBy(() -> begun(far))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("does not know the token");
        }
    }

    @Test
    void anotherServerIsNotTrusted() {
        String other = "0".repeat(64);
        assertThatThrownBy(() -> opened(address().replace(identity.fingerprint(), other), token))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void aPackThatIsNotServedIsOneSentence() {
        assertThatThrownBy(() -> opened(address().replace("/still#", "/etc#"), token))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("the packs are slow, still");
        assertThatThrownBy(() -> RemoteAddress.of("remote:host/pack"))
                .isInstanceOf(BadInputException.class);
    }

    @Test
    void whenTheServerIsAwayItIsOneSentenceAndWhenItIsBackPlayGoesOn() {
        int port = server.port();
        try (WorldModel far = opened(address(), token)) {
            List<Belief> before = begun(far);
            server.close();
            assertThatThrownBy(() -> begun(far))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("cannot be reached");

            server = started(port);
            assertThat(far.imagine(before, List.of(ACTIONS.idle()), List.of(Noise.at(1, 1))))
                    .hasSize(1);
        }
    }

    @Test
    void theIdentityStaysAndTokensAreKeptAsHashes() throws java.io.IOException {
        assertThat(ServerIdentity.in(folder.resolve("identity")).fingerprint())
                .isEqualTo(identity.fingerprint());
        assertThat(java.nio.file.Files.readString(folder.resolve("tokens.txt")))
                .contains("anna")
                .doesNotContain(token);
    }
}
