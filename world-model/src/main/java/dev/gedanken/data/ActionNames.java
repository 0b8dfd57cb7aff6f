package dev.gedanken.data;

import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.KeyScript;
import dev.gedanken.world.Message;
import dev.gedanken.world.Shortened;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The actions named in a file.
 *
 * @param space the actions; the one that means doing nothing comes first
 * @param indices the index in the space of each of the file's names, in the file's order
 */
@SuppressWarnings("ArrayRecordComponent")
public record ActionNames(ActionSpace space, int[] indices) {
    private static final Set<String> IDLE =
            Set.of(
                    "noop",
                    "nop",
                    "none",
                    "null",
                    "idle",
                    "nothing",
                    "donothing",
                    "noaction",
                    "nokey",
                    "stay",
                    "still",
                    "stand",
                    "standstill",
                    "wait",
                    "rest",
                    "pass");

    /**
     * Returns the actions of a list of names.
     *
     * @param where their source, for messages
     * @param names at least one
     * @param notices receives what is assumed: which action is idle, if no name says so, and how a
     *     name is changed that a key script could not write
     * @throws BadInputException if a name is empty or appears twice
     */
    public static ActionNames of(Message where, List<String> names, Consumer<Message> notices) {
        ActionIndices.checkCount(where, names.size());
        List<String> writable = names.stream().map(ActionNames::writable).toList();
        checkDistinct(where, writable);
        tellRenamed(where, names, writable, notices);
        int idle = idle(where, writable, notices);
        ActionSpace.Builder space = ActionSpace.startingWith(writable.get(idle));
        int[] indices = new int[names.size()];
        int next = 1;
        for (int i = 0; i < names.size(); i++) {
            if (i != idle) {
                space.and(writable.get(i));
                indices[i] = next++;
            }
        }
        return new ActionNames(space.build(), indices);
    }

    /**
     * Returns a name as a key script can write it: without spaces and without the character that
     * begins a comment.
     */
    static String writable(String name) {
        String stripped = name.strip();
        return KeyScript.canWrite(stripped)
                ? stripped
                : stripped.replaceAll("[\\s\\p{Cntrl}#]+", "-");
    }

    /** Returns whether a name means doing nothing, in any letter case and spelling. */
    static boolean meansIdle(String name) {
        StringBuilder letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetter)
                .forEach(letters::appendCodePoint);
        return IDLE.contains(letters.toString());
    }

    private static void checkDistinct(Message where, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isEmpty()) {
                throw BadInputException.of("worldmodel.data.action.unnamed", where);
            }
            if (!seen.add(name)) {
                throw BadInputException.of(
                        "worldmodel.data.action.twice", where, Shortened.text(name));
            }
        }
    }

    private static void tellRenamed(
            Message where, List<String> names, List<String> writable, Consumer<Message> notices) {
        List<String> renamed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).strip().equals(writable.get(i))) {
                renamed.add(writable.get(i));
            }
        }
        if (!renamed.isEmpty()) {
            notices.accept(
                    Message.of("worldmodel.data.action.renamed", where, Shortened.list(renamed)));
        }
    }

    private static int idle(Message where, List<String> names, Consumer<Message> notices) {
        for (int i = 0; i < names.size(); i++) {
            if (meansIdle(names.get(i))) {
                return i;
            }
        }
        notices.accept(
                Message.of("worldmodel.data.action.idle", where, Shortened.text(names.getFirst())));
        return 0;
    }

    /** Returns names in natural order, each once. */
    static List<String> sorted(Stream<String> names) {
        return names.distinct().sorted(NaturalOrder.ofTexts()).toList();
    }
}
