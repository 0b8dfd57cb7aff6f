package dev.gedanken.testing;

import dev.gedanken.testing.Damage.Change;
import dev.gedanken.testing.Damage.Kind;
import dev.gedanken.testing.Damage.Part;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Damages with one to four changes, most of a few bytes, some of a whole section. */
public final class Damages extends DomainContextBase {
    private static final int FEW_BYTES = 16;
    private static final int STRETCH_BYTES = 1 << 12;

    @Provide
    Arbitrary<Damage> damages() {
        return change().list().ofMinSize(1).ofMaxSize(4).map(Damage::new);
    }

    private static Arbitrary<Change> change() {
        Arbitrary<Integer> lengths =
                Arbitraries.frequencyOf(
                        Tuple.of(7, lengths(FEW_BYTES)), Tuple.of(1, lengths(STRETCH_BYTES)));
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(Part.class),
                        numbers(),
                        lengths,
                        numbers())
                .as(Change::new);
    }

    private static Arbitrary<Integer> lengths(int most) {
        return Arbitraries.integers().between(1, most).withDistribution(uniform());
    }

    /** Places and numbers are uniform; a small one is no more likely than a large one. */
    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, Integer.MAX_VALUE).withDistribution(uniform());
    }

    private static RandomDistribution uniform() {
        return RandomDistribution.uniform();
    }
}
