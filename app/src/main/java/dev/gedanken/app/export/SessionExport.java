package dev.gedanken.app.export;

import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.console.Png;
import dev.gedanken.app.session.BranchVideo;
import dev.gedanken.export.RangeCsv;
import dev.gedanken.export.RangeHdf5;
import dev.gedanken.model.HasLatentViews;
import dev.gedanken.model.WorldModel;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.session.SavedSession;
import dev.gedanken.session.SessionHeader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/**
 * Takes stretches of a session away.
 *
 * @param saved the session
 * @param rollout makes its moments again; used on the calling thread alone
 * @param model shows its latents
 */
public record SessionExport(SavedSession saved, Rollout rollout, WorldModel model) {

    /**
     * Writes one file, whole or not at all.
     *
     * @param progress told the share done, in [0, 1]
     * @throws dev.gedanken.world.BadInputException if it cannot be written, or a frame comes out
     *     differently than it once did
     */
    public void write(ExportRequest request, DoubleConsumer progress) {
        switch (ExportFormat.of(request.file())) {
            case STRIP -> strip(request, progress);
            case MP4, GIF ->
                    new BranchVideo(saved, rollout, request.showsTwin())
                            .write(request.range(), request.scale(), request.file(), progress);
            case CSV -> RangeCsv.write(request.file(), request.range(), rollout, progress);
            case HDF5 ->
                    RangeHdf5.write(
                            request.file(),
                            request.range(),
                            rollout,
                            latents(),
                            notes(request),
                            progress);
        }
    }

    private HasLatentViews latents() {
        return model instanceof HasLatentViews open ? open : belief -> List.of();
    }

    private Map<String, String> notes(ExportRequest request) {
        SessionHeader header = saved.header();
        return new TreeMap<>(
                Map.of(
                        "title", header.title(),
                        "pack", header.pack(),
                        "pack_sha256", header.packSha256(),
                        "scene", header.scene(),
                        "branch", request.range().branch().name(),
                        "branch_kind", request.range().branch().kind().words(),
                        "program", header.program()));
    }

    private void strip(ExportRequest request, DoubleConsumer progress) {
        StripPicture strip = new StripPicture(request.scale(), request.showsTwin());
        int[] seen = {0};
        request.range()
                .visit(
                        rollout,
                        (node, state) -> {
                            if (seen[0]++ % request.distance() == 0) {
                                strip.add(state);
                            }
                        },
                        progress);
        BufferedImage picture = strip.picture();
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] rgb = picture.getRGB(0, 0, width, height, null, 0, width);
        new OutputFile(request.file()).write(Png.of(width, height, rgb));
    }
}
