package dev.gedanken.session;

import dev.gedanken.rollout.Rollout;
import dev.gedanken.world.BadInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A process that opens and closes sessions on command, one per line: {@code open FILE} answers
 * {@code writer}, {@code reader} or {@code refused: WHY}; {@code play} plays a step and answers the
 * last durable node; {@code close} answers {@code closed}; {@code turns FILE N} opens the file,
 * plays and closes it until that was acknowledged N times, and answers with the number of steps.
 */
final class SessionVisitor {
    private static final int STEPS_A_TURN = 3;

    private SessionVisitor() {}

    public static void main(String[] args) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        SessionStore open = null;
        Rollout rollout = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "open" -> {
                    open = opened(Path.of(words[1]));
                    rollout = open == null ? null : SessionFixture.rollout(open);
                }
                case "play" -> {
                    SessionFixture.play(rollout, 1);
                    open.settle();
                    System.out.println(open.durableNode());
                }
                case "turns" ->
                        System.out.println(turns(Path.of(words[1]), Integer.parseInt(words[2])));
                default -> {
                    if (open != null) {
                        open.close();
                    }
                    System.out.println("closed");
                }
            }
        }
    }

    private static @Nullable SessionStore opened(Path file) {
        try {
            SessionStore store = SessionFixture.open(file);
            System.out.println(store.isReadOnly() ? "reader" : "writer");
            return store;
        } catch (BadInputException e) {
            System.out.println("refused: " + e.getMessage());
            return null;
        }
    }

    private static int turns(Path file, int turns) {
        int acknowledged = 0;
        for (int done = 0; done < turns; ) {
            try (SessionStore store = SessionFixture.open(file)) {
                if (!store.isReadOnly()) {
                    SessionFixture.play(SessionFixture.rollout(store), STEPS_A_TURN);
                    acknowledged += store.settle() ? STEPS_A_TURN : 0;
                    done++;
                }
            }
        }
        return acknowledged;
    }
}
