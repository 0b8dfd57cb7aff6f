package dev.gedanken.plan;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A goal in terms of the true world's factors, such as {@code agent.x=goal.x,agent.y=goal.y} or {@code mug.x=40}.
 *
 * @param equations all of them at once
 */
public record FactorGoal(List<Equation> equations) implements ToDoubleFunction<Twin> {

    /** One factor that should equal another factor or a number. */
    record Equation(String factor, String other) {}

    public FactorGoal {
        equations = List.copyOf(equations);
    }

    /**
     * Reads a goal.
     *
     * @param like any moment of the world, to know its factors
     * @throws BadInputException if it is not a list of equations, or a factor is unknown
     */
    public static FactorGoal parse(String text, Twin like) {
        List<Equation> equations = new ArrayList<>();
        List<String> names = like.factors().stream().map(value -> value.factor().name()).toList();
        for (String part : text.split(",", -1)) {
            String[] sides = part.split("=", -1);
            boolean isKnown =
                    sides.length == 2
                            && names.contains(sides[0].strip())
                            && (names.contains(sides[1].strip()) || isNumber(sides[1]));
            if (!isKnown) {
                throw BadInputException.of("worldmodel.plan.goal", part, String.join(", ", names));
            }
            equations.add(new Equation(sides[0].strip(), sides[1].strip()));
        }
        return new FactorGoal(equations);
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Returns the Euclidean distance from the goal, in the factors' units. */
    @Override
    public double applyAsDouble(Twin twin) {
        return distance(factor -> value(twin, factor));
    }

    /**
     * Returns the Euclidean distance of estimated factors from the goal, in their units.
     *
     * @param estimate gives a factor by its name
     */
    public double distance(ToDoubleFunction<String> estimate) {
        double squares = 0;
        for (Equation equation : equations) {
            double wanted =
                    isNumber(equation.other())
                            ? Double.parseDouble(equation.other())
                            : estimate.applyAsDouble(equation.other());
            double off = estimate.applyAsDouble(equation.factor()) - wanted;
            squares += off * off;
        }
        return Math.sqrt(squares);
    }

    /** Returns this moment with the goal reached: the intervention do(factor = value). */
    public Twin reachedFrom(Twin twin) {
        Twin reached = twin;
        for (Equation equation : equations) {
            reached = reached.with(equation.factor(), value(twin, equation.other()));
        }
        return reached;
    }

    private static double value(Twin twin, String nameOrNumber) {
        for (FactorValue value : twin.factors()) {
            if (value.factor().name().equals(nameOrNumber)) {
                return value.value();
            }
        }
        return Double.parseDouble(nameOrNumber);
    }
}
