package dev.gedanken.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void alignsColumns() {
        String text =
                ConsoleTexts.ENGLISH
                        .table()
                        .wordsOf("Name")
                        .figures("app.column.size")
                        .row("a", "10")
                        .row("bcdefg", "5")
                        .toString();

        assertThat(text.lines()).containsExactly("Name    Size", "a         10", "bcdefg     5");
    }

    @Test
    void aRowNeedsACellForEachHeading() {
        assertThatThrownBy(() -> ConsoleTexts.ENGLISH.table().wordsOf("Name").row("a", "b"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
