package dev.gedanken.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportNameTest {
    @ParameterizedTest
    @CsvSource({
        "original 0, original-0",
        "counterfactual 2: left, counterfactual-2-left",
        "Was wäre wenn?, was-wäre-wenn",
        "../../etc/passwd, etc-passwd",
        "???, branch"
    })
    void theBranchIsInTheName(String branch, String shown) {
        LocalDateTime time = LocalDateTime.of(2026, 1, 2, 3, 4, 5);

        assertThat(new ExportName("bricks-grid", branch, 120).at(time))
                .isEqualTo("bricks-grid-%s-120-20260102-030405".formatted(shown));
    }
}
