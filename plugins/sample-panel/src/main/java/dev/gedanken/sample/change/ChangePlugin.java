package dev.gedanken.sample.change;

import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelFactory;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelPlugin;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.pf4j.Extension;

/** Contributes the panel. */
@Extension
public final class ChangePlugin implements PanelPlugin {

    @Override
    public List<PanelFactory> panels() {
        return List.of(new Factory());
    }

    private static final class Factory implements PanelFactory {

        @Override
        public String id() {
            return "sample-change";
        }

        @Override
        public String title(Locale language) {
            return texts(language).getString("title");
        }

        @Override
        public Panel open(PanelHost host) {
            return new ChangePanel(texts(host.language()));
        }

        private static ResourceBundle texts(Locale language) {
            return ResourceBundle.getBundle(
                    "dev.gedanken.sample.change.texts",
                    language,
                    ChangePlugin.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES));
        }
    }
}
