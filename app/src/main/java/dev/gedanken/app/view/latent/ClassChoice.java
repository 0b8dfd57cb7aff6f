package dev.gedanken.app.view.latent;

import dev.gedanken.model.LatentUnit;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.LatentView.CategoryGrid;
import dev.gedanken.model.LatentView.Tokens;
import dev.gedanken.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The choice of a class for a number of the belief that encodes a class. Classes have no order, so
 * they are chosen rather than dragged.
 *
 * @param unit the number
 * @param present its current class
 * @param classes all of them, the most frequent in the view first
 */
public record ClassChoice(LatentUnit unit, int present, List<Counted> classes) {

    /**
     * A class.
     *
     * @param places how often it currently occurs in the view
     */
    public record Counted(int number, int places) {}

    public ClassChoice {
        classes = List.copyOf(classes);
    }

    /** Returns the choice for a number; empty if it does not encode a class. */
    public static Optional<ClassChoice> of(LatentUnit unit, List<LatentView> views) {
        return views.stream()
                .filter(view -> view.name().equals(unit.view()))
                .findFirst()
                .flatMap(view -> of(unit, view));
    }

    private static Optional<ClassChoice> of(LatentUnit unit, LatentView view) {
        int classes =
                switch (view) {
                    case CategoryGrid grid -> grid.classes();
                    case Tokens tokens -> tokens.classes();
                    default -> 0;
                };
        return classes == 0
                ? Optional.empty()
                : unit.in(List.of(view)).stream()
                        .mapToObj(value -> of(unit, view.values(), classes, (int) Math.rint(value)))
                        .findFirst();
    }

    private static ClassChoice of(LatentUnit unit, Tensor values, int classes, int present) {
        int[] places = new int[classes];
        for (int i = 0; i < values.size(); i++) {
            int number = (int) Math.rint(values.get(i));
            if (number >= 0 && number < classes) {
                places[number]++;
            }
        }
        List<Counted> all =
                new ArrayList<>(
                        IntStream.range(0, classes)
                                .mapToObj(number -> new Counted(number, places[number]))
                                .toList());
        all.sort(Comparator.comparingInt(Counted::places).reversed());
        return new ClassChoice(unit, present, all);
    }

    /** Returns the current class of the number. */
    public Counted chosen() {
        return classes.stream()
                .filter(each -> each.number() == present)
                .findFirst()
                .orElse(new Counted(present, 0));
    }
}
