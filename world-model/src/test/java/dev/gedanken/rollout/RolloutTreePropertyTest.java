package dev.gedanken.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.model.KnobValues;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.StepSettings;
import dev.gedanken.rollout.Node.Result;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** After any operations, a tree agrees with the simplest correct session. */
class RolloutTreePropertyTest {
    private static final StepSettings SETTINGS =
            new StepSettings(PlaySource.MODEL, KnobValues.NONE, 5);
    private static final ContentHash HASH = new ContentHash(1, 2, 3, 4);
    private static final Result RESULT =
            new Result(Optional.of(HASH), Optional.of(HASH), Optional.of(HASH), 30);
    private static final Cause STEP =
            new Cause.Step(new Action(0, "noop", List.of()), new Actor.Person());

    enum Kind {
        START,
        APPEND,
        FORK,
        JUMP,
        PRUNE,
        UNDO,
        PIN
    }

    record Operation(Kind kind, int where) {}

    @Provide
    Arbitrary<List<Operation>> operations() {
        Arbitrary<Kind> kinds =
                Arbitraries.frequency(
                        Tuple.of(1, Kind.START),
                        Tuple.of(8, Kind.APPEND),
                        Tuple.of(4, Kind.FORK),
                        Tuple.of(4, Kind.JUMP),
                        Tuple.of(3, Kind.PRUNE),
                        Tuple.of(2, Kind.UNDO),
                        Tuple.of(1, Kind.PIN));
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 10_000);
        return Combinators.combine(kinds, places).as(Operation::new).list().ofMaxSize(60);
    }

    @Property(tries = 400)
    void anySequenceOfOperationsEqualsTheReference(
            @ForAll("operations") List<Operation> operations) {
        List<Change> journal = new ArrayList<>();
        RolloutTree tree = new RolloutTree(new ListJournal(journal));
        ReferenceTree reference = new ReferenceTree();
        tree.start(new Cause.Start(5), SETTINGS, RESULT);
        reference.start();
        for (Operation operation : operations) {
            perform(operation, tree, reference);
            requireEqual(tree, reference);
        }
        requireEqual(retold(tree), reference);
    }

    private static RolloutTree retold(RolloutTree tree) {
        return RolloutTree.restored(tree.nodes(), tree.branches(), tree.cursor(), Journal.NONE);
    }

    private static void perform(Operation operation, RolloutTree tree, ReferenceTree reference) {
        int node = operation.where() % reference.nodes;
        int branch = operation.where() % reference.paths.size();
        switch (operation.kind()) {
            case START -> {
                tree.start(new Cause.Start(operation.where()), SETTINGS, RESULT);
                reference.start();
            }
            case APPEND -> {
                append(tree);
                reference.append();
            }
            case FORK -> {
                Luck luck = operation.where() % 2 == 0 ? Luck.SHARED : Luck.FRESH;
                tree.fork(node, luck);
                reference.fork(node);
            }
            case JUMP -> requireSame(reference.jump(node), () -> tree.jump(node));
            case PRUNE -> requireSame(reference.prune(branch), () -> tree.prune(branch));
            case UNDO -> {
                tree.undoPrune();
                reference.undo();
            }
            case PIN -> {
                boolean pins = !reference.pinned.get(branch);
                tree.pin(branch, pins);
                reference.pinned.set(branch, pins);
            }
        }
    }

    private static void append(RolloutTree tree) {
        Cursor cursor = tree.cursor();
        if (tree.tip(cursor.branch()).id() != cursor.node()) {
            tree.fork(cursor.node(), Luck.SHARED);
        }
        tree.append(tree.cursor().branch(), STEP, SETTINGS, RESULT);
    }

    private static void requireSame(boolean isAllowed, Runnable operation) {
        boolean wasAllowed = true;
        try {
            operation.run();
        } catch (BadInputException e) {
            wasAllowed = false;
        }
        assertThat(wasAllowed).isEqualTo(isAllowed);
    }

    private static void requireEqual(RolloutTree tree, ReferenceTree reference) {
        assertThat(tree.cursor())
                .isEqualTo(new Cursor(reference.cursorNode, reference.cursorBranch));
        assertThat(tree.size()).isEqualTo(reference.nodes);
        for (Branch branch : tree.branches()) {
            assertThat(tree.path(branch.id()).stream().map(Node::id).toList())
                    .isEqualTo(reference.paths.get(branch.id()));
            assertThat(branch.isLive()).isEqualTo(reference.live.get(branch.id()));
        }
    }
}
