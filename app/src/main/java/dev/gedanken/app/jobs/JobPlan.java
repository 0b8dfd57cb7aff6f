package dev.gedanken.app.jobs;

import dev.gedanken.app.packs.PackShelf;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.world.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Long work that the program's own command line can do. */
public sealed interface JobPlan {

    /** Returns the command line that does it. */
    List<String> arguments();

    /** Returns what there is when it is done. */
    Path result();

    /**
     * A model of a scene is trained; if it was stopped before, it goes on.
     *
     * @param scene its name
     * @param minutes for how long, above 0
     * @param result the folder of the pack
     */
    record Train(String scene, double minutes, Path result) implements JobPlan {

        /**
         * Plans a training.
         *
         * @param shelf where packs are looked up by name: two of one name could not be told apart
         * @param folder where the pack will lie
         * @throws BadInputException if there is a pack of that name already
         */
        public static Train named(
                String name, String scene, double minutes, PackShelf shelf, Path folder) {
            boolean isPlain = name.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
            if (!isPlain) {
                throw new BadInputException(
                        "A pack cannot be called '%s': use letters, digits, '-', '_' and '.'."
                                .formatted(name));
            }
            Path pack = folder.resolve(name);
            if (Files.exists(pack) || shelf.has(name)) {
                throw new BadInputException(
                        "There is a pack %s already: give another name.".formatted(name));
            }
            return new Train(scene, minutes, pack);
        }

        @Override
        public List<String> arguments() {
            List<String> words =
                    new ArrayList<>(
                            List.of(
                                    "train",
                                    "--scene",
                                    scene,
                                    "--minutes",
                                    Double.toString(minutes),
                                    "--out",
                                    result.toString()));
            if (Files.exists(TrainingRequest.checkpointFolder(result))) {
                words.add("--resume");
            }
            return List.copyOf(words);
        }
    }

    /**
     * A pack is scored on the standard held-out seeds.
     *
     * @param pack where it lies
     * @param result the report's file
     */
    record Evaluate(Path pack, Path result) implements JobPlan {
        @Override
        public List<String> arguments() {
            return List.of(
                    "evaluate", "--pack", pack.toString(), "--json=" + result.toAbsolutePath());
        }
    }
}
