package dev.gedanken.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gedanken.app.live.snapshot.StageOverlay;
import dev.gedanken.app.live.snapshot.StageTile;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.stage.RendererPreference.Library;
import dev.gedanken.app.stage.StageLayout.Overlay;
import dev.gedanken.app.testing.GreyModel;
import dev.gedanken.app.testing.Snapshots;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.app.view.colour.SlotColours;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.ability.ShowsLatentViews;
import dev.gedanken.play.PlayState;
import dev.gedanken.renderer.ColourMap;
import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.vulkan.VulkanSettings;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Latent views over a frame, drawn by each library: the right colours in the right half. */
class LaidPictureTest {
    private static final int STEPS = 3;
    private static final int SIDE = 512;
    private static final int MIDDLE = SIDE / 2;
    private static final double OPACITY = 0.6;
    private static final StageLook LOOK =
            StageLook.DEFAULT.with(ColourMap.VIRIDIS).heated(60).exporting(SIDE);

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void slotsLieOverTheirHalves(Library library) {
        PlayState here = Snapshots.after(folder, STEPS).state();
        float share = GreyModel.level(here.belief()) / 255f;
        BufferedImage image = drawn(library, "Slots", here);

        int left = SlotColours.mixed(new float[] {share, 1 - share});
        assertColour(image, MIDDLE - 3, over(here, left, OPACITY));
        assertColour(image, MIDDLE + 3, over(here, SlotColours.rgb(1), OPACITY));
    }

    @ParameterizedTest
    @EnumSource
    void attentionLiesWhereItLooks(Library library) {
        PlayState here = Snapshots.after(folder, STEPS).state();
        float share = GreyModel.level(here.belief()) / 255f;
        BufferedImage image = drawn(library, "Attention", here);

        double level = share / (1 - share);
        List<Integer> colours = ColourMap.VIRIDIS.readColours();
        int left = colours.get((int) Math.round(level * (colours.size() - 1)));
        assertColour(image, MIDDLE - 3, over(here, left, OPACITY * level));
        assertColour(image, MIDDLE + 3, over(here, colours.getLast(), OPACITY));
    }

    private BufferedImage drawn(Library library, String view, PlayState here) {
        List<String> notices = new ArrayList<>();
        RendererPreference preference =
                new RendererPreference(Optional.of(library), VulkanSettings.usual());
        try (FrameRenderer renderer =
                FrameRenderers.open(preference, notice -> notices.add(notice.english()))) {
            assumeTrue(notices.isEmpty(), () -> "Not here: " + notices);
            return new StageCapture(LOOK, Overlay.NONE).image(List.of(tile(view, here)), renderer);
        }
    }

    private StageTile tile(String name, PlayState here) {
        StageTile plain = Snapshots.after(folder, STEPS).tiles().getFirst();
        return new StageTile(
                plain.kind(),
                plain.name(),
                plain.branch(),
                plain.step(),
                plain.isDriven(),
                plain.frame(),
                false,
                plain.truth(),
                plain.psnr(),
                plain.uncertainty(),
                Optional.of(new StageOverlay(view(name, here), OptionalInt.empty())),
                plain.twin());
    }

    private LatentView view(String name, PlayState here) {
        try (LoadedPack pack = TestPacks.grey(folder.resolve("views"))) {
            return pack
                    .model()
                    .ability(ShowsLatentViews.class)
                    .orElseThrow()
                    .views(here.belief())
                    .stream()
                    .filter(view -> view.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Returns the frame's grey under a colour. */
    private static int over(PlayState here, int rgb, double opacity) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double below = GreyModel.level(here.belief());
            double above = rgb >> shift & 0xFF;
            mixed |= (int) Math.round(below + (above - below) * opacity) << shift;
        }
        return mixed;
    }

    private static void assertColour(BufferedImage image, int x, int rgb) {
        int seen = image.getRGB(x, MIDDLE);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(Math.abs((seen >> shift & 0xFF) - (rgb >> shift & 0xFF)))
                    .as("%06x and %06x in column %d", seen & 0xFFFFFF, rgb, x)
                    .isLessThanOrEqualTo(2);
        }
    }
}
