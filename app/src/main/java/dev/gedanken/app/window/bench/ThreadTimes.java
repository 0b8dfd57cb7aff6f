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
 * The CPU time of each of the program's threads so far, which, unlike durations, hardly depends on
 * other load on the machine.
 *
 * @param nanos CPU time by thread name, without trailing numbers
 */
record ThreadTimes(Map<String, Long> nanos) {
    ThreadTimes {
        nanos = Map.copyOf(nanos);
    }

    /** Returns the times of the live threads, without the JVM's own. */
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

    /** Returns the CPU time between two moments, by name, in order. */
    Map<String, Long> since(ThreadTimes earlier) {
        Map<String, Long> difference = new TreeMap<>();
        nanos.forEach((name, now) ->
                difference.put(name, Math.max(0, now - earlier.nanos.getOrDefault(name, 0L))));
        return difference;
    }

    /** Returns the total CPU time of some of the threads, in nanoseconds. */
    long sum(Predicate<String> isMeant) {
        return nanos.entrySet().stream()
                .filter(entry -> isMeant.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
