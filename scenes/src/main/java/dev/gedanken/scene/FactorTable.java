package dev.gedanken.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The factors of a scene's state, each with its getter and setter. The scene's variations come
 * after its own factors.
 *
 * @param <S> the scene's state
 */
public final class FactorTable<S> {
    private final List<Row<S>> rows;
    private final Function<S, VariationValues> variations;
    private final VariationSetter<S> variationSetter;

    private FactorTable(Builder<S> builder) {
        rows = List.copyOf(builder.rows);
        variations = builder.variations;
        variationSetter = builder.variationSetter;
    }

    /** Returns a state with one number changed. */
    @FunctionalInterface
    public interface Setter<S> {

        /** Returns {@code state} with the number set to {@code value}, which lies in its range. */
        S set(S state, double value);
    }

    /** Returns a state with other variations. */
    @FunctionalInterface
    public interface VariationSetter<S> {

        /** Returns {@code state} with these variations. */
        S set(S state, VariationValues values);
    }

    private record Row<S>(Factor factor, ToDoubleFunction<S> getter, Setter<S> setter) {}

    /** Starts a table for states whose variations are read and set by these functions. */
    public static <S> Builder<S> varying(
            Function<S, VariationValues> getter, VariationSetter<S> setter) {
        return new Builder<>(getter, setter);
    }

    /** Returns every factor with its value in {@code state}, in the table's order. */
    public List<FactorValue> read(S state) {
        VariationValues varied = variations.apply(state);
        List<FactorValue> values = new ArrayList<>(rows.size() + varied.values().size());
        for (Row<S> row : rows) {
            values.add(new FactorValue(row.factor(), row.getter().applyAsDouble(state)));
        }
        values.addAll(varied.factors());
        return List.copyOf(values);
    }

    /**
     * Returns {@code state} with one factor or variation set.
     *
     * @throws dev.gedanken.world.BadInputException if there is no such factor or the value is outside
     *     its range
     */
    public S set(S state, String name, double value) {
        for (Row<S> row : rows) {
            if (row.factor().name().equals(name)) {
                return row.setter().set(state, row.factor().check(value));
            }
        }
        VariationValues varied = variations.apply(state);
        if (varied.has(name)) {
            return variationSetter.set(state, varied.with(name, value));
        }
        throw Factors.unknown(read(state), name);
    }

    /** Collects the rows of a table. */
    public static final class Builder<S> {
        private final List<Row<S>> rows = new ArrayList<>();
        private final Function<S, VariationValues> variations;
        private final VariationSetter<S> variationSetter;

        private Builder(
                Function<S, VariationValues> variations, VariationSetter<S> variationSetter) {
            this.variations = variations;
            this.variationSetter = variationSetter;
        }

        /** Adds a factor. */
        public Builder<S> and(Factor factor, ToDoubleFunction<S> getter, Setter<S> setter) {
            rows.add(new Row<>(factor, getter, setter));
            return this;
        }

        /** Returns the finished table. */
        public FactorTable<S> build() {
            return new FactorTable<>(this);
        }
    }
}
