package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.pack.WorldPack;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pack that comes with the program, played without a window. */
@Tag("windowless")
class ShippedPackTest {
    private static final PackLibrary SHIPPED = TestPacks.shipped();

    @TempDir private Path folder;

    @Test
    void everyPackHasTheFilesThatItsManifestNames() {
        List<Path> packs = SHIPPED.list();

        assertThat(packs).hasSizeGreaterThan(10);
        assertThat(packs)
                .allSatisfy(pack -> {
                    WorldPack opened = WorldPack.open(pack);
                    assertThat(opened.manifest().files()).isNotEmpty();
                });
    }

    @Test
    void theSameScriptTwiceGivesTheSameFrames() throws IOException {
        Path script = folder.resolve("keys.txt");
        Files.writeString(script, "right x20\nleft x20\n");
        String keys = script.toString();

        String first = CommandRun.of(SHIPPED, "play", "--headless", "--keys", keys, "--json").out();
        String second =
                CommandRun.of(SHIPPED, "play", "--headless", "--keys", keys, "--json").out();

        assertThat(first).isEqualTo(second);
        JsonNode report = JsonMapper.shared().readTree(first);
        assertThat(report.get("pack").asString()).isEqualTo("bricks-grid");
        assertThat(report.get("steps").size()).isEqualTo(40);
        assertThat(report.get("steps").get(0).get("action").asString()).isEqualTo("right");
    }

    @Test
    void writesThePictureOfDreamAndTruth() throws IOException {
        Path picture = folder.resolve("last.png");
        CommandRun run =
                CommandRun.of(
                        SHIPPED,
                        "play",
                        "--headless",
                        "--steps",
                        "3",
                        "--screenshot",
                        picture.toString());
        BufferedImage image = ImageIO.read(picture.toFile());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("bricks-grid from seed 9000000: 3 steps, mean PSNR");
        assertThat(image.getHeight()).isEqualTo(64 * 8);
    }

    @Test
    void aFlippedBitInItsWeightsIsNoticed() throws IOException {
        Path copy = folder.resolve("copy");
        copyPack(copy);
        Path weights = copy.resolve("weights.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length / 2] ^= 1;
        Files.write(weights, bytes);

        CommandRun run = CommandRun.of(SHIPPED, "play", "--headless", "--pack", copy.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.sentence()).contains("weights.safetensors").contains("SHA-256");
    }

    @Test
    void truncatedWeightsAreNoticed() throws IOException {
        Path copy = folder.resolve("copy");
        copyPack(copy);
        Path weights = copy.resolve("weights.safetensors");
        Files.write(weights, Arrays.copyOf(Files.readAllBytes(weights), 1000));

        CommandRun run = CommandRun.of(SHIPPED, "play", "--headless", "--pack", copy.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.sentence()).contains("weights.safetensors");
    }

    private static void copyPack(Path target) throws IOException {
        Path source = SHIPPED.defaultPack();
        try (var files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(source.relativize(file).toString()));
            }
        }
    }
}
