package dev.gedanken.app.window.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What each of the program's threads has computed so far: unlike durations, little depends on what else the
 * machine does.
 *
 * @param nanos of processor time by the threads' name, numbers at its end left out
 */
record ThreadTimes(Map<String, Long> nanos) {
    ThreadTimes {
        nanos = Map.copyOf(nanos);
    }

    /** Returns the times of the threads that live now; the JVM's own are not among them. */
    static ThreadTimes now() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return new ThreadTimes(
                Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                        .filter(Objects::nonNull)
                        .collect(
                                Collectors.groupingBy(
                                        ThreadTimes::name,
                                        Collectors.summingLong(thread ->
                                                threads.getThreadCpuTime(thread.getThreadId())))));
    }

    private static String name(ThreadInfo thread) {
        return thread.getThreadName().replaceFirst("[-#]?\\d+$", "");
    }

    /** Returns what was computed between two moments, by name, in order. */
    Map<String, Long> since(ThreadTimes earlier) {
        Map<String, Long> difference = new TreeMap<>();
        nanos.forEach((name, now) ->
                difference.put(name, Math.max(0, now - earlier.nanos.getOrDefault(name, 0L))));
        return difference;
    }

    /** Returns what some of the threads have computed together, in nanoseconds. */
    long sum(Predicate<String> isMeant) {
        return nanos.entrySet().stream()
                .filter(entry -> isMeant.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
