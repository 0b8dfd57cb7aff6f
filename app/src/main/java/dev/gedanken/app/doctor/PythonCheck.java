package dev.gedanken.app.doctor;

import dev.gedanken.bridge.process.Python;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reports which Python runs worlds and models in Python, and what it lacks; nothing else needs
 * Python.
 */
final class PythonCheck {
    private static final Message WHAT = Message.verbatim("Python");
    private static final List<String> USEFUL = List.of("gymnasium", "ale_py", "torch");
    private static final List<String> NEEDED = List.of("numpy", "grpc");

    private PythonCheck() {}

    static Finding of(Python python) {
        Map<String, String> versions;
        try {
            versions = python.versions();
        } catch (BadInputException e) {
            return Finding.limited(WHAT, Message.of("app.doctor.python.none", e.message()));
        }
        Message there =
                Message.of(
                        "app.doctor.python.there",
                        versions.getOrDefault("python", "?"),
                        python.executable(),
                        versions.entrySet().stream()
                                .filter(entry -> !entry.getKey().equals("python"))
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .sorted()
                                .collect(Collectors.joining(", ")));
        if (!versions.keySet().containsAll(NEEDED)) {
            return Finding.limited(WHAT, Message.of("app.doctor.python.needs", there));
        }
        String missing =
                USEFUL.stream()
                        .filter(name -> !versions.containsKey(name))
                        .collect(Collectors.joining(", "));
        return Finding.good(
                WHAT,
                missing.isEmpty()
                        ? there
                        : Message.of("app.doctor.python.without", there, missing));
    }
}
