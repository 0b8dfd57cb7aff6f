package dev.gedanken.app.command;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.app.console.ConsoleTexts;
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

/** Reports what this machine offers and whether that is enough; exit status 1 if it is not. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    DoctorCommand(Program program) {
        this.program = program;
    }

    /** The doctor's report as JSON. */
    record Report(String version, List<Row> findings) {}

    /** A finding in the JSON report, in English. */
    @JsonPropertyOrder({"what", "verdict", "detail"})
    record Row(String what, Verdict verdict, String detail) {
        static Row of(Finding finding) {
            return new Row(finding.what().english(), finding.verdict(), finding.detail().english());
        }
    }

    @Override
    public Integer call() {
        List<Finding> findings =
                new Doctor(program.library(), program.loader(), program.folders().state())
                        .examine();
        if (json.isAsked()) {
            json.write(
                    new Report(Version.read(), findings.stream().map(Row::of).toList()),
                    Out.of(spec));
        } else {
            print(findings, Out.of(spec), program.texts());
        }
        return worst(findings) == Verdict.BROKEN ? ExitCodes.FAILURE : ExitCodes.OK;
    }

    private static void print(List<Finding> findings, PrintWriter out, ConsoleTexts texts) {
        out.println("Gedanken " + Version.read());
        for (Finding finding : findings) {
            out.println(
                    "  %s %-11s %s"
                            .formatted(
                                    mark(finding.verdict()),
                                    texts.of(finding.what()),
                                    texts.of(finding.detail())));
        }
        out.println(
                texts.of(
                        switch (worst(findings)) {
                            case GOOD -> "app.doctor.good";
                            case LIMITED -> "app.doctor.limited";
                            case BROKEN -> "app.doctor.broken";
                        }));
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
