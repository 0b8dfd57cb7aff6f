package dev.gedanken.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Opens text files that people wrote: UTF-8 with or without a byte-order mark, or UTF-16 with one.
 */
public final class TextFile {
    private static final int LONGEST_MARK = 3;

    private TextFile() {}

    /**
     * Opens a file, positioned after its byte-order mark.
     *
     * @throws BadInputException if it is larger than {@code mostBytes}, naming it
     * @throws IOException if it cannot be read; reading also throws one where bytes are not text
     */
    public static BufferedReader open(Path file, long mostBytes) throws IOException {
        if (Files.size(file) > mostBytes) {
            throw BadInputException.of("scenes.text.large", file, mostBytes >> 10);
        }
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), LONGEST_MARK);
        try {
            return new BufferedReader(new InputStreamReader(in, charset(in).newDecoder()));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Returns the lines of a file.
     *
     * @throws BadInputException if it is larger than {@code mostBytes}, naming it
     * @throws IOException if it cannot be read or is not text
     */
    public static List<String> lines(Path file, long mostBytes) throws IOException {
        try (BufferedReader reader = open(file, mostBytes)) {
            return reader.readAllLines();
        }
    }

    private static Charset charset(PushbackInputStream in) throws IOException {
        byte[] head = in.readNBytes(LONGEST_MARK);
        int mark = 0;
        Charset charset = StandardCharsets.UTF_8;
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (startsWith(head, 0xFE, 0xFF)) {
            mark = 2;
            charset = StandardCharsets.UTF_16BE;
        } else if (startsWith(head, 0xFF, 0xFE)) {
            mark = 2;
            charset = StandardCharsets.UTF_16LE;
        }
        in.unread(head, mark, head.length - mark);
        return charset;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
