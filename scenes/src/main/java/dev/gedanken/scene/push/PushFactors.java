package dev.gedanken.scene.push;

import dev.gedanken.scene.FactorTable;
import dev.gedanken.scene.rigid.RigidFactors;

/** Names the quantities of a {@link PushState}, reads them and sets them. */
final class PushFactors {
    static final FactorTable<PushState> TABLE = table();

    private PushFactors() {}

    private static FactorTable<PushState> table() {
        FactorTable.Builder<PushState> table =
                FactorTable.varying(PushState::varied, PushState::withVaried);
        RigidFactors.add(table, "pusher", PushState::pusher, PushState::withPusher);
        RigidFactors.add(table, "block", PushState::block, PushState::withBlock);
        return table.build();
    }
}
