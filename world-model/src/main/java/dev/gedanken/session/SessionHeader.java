package dev.gedanken.session;

/**
 * What a session is of.
 *
 * @param title what people call it
 * @param pack the pack's name
 * @param packSha256 the pack's identity
 * @param scene the true world
 * @param frameSize side of the model's frames in pixels
 * @param contextSteps how many true steps the model sees before its dream begins
 * @param program which wrote it, with its version
 */
public record SessionHeader(
        String title,
        String pack,
        String packSha256,
        String scene,
        int frameSize,
        int contextSteps,
        String program) {

    Row row() {
        return Row.of(
                1L, title, pack, packSha256, scene, (long) frameSize, (long) contextSteps, program);
    }

    static SessionHeader of(Row row) {
        return new SessionHeader(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.count(5),
                row.count(6),
                row.text(7));
    }
}
