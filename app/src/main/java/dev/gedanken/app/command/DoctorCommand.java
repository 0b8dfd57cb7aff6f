package dev.gedanken.app.command;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.doctor.Doctor;
import dev.gedanken.app.doctor.Finding;
import dev.gedanken.app.doctor.Finding.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what this machine offers and whether that is enough; status 1 if it is not. */
@Command(
        name = "doctor",
        description = "Say what this machine offers and whether that is enough.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    DoctorCommand(Program program) {
        this.program = program;
    }

    /** What the doctor says, as JSON. */
    record Report(String version, List<Finding> findings) {}

    @Override
    public Integer call() {
        List<Finding> findings =
                new Doctor(program.library(), program.loader(), program.folders().state())
                        .examine();
        if (json.isAsked()) {
            json.write(new Report(Version.read(), findings), Out.of(spec));
        } else {
            print(findings, Out.of(spec));
        }
        return worst(findings) == Verdict.BROKEN ? ExitCodes.FAILURE : ExitCodes.OK;
    }

    private static void print(List<Finding> findings, PrintWriter out) {
        out.println("Gedanken " + Version.read());
        for (Finding finding : findings) {
            out.println(
                    "  %s %-11s %s"
                            .formatted(mark(finding.verdict()), finding.what(), finding.detail()));
        }
        out.println(
                switch (worst(findings)) {
                    case GOOD -> "Everything works here.";
                    case LIMITED -> "Gedanken works here, with the limits above.";
                    case BROKEN -> "Gedanken does not work here: see the lines marked ✗.";
                });
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case GOOD -> "✓";
            case LIMITED -> "!";
            case BROKEN -> "✗";
        };
    }

    private static Verdict worst(List<Finding> findings) {
        return findings.stream().map(Finding::verdict).max(Enum::compareTo).orElse(Verdict.GOOD);
    }
}
