package dev.gedanken.scene.rigid;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorTable;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The six factors of a rigid body. */
public final class RigidFactors {

    private RigidFactors() {}

    /** Adds {@code NAME.x}, {@code .y}, {@code .angle}, {@code .vx}, {@code .vy} and {@code .spin}. */
    public static <S> void add(
            FactorTable.Builder<S> table,
            String name,
            Function<S, RigidMotion> get,
            BiFunction<S, RigidMotion, S> set) {
        table.and(
                        new Factor(name + ".x", "px", -RigidMotion.MARGIN, RigidMotion.FAR),
                        s -> get.apply(s).x(),
                        (s, x) -> set.apply(s, get.apply(s).moved(x, get.apply(s).y())))
                .and(
                        new Factor(name + ".y", "px", -RigidMotion.MARGIN, RigidMotion.FAR),
                        s -> get.apply(s).y(),
                        (s, y) -> set.apply(s, get.apply(s).moved(get.apply(s).x(), y)))
                .and(
                        new Factor(name + ".angle", "radian", -Math.PI, Math.PI),
                        s -> get.apply(s).angle(),
                        (s, angle) -> set.apply(s, get.apply(s).turned(angle)))
                .and(
                        speed(name + ".vx"),
                        s -> get.apply(s).vx(),
                        (s, vx) -> set.apply(s, get.apply(s).moving(vx, get.apply(s).vy())))
                .and(
                        speed(name + ".vy"),
                        s -> get.apply(s).vy(),
                        (s, vy) -> set.apply(s, get.apply(s).moving(get.apply(s).vx(), vy)))
                .and(
                        new Factor(
                                name + ".spin",
                                "radian/step",
                                -RigidMotion.MAX_SPIN,
                                RigidMotion.MAX_SPIN),
                        s -> get.apply(s).spin(),
                        (s, spin) -> set.apply(s, get.apply(s).spinning(spin)));
    }

    private static Factor speed(String name) {
        return new Factor(name, "px/step", -RigidMotion.MAX_SPEED, RigidMotion.MAX_SPEED);
    }
}
