package dev.gedanken.scene.tabletop;

import dev.gedanken.scene.rigid.StrictBody;
import org.dyn4j.dynamics.contact.SolvedContact;
import org.dyn4j.world.ContactCollisionData;
import org.dyn4j.world.listener.ContactListenerAdapter;

/** Remembers the hardest impact on one body: the greatest normal impulse of a contact in a substep. */
final class ImpactGauge extends ContactListenerAdapter<StrictBody> {
    private final StrictBody body;
    private double greatest;

    ImpactGauge(StrictBody body) {
        this.body = body;
    }

    @Override
    public void postSolve(ContactCollisionData<StrictBody> collision, SolvedContact contact) {
        if (collision.getBody1() == body || collision.getBody2() == body) {
            greatest = Math.max(greatest, contact.getNormalImpulse());
        }
    }

    /** Returns the impulse in newton seconds. */
    double greatest() {
        return greatest;
    }
}
