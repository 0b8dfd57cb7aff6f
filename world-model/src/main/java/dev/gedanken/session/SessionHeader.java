package dev.gedanken.session;

import dev.gedanken.world.FrameShape;
import dev.gedanken.world.InputSpace;
import java.util.Optional;

/**
 * The description of a session.
 *
 * @param title displayed title
 * @param pack the pack's name
 * @param packIdentity the pack's identity
 * @param world name of the true world; empty if there is none
 * @param frame shape of the model's frames; empty if it has none
 * @param contextSteps how many steps of the past the model sees before its dream begins
 * @param inputs the possible inputs
 * @param program the program that wrote it, with its version
 */
public record SessionHeader(
        String title,
        String pack,
        String packIdentity,
        String world,
        Optional<FrameShape> frame,
        int contextSteps,
        InputSpace inputs,
        String program) {

    Row row() {
        return Row.of(
                1L,
                title,
                pack,
                packIdentity,
                world,
                frame.map(shape -> (long) shape.width()).orElse(null),
                frame.map(shape -> (long) shape.height()).orElse(null),
                (long) contextSteps,
                InputSpaceText.write(inputs),
                program);
    }

    static SessionHeader of(Row row) {
        return new SessionHeader(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.isNull(5)
                        ? Optional.empty()
                        : Optional.of(new FrameShape(row.count(5), row.count(6))),
                row.count(7),
                InputSpaceText.read(row.text(8)),
                row.text(9));
    }
}
