package dev.gedanken.app.jobs;

import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.train.Checkpoints;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.world.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A long job that the program's own command line can run. */
public sealed interface JobPlan {

    /** Returns the command line for it. */
    List<String> arguments();

    /** Returns the result, which exists when it is done. */
    Path result();

    /**
     * Trains a model of a scene, or continues a stopped training.
     *
     * @param subject what is trained, and on what
     * @param size for how long, and on how much
     * @param result the folder of the pack
     */
    record Train(TrainingSubject subject, TrainingSize size, Path result) implements JobPlan {

        /**
         * Plans a training.
         *
         * @param library where packs are looked up by name, which must be unique
         * @param folder where the pack will be
         * @throws BadInputException if there is already a pack with that name
         */
        public static Train named(
                String name,
                TrainingSubject subject,
                TrainingSize size,
                PackLibrary library,
                Path folder) {
            boolean isPlain = name.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
            if (!isPlain) {
                throw BadInputException.of("app.pack.called", name);
            }
            Path pack = folder.resolve(name);
            if (Files.exists(pack) || library.has(name)) {
                throw BadInputException.of("app.pack.taken", name);
            }
            return new Train(subject, size, pack);
        }

        @Override
        public List<String> arguments() {
            List<String> words = new ArrayList<>(List.of("train"));
            words.addAll(subject.arguments());
            words.addAll(
                    List.of(
                            "--minutes",
                            Double.toString(size.minutes()),
                            "--episodes",
                            Integer.toString(size.episodes())));
            if (subject.data().isEmpty()) {
                words.addAll(
                        List.of(
                                "--evaluate-seeds",
                                size.scoring().range(),
                                "--evaluate-horizon",
                                Integer.toString(size.scoring().horizon())));
            }
            words.addAll(List.of("--out", result.toString()));
            if (isKept()) {
                words.add("--resume");
            }
            return List.copyOf(words);
        }

        /** Returns the picture of the model's dream during training, which exists after a while. */
        public Path preview() {
            return TrainingRequest.preview(result);
        }

        /** Returns whether there is a checkpoint to continue from. */
        public boolean isKept() {
            return new Checkpoints(TrainingRequest.checkpointFolder(result)).exists();
        }
    }

    /**
     * Scores a pack on held-out seeds.
     *
     * @param pack its location
     * @param scoring how thoroughly
     * @param result the report's file
     */
    record Evaluate(Path pack, Scoring scoring, Path result) implements JobPlan {
        @Override
        public List<String> arguments() {
            return List.of(
                    "evaluate",
                    "--pack",
                    pack.toString(),
                    "--seeds",
                    scoring.range(),
                    "--horizon",
                    Integer.toString(scoring.horizon()),
                    "--json=" + result.toAbsolutePath());
        }
    }

    /**
     * Scores a pack along seven axes.
     *
     * @param pack its location
     * @param inFull on many episodes instead of few
     * @param result the report's file
     */
    record EvaluateAxes(Path pack, boolean inFull, Path result) implements JobPlan {
        @Override
        public List<String> arguments() {
            return List.of(
                    "evaluate",
                    "--pack",
                    pack.toString(),
                    inFull ? "--full" : "--fast",
                    "--json=" + result.toAbsolutePath());
        }
    }
}
