package dev.gedanken.app.command;

import dev.gedanken.app.window.Studio;
import dev.gedanken.world.Message;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings sentences from any thread to the person: into the window once there is one, else to the terminal. */
final class Notices implements Consumer<Message> {
    private volatile Optional<Studio> studio = Optional.empty();

    void showIn(Studio opened) {
        studio = Optional.of(opened);
    }

    @Override
    public void accept(Message message) {
        System.err.println(message.english());
        studio.ifPresent(opened -> opened.tell(message));
    }
}
