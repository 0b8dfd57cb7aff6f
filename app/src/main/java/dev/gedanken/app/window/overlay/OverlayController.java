package dev.gedanken.app.window.overlay;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.WindowCommand.OverlayPart;
import dev.gedanken.app.studio.command.WindowCommand.Part;
import dev.gedanken.app.view.latent.LatentOverlays;
import dev.gedanken.app.window.services.StudioContext;
import dev.gedanken.plugin.LatentOverlay;
import java.util.Optional;

/** Shows overlays over the stage; each replaces the one before. */
public final class OverlayController {
    private final StudioContext window;

    /** Creates a controller of a window's overlays. */
    public OverlayController(StudioContext window) {
        this.window = window;
    }

    /** Shows or hides a part of the window. */
    public void toggle(Part part) {
        window.show(window.parts().toggled(part));
        boolean isHeat = part == Part.UNCERTAINTY || part == Part.ERROR;
        if (isHeat && window.latest().flatMap(moment -> moment.settings().overlay()).isPresent()) {
            lay(Optional.empty());
        }
    }

    /** Shows another latent view, or another part of it, over the stage. */
    public void next(OverlayPart part, LiveSnapshot moment) {
        LatentOverlays overlays = new LatentOverlays(moment.views());
        if (overlays.views().isEmpty()) {
            window.tell(window.texts().of("overlay.none"));
            return;
        }
        Optional<LatentOverlay> present = moment.settings().overlay();
        lay(
                switch (part) {
                    case VIEW -> overlays.nextView(present);
                    case PLANE -> overlays.nextPlane(present);
                });
        window.show(window.parts().without(Part.UNCERTAINTY, Part.ERROR));
    }

    private void lay(Optional<LatentOverlay> overlay) {
        window.services().simulation().accept(new StageCommand.LayOver(overlay));
    }
}
