package dev.gedanken.app.command;

import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.window.Studio;
import dev.gedanken.world.Message;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Passes notices from any thread to the user: to the window if there is one, otherwise to the
 * terminal.
 */
final class Notices implements Consumer<Message> {
    private final ConsoleTexts texts;
    private volatile Optional<Studio> studio = Optional.empty();

    Notices(ConsoleTexts texts) {
        this.texts = texts;
    }

    void showIn(Studio opened) {
        studio = Optional.of(opened);
    }

    @Override
    public void accept(Message message) {
        System.err.println(texts.of(message));
        studio.ifPresent(opened -> opened.tell(message));
    }
}
