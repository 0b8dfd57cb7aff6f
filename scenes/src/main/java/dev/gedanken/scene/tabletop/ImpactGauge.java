package dev.gedanken.scene.tabletop;

import dev.gedanken.scene.rigid.StrictBody;
import org.dyn4j.dynamics.contact.ContactConstraint;
import org.dyn4j.dynamics.contact.SolvedContact;
import org.dyn4j.world.ContactCollisionData;
import org.dyn4j.world.listener.ContactListenerAdapter;

/** Remembers the hardest impact on one body: the greatest normal impulse of another body in a substep. */
final class ImpactGauge extends ContactListenerAdapter<StrictBody> {
    private final StrictBody body;
    private double greatest;

    ImpactGauge(StrictBody body) {
        this.body = body;
    }

    @Override
    public void postSolve(ContactCollisionData<StrictBody> collision, SolvedContact contact) {
        if (collision.getBody1() == body || collision.getBody2() == body) {
            greatest = Math.max(greatest, impulse(collision.getContactConstraint()));
        }
    }

    /** Adds up the points at which two bodies touch: a flat base shares its impulse between two. */
    private static double impulse(ContactConstraint<StrictBody> touch) {
        double sum = 0;
        for (SolvedContact point : touch.getContacts()) {
            sum += point.getNormalImpulse();
        }
        return sum;
    }

    /** Returns the impulse in newton seconds. */
    double greatest() {
        return greatest;
    }
}
