package dev.gedanken.plugin;

import dev.gedanken.play.Actor;
import java.util.List;

/**
 * Who can act, and who acts.
 *
 * @param available everyone who can act here
 * @param acting the one who chooses the inputs
 */
public record PanelActors(List<Actor> available, Actor acting) {
    public PanelActors {
        available = List.copyOf(available);
    }
}
