package dev.gedanken.plan;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A goal in terms of the true world's factors, such as {@code agent.x=goal.x,agent.y=goal.y} or {@code mug.x=40}.
 *
 * @param equations all of them at once
 */
public record FactorGoal(List<Equation> equations) implements ToDoubleFunction<Twin> {

    /**
     * What a radian counts, in px: about the radius of gyration of the things that can be turned,
     * so that a turn counts as much as the shift that moves their parts as far.
     */
    private static final double PIXELS_PER_RADIAN = 6;

    /**
     * One factor that should equal another factor or a number.
     *
     * @param isAngle whether it is compared on the circle
     */
    record Equation(String factor, String other, boolean isAngle) {

        private double off(double value, double wanted) {
            return isAngle
                    ? PIXELS_PER_RADIAN * Math.IEEEremainder(value - wanted, 2 * Math.PI)
                    : value - wanted;
        }
    }

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
        Set<String> angles =
                like.factors().stream()
                        .map(FactorValue::factor)
                        .filter(Factor::isAngle)
                        .map(Factor::name)
                        .collect(Collectors.toSet());
        for (String part : text.split(",", -1)) {
            String[] sides = part.split("=", -1);
            boolean isKnown =
                    sides.length == 2
                            && names.contains(sides[0].strip())
                            && (names.contains(sides[1].strip()) || isNumber(sides[1]));
            if (!isKnown) {
                throw BadInputException.of("worldmodel.plan.goal", part, String.join(", ", names));
            }
            String factor = sides[0].strip();
            equations.add(new Equation(factor, sides[1].strip(), angles.contains(factor)));
        }
        return new FactorGoal(equations);
    }

    /**
     * Returns a goal of factors with certain values.
     *
     * @param wanted value by name
     * @param known the world's factors
     */
    public static FactorGoal of(SortedMap<String, Double> wanted, List<Factor> known) {
        Set<String> angles =
                known.stream()
                        .filter(Factor::isAngle)
                        .map(Factor::name)
                        .collect(Collectors.toSet());
        return new FactorGoal(
                wanted.entrySet().stream()
                        .map(each ->
                                new Equation(
                                        each.getKey(),
                                        each.getValue().toString(),
                                        angles.contains(each.getKey())))
                        .toList());
    }

    /** Returns the names of all factors that it reads. */
    public Set<String> factors() {
        return equations.stream()
                .flatMap(each ->
                        isNumber(each.other())
                                ? Stream.of(each.factor())
                                : Stream.of(each.factor(), each.other()))
                .collect(Collectors.toSet());
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Returns the Euclidean distance from the goal, in the factors' units; a radian counts as 6 px. */
    @Override
    public double applyAsDouble(Twin twin) {
        return distance(factor -> value(twin, factor));
    }

    /**
     * Returns the Euclidean distance of estimated factors from the goal, in their units; a radian
     * counts as 6 px.
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
            double off = equation.off(estimate.applyAsDouble(equation.factor()), wanted);
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
