package dev.gedanken.scene.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneState;
import dev.gedanken.world.Noise;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pins a thousand frames of mixed play; a changed hash means that shipped packs know another world. */
class GoldenFramesTest {
    private final SceneCatalog catalog = SceneCatalog.builtIn();

    @ParameterizedTest
    @CsvSource({
            "rooms, 0, f70e865a7dcfd7a16ec9ee85f4f56849b3a833dafcfdc6bbfdc9edf398a78c66",
            "rooms, 1, bfa33170c95b04830d594b0122fc989b4f8aadbea8f0366e10253dbdc3a6e6e9",
            "maze, 0, a6d8b25d70821f679b2cc73202e4f387bc4a724b614d900a9584b9fe405d9a85",
            "maze, 1, d74e64f1a29acdca1a1f3a58ce6fb5e847ecfb23f7053e5f6d55e1ec92961c58",
            "runner, 0, 720ea23b9fe53492fe94748eb5852fc9c56ee402a00c7d83f9e717a280793d27",
            "runner, 1, c01223eb85bec45a1eaa93b55fb79d4736fad334c052337036fd1b7d2490384a"
    })
    void aThousandFramesHaveTheirGoldenHash(String scene, long seed, String expected) {
        assertThat(hash(catalog.named(scene), seed)).isEqualTo(expected);
    }

    @Test
    void framesDependNeitherOnThreadsNorOnLocaleAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<String> expected = hashes();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(IntStream.range(0, 4).parallel().mapToObj(i -> hashes()).toList())
                    .allMatch(expected::equals);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private List<String> hashes() {
        return List.of("rooms", "maze", "runner").stream()
                .map(name -> hash(catalog.named(name), 2))
                .toList();
    }

    private static <S extends SceneState<S>> String hash(Scene<S> scene, long seed) {
        Policy<S> policy = scene.policy(PolicyKind.MIXED);
        MessageDigest digest = sha256();
        S state = scene.start(seed);
        for (int step = 0; step < 1_000; step++) {
            Noise noise = Noise.at(seed, step);
            state = scene.step(state, policy.act(state, noise), noise);
            digest.update(scene.frame(state).rgb());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
