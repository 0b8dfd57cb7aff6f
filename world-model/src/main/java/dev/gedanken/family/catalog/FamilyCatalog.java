package dev.gedanken.family.catalog;

import dev.gedanken.family.Families;
import dev.gedanken.family.grid.GridFamily;
import dev.gedanken.family.lastframe.LastFrameFamily;
import java.util.List;

/** Lists the families that come with the program. A new family is added here and nowhere else. */
public final class FamilyCatalog {

    private FamilyCatalog() {}

    /** Returns the families that come with the program. */
    public static Families builtIn() {
        return new Families(List.of(new GridFamily(), new LastFrameFamily()));
    }
}
