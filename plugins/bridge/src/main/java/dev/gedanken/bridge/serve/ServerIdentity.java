package dev.gedanken.bridge.serve;

import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The key and certificate that identify a server: created once, self-signed, and recognised by the
 * fingerprint.
 *
 * @param key private
 * @param certificate signed by the key
 */
public record ServerIdentity(PrivateKey key, X509Certificate certificate) {
    private static final String STORE = "identity.p12";
    private static final String PASSWORD = "identity.password";
    private static final String ALIAS = "gedanken";
    private static final int PASSWORD_BYTES = 24;
    private static final String DAYS = "3650";

    /**
     * Reads the identity in a folder, or creates one.
     *
     * @throws BadInputException if the folder cannot be written, or the identity is damaged
     */
    public static ServerIdentity in(Path folder) {
        Path store = folder.resolve(STORE);
        try {
            if (!Files.exists(store)) {
                make(folder, store);
            }
            char[] password = Files.readString(folder.resolve(PASSWORD)).strip().toCharArray();
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, password);
            }
            if (keys.getKey(ALIAS, password) instanceof PrivateKey key
                    && keys.getCertificate(ALIAS) instanceof X509Certificate certificate) {
                return new ServerIdentity(key, certificate);
            }
            throw BadInputException.of("bridge.serve.identity", folder);
        } catch (IOException | GeneralSecurityException e) {
            throw BadInputException.of(e, "bridge.serve.identity", folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw BadInputException.of(e, "bridge.stopped");
        }
    }

    /**
     * Java can only create certificates with its command-line tool; the password is passed in a
     * file that nobody else can read.
     */
    private static void make(Path folder, Path store) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        byte[] password = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(password);
        Path file = folder.resolve(PASSWORD);
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(password));
        List<String> words =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        DAYS,
                        "-dname",
                        "CN=gedanken",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass:file",
                        file.toString());
        Process tool = new ProcessBuilder(words).redirectErrorStream(true).start();
        tool.getOutputStream().close();
        String said = new String(tool.getInputStream().readAllBytes());
        if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            throw new IOException(said);
        }
    }

    /** Returns the SHA-256 of the certificate, by which clients recognise the server. */
    public String fingerprint() {
        return fingerprint(certificate);
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate has an encoding.", e);
        }
    }
}
