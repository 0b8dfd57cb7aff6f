package dev.gedanken.app.window.panel.builtin;

import dev.gedanken.app.view.text.Texts;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelFactory;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelPlugin;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.pf4j.Extension;

/** Contributes the studio's own panels. */
@Extension
public final class BuiltInPanels implements PanelPlugin {

    @Override
    public List<PanelFactory> panels() {
        return List.of(
                new Factory("latent", LatentPanel::new),
                new Factory("space", BuiltInPanels::space),
                new Factory("actions", ActionsPanel::new),
                new Factory("belief", BeliefPanel::new),
                new Factory("factors", FactorsPanel::new),
                new Factory("plan", PlanPanel::new),
                new Factory("search", SearchPanel::new),
                new Factory("compare", ComparePanel::new),
                new Factory("model", ModelPanel::new),
                new Factory("performance", PerformancePanel::new),
                new Factory("log", LogPanel::new));
    }

    private static Panel space(PanelHost host, Texts texts) {
        if (host instanceof LatentSpaceService.Owner owner) {
            return new SpacePanel(host, owner.space(), texts);
        }
        throw new IllegalArgumentException("Latent space needs a host that can draw it.");
    }

    private record Factory(String id, BiFunction<PanelHost, Texts, Panel> maker)
            implements PanelFactory {

        @Override
        public String title(Locale language) {
            return Texts.in(language).of("panel." + id);
        }

        @Override
        public Panel open(PanelHost host) {
            return maker.apply(host, Texts.in(host.language()));
        }
    }
}
