package dev.gedanken.app.command;

import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.window.Studio;
import dev.gedanken.world.Message;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings sentences from any thread to the person: into the window once there is one, else to the terminal. */
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
