package dev.gedanken.app.window;

import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.studio.command.WindowCommand.ShowPanel;
import dev.gedanken.app.view.palette.Palette.Entry;
import dev.gedanken.app.view.text.BranchNames;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.view.timeline.Lane;
import dev.gedanken.app.view.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/** The palette's entries in addition to the shortcuts: panels and branches. */
final class PaletteEntries {
    private static final int MOST_BRANCHES = 50;

    private PaletteEntries() {}

    static List<Entry> of(StudioViews views, Timeline timeline, Texts texts) {
        List<Entry> entries = new ArrayList<>();
        views.panels()
                .forEach((id, title) ->
                        entries.add(
                                new Entry(
                                        texts.of("palette.panel", title), "", new ShowPanel(id))));
        timeline.lanes().stream()
                .limit(MOST_BRANCHES)
                .map(lane -> entry(lane, texts))
                .forEach(entries::add);
        return entries;
    }

    private static Entry entry(Lane lane, Texts texts) {
        return new Entry(
                texts.of("palette.branch", new BranchNames(texts).shown(lane.name())),
                "",
                new TreeCommand.GoToBranch(lane.branch()));
    }
}
