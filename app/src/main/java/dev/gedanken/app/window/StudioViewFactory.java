package dev.gedanken.app.window;

import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.stage.RendererChoices;
import dev.gedanken.app.view.hud.Hud;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.window.controls.StudioMenus;
import dev.gedanken.app.window.latent.LatentSpaceController;
import dev.gedanken.app.window.latent.ReferenceController;
import dev.gedanken.app.window.overlay.Overlays;
import dev.gedanken.app.window.services.StudioServices;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.app.window.theme.ThemeApplier;
import dev.gedanken.app.window.timeline.BranchFiles;
import dev.gedanken.app.window.timeline.ThumbnailImages;
import dev.gedanken.plugin.PanelFactory;
import java.util.List;
import java.util.Locale;

/**
 * Makes the contents of the window, at first and whenever texts, keys or buttons change.
 *
 * @param window the window
 * @param hud the performance figures
 * @param images thumbnails for the timeline
 * @param panels all available panels
 * @param space connects latent space
 * @param references reads beliefs
 * @param files writes the branches that the user drags out
 */
record StudioViewFactory(
        StudioWindow window,
        Hud hud,
        ThumbnailImages images,
        List<PanelFactory> panels,
        LatentSpaceController space,
        ReferenceController references,
        BranchFiles files) {

    /** Makes the contents according to the preferences. */
    StudioViews make(Preferences liked) {
        StudioServices services = window.services();
        Texts texts = Texts.in(Locale.of(liked.language()));
        UiContext ui =
                new UiContext(
                        texts,
                        liked.keymap(),
                        liked.gamepadMap(),
                        new ThemeApplier(window.presenter().appearance()),
                        window::perform);
        Overlays overlays =
                new Overlays(
                        ui,
                        services.training(),
                        services.cards(),
                        () -> PaletteEntries.of(window.views(), window.timeline(), texts),
                        () -> RendererChoices.look(services.folder()),
                        window::preferences,
                        change -> window.adopt(change.apply(window.preferences())));
        return new StudioViews(
                ui,
                services,
                window.timeline(),
                hud,
                images,
                space,
                references,
                panels,
                liked.panels(),
                overlays,
                new StudioMenus(ui, window::menuState, window::recentSessions),
                files);
    }
}
