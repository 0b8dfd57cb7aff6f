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
 * Makes everything that lies in the window, at first and whenever words, keys or buttons change.
 *
 * @param window that it lies in
 * @param hud how fast everything is, in whatever language
 * @param images what moments look like on the timeline
 * @param panels everybody's panels
 * @param space connects latent space
 * @param references reads beliefs
 * @param files writes the branches that a person drags out
 */
record StudioViewFactory(
        StudioWindow window,
        Hud hud,
        ThumbnailImages images,
        List<PanelFactory> panels,
        LatentSpaceController space,
        ReferenceController references,
        BranchFiles files) {

    /** Makes it as a person likes it. */
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
