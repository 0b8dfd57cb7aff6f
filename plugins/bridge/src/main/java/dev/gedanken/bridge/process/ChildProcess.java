package dev.gedanken.bridge.process;

import dev.gedanken.world.BadInputException;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Python process that serves one world or model, and the channel to it. It reads its token from
 * standard input and ends when that is closed, so that it never outlives this program, however the
 * program ends.
 */
final class ChildProcess implements AutoCloseable {
    private static final int MOST_BYTES = 256 << 20;
    private static final int TOKEN_BYTES = 32;
    private static final Duration START = Duration.ofSeconds(60);
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Process process;
    private final LastLines errors;
    private final ManagedChannel channel;
    private final Channel authorised;

    private ChildProcess(Process process, LastLines errors, int port, String token) {
        this.process = process;
        this.errors = errors;
        this.channel =
                NettyChannelBuilder.forAddress("127.0.0.1", port)
                        .usePlaintext()
                        .maxInboundMessageSize(MOST_BYTES)
                        .directExecutor()
                        .build();
        Metadata metadata = new Metadata();
        metadata.put(AUTHORIZATION, "Bearer " + token);
        this.authorised =
                ClientInterceptors.intercept(
                        channel, MetadataUtils.newAttachHeadersInterceptor(metadata));
    }

    /**
     * Starts a process and waits until it is ready.
     *
     * @param words the arguments that say what it serves
     * @throws BadInputException if it cannot be started or ends at once, with its last output
     */
    static ChildProcess start(Python python, List<String> words) {
        Process process;
        try {
            process = python.command(words).start();
        } catch (IOException e) {
            throw BadInputException.of(
                    e, "bridge.python.none", python.executable(), Python.VARIABLE);
        }
        LastLines errors = LastLines.of(process.getErrorStream());
        try {
            String token = token();
            OutputStream input = process.getOutputStream();
            input.write((token + "\n").getBytes(StandardCharsets.US_ASCII));
            input.flush();
            return new ChildProcess(process, errors, port(process), token);
        } catch (IOException | JacksonException | ExecutionException | TimeoutException e) {
            String said = errors.lastOfAll();
            process.destroyForcibly();
            throw BadInputException.of(e, "bridge.start", python.executable(), said);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw BadInputException.of(e, "bridge.stopped");
        }
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Reads the line in which the process names its port. */
    private static int port(Process process)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        BufferedReader output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        CompletableFuture<String> line = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("bridge-port")
                .start(() -> {
                    try {
                        line.complete(output.readLine());
                    } catch (IOException e) {
                        line.completeExceptionally(e);
                    }
                });
        String answer = line.get(START.toSeconds(), TimeUnit.SECONDS);
        if (answer == null) {
            // Its output comes before its end.
            process.waitFor(1, TimeUnit.SECONDS);
            throw new IOException("it ended");
        }
        int port = new JsonMapper().readTree(answer).path("port").asInt(0);
        if (port < 1 || port > 0xFFFF) {
            throw new IOException("it names no port: " + answer);
        }
        return port;
    }

    /** Returns the channel that carries the token. */
    Channel channel() {
        return authorised;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Returns the last line of its standard error. */
    String lastWords() {
        return errors.lastOfAll();
    }

    /** Returns its exit status after waiting a moment for it; -1 if it is still running. */
    int exitValue() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
        process.destroyForcibly();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
