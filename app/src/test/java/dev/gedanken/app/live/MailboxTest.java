package dev.gedanken.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Mailbox<String> box = new Mailbox<>((waiting, newer) -> waiting + newer);

    @Test
    void isEmptyAtFirst() {
        assertThat(box.poll()).isNull();
    }

    @Test
    void aWaitingMessageIsMergedIntoTheNewerOne() {
        assertThat(box.put("a")).isTrue();
        assertThat(box.put("b")).isFalse();

        assertThat(box.poll()).isEqualTo("ab");
        assertThat(box.poll()).isNull();
    }

    @Test
    void waitingEndsWhenAMessageComes() throws Exception {
        CompletableFuture<String> taken =
                CompletableFuture.supplyAsync(() -> await(Duration.ofSeconds(20)));
        box.put("a");

        assertThat(taken.get(20, TimeUnit.SECONDS)).isEqualTo("a");
    }

    @Test
    void waitingEndsWithoutAMessageWhenItsTimeIsUp() {
        assertThat(await(Duration.ofMillis(5))).isNull();
    }

    private String await(Duration timeout) {
        try {
            return box.await(timeout);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
