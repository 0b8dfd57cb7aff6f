package dev.gedanken.app.jobs;

import dev.gedanken.app.console.MessageLine;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.console.ProgressLine.Report;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs long work in a separate process and reports its progress; it can be stopped and keeps what
 * it has saved.
 */
public final class BackgroundJob {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundJob.class);

    /** A training saves its checkpoint when it is asked to end. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(40);

    private final JobPlan plan;
    private final Duration timeout;

    /** Creates a job that has not begun. */
    public BackgroundJob(JobPlan plan) {
        this(plan, STOP_TIMEOUT);
    }

    BackgroundJob(JobPlan plan, Duration timeout) {
        this.plan = plan;
        this.timeout = timeout;
    }

    /**
     * Does the work and returns its result; not on a thread that must respond quickly.
     *
     * @param language of its progress messages
     * @param listener receives progress, on this thread
     * @param notes receives notices for the user, on this thread
     * @throws BadInputException if it failed, with the message of the process
     * @throws CancellationException if this thread was interrupted; the process has then ended
     */
    public Path run(Locale language, Consumer<Report> listener, Consumer<Message> notes) {
        return run(ChildProgram.of(plan.arguments(), language), listener, notes);
    }

    Path run(ProcessBuilder builder, Consumer<Report> listener, Consumer<Message> notes) {
        LOG.info("Begins {}", plan);
        try {
            Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            // Closing the studio stops its jobs; a training that is started again continues.
            Thread atExit = new Thread(process::destroy, "stop-job");
            try {
                Runtime.getRuntime().addShutdownHook(atExit);
                return await(process, listener, notes);
            } finally {
                stop(process);
                forget(atExit);
            }
        } catch (IOException e) {
            throw BadInputException.of(e, "app.job.process", e.getMessage());
        }
    }

    private Path await(Process process, Consumer<Report> listener, Consumer<Message> notes)
            throws IOException {
        Thread worker = Thread.currentThread();
        Optional<Message> last = Optional.empty();
        AtomicBoolean isStopped = new AtomicBoolean();
        Thread guard = Thread.startVirtualThread(() -> endWith(process, worker, isStopped));
        try (BufferedReader words =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                var report = ProgressLine.read(line);
                report.ifPresent(listener);
                Optional<Message> note = MessageLine.readNote(line);
                note.ifPresent(notes);
                boolean isReason = report.isEmpty() && note.isEmpty() && !line.isBlank();
                last = isReason ? words(line) : last;
            }
            int status = process.waitFor();
            if (isStopped.get()) {
                throw stopped();
            }
            if (status != 0) {
                throw BadInputException.of(
                        last.orElseGet(() -> Message.of("app.job.status", status)));
            }
            return plan.result();
        } catch (InterruptedException e) {
            throw stopped();
        } catch (IOException e) {
            if (isStopped.get()) { // Destroying a process may close the stream that is being read.
                throw stopped();
            }
            throw e;
        } finally {
            guard.interrupt();
        }
    }

    private static Optional<Message> words(String line) {
        return MessageLine.read(line).or(() -> Optional.of(Message.verbatim(line)));
    }

    /**
     * Reading a line cannot be interrupted. So when the worker is interrupted, the process is asked
     * to end, and is killed if it does not, which ends the reading.
     */
    private void endWith(Process process, Thread worker, AtomicBoolean isStopped) {
        try {
            while (process.isAlive()) {
                if (worker.isInterrupted()) {
                    isStopped.set(true);
                    end(process);
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException e) {
            LOG.debug("The work has ended", e);
        }
    }

    private static CancellationException stopped() {
        return new CancellationException("It was stopped; what it saved is kept.");
    }

    private static void forget(Thread atExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            LOG.debug("The program is ending", e);
        }
    }

    private void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(timeout)) {
            LOG.warn("{} does not end when it is asked to, so it is made to", plan);
            process.destroyForcibly();
        }
    }

    private void stop(Process process) {
        boolean wasInterrupted = Thread.interrupted();
        try {
            end(process);
        } catch (InterruptedException e) {
            process.destroyForcibly();
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
