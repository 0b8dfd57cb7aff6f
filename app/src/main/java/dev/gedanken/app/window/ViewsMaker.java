package dev.gedanken.app.window;

import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.stage.RendererChoices;
import dev.gedanken.app.view.Texts;
import dev.gedanken.app.window.theme.Wardrobe;
import dev.gedanken.app.window.timeline.BranchFiles;
import dev.gedanken.app.window.timeline.ThumbnailImages;
import dev.gedanken.plugin.PanelFactory;
import java.util.List;
import java.util.Locale;

/**
 * Makes everything that lies in the window, at first and whenever words, keys or buttons change.
 *
 * @param window that it lies in
 * @param images what moments look like on the timeline
 * @param panels everybody's panels
 * @param space connects latent space
 * @param references reads beliefs
 * @param files writes the branches that a person drags out
 */
record ViewsMaker(
        StudioWindow window,
        ThumbnailImages images,
        List<PanelFactory> panels,
        SpaceDesk space,
        ReferenceDesk references,
        BranchFiles files) {

    /** Makes it as a person likes it. */
    StudioViews make(Preferences liked) {
        StudioPorts ports = window.ports();
        Texts texts = Texts.in(Locale.of(liked.language()));
        Ui ui =
                new Ui(
                        texts,
                        liked.keymap(),
                        liked.padmap(),
                        new Wardrobe(window.presenter().dress()),
                        window::perform);
        Overlays overlays =
                new Overlays(
                        ui,
                        ports.scenes(),
                        ports.cards(),
                        () -> PaletteEntries.of(window.views(), window.timeline(), texts),
                        () -> RendererChoices.look(ports.folder()),
                        change -> window.adopt(change.apply(window.preferences())));
        return new StudioViews(
                ui,
                ports,
                window.timeline(),
                images,
                space,
                references,
                panels,
                liked.panels(),
                overlays,
                files);
    }
}
