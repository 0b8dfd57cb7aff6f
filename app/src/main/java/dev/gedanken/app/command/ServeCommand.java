package dev.gedanken.app.command;

import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.bridge.serve.ModelServer;
import dev.gedanken.bridge.serve.RemoteAddress;
import dev.gedanken.bridge.serve.ServerIdentity;
import dev.gedanken.bridge.serve.ServerTokens;
import dev.gedanken.calibration.CalibratedModel;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.world.BadInputException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves packs to other machines, which play them remotely. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int DEFAULT_PORT = 7770;

    @Option(names = "--pack", paramLabel = "PACK")
    private List<String> packs = List.of();

    @Option(names = "--host", paramLabel = "HOST")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", converter = ArgumentTypes.Count.class)
    private int port = DEFAULT_PORT;

    @Option(names = "--new-token", paramLabel = "NAME")
    private @Nullable String added;

    @Option(names = "--revoke", paramLabel = "NAME")
    private @Nullable String revoked;

    @Spec private @Nullable CommandSpec spec;

    private final Program program;

    ServeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = program.folders().server();
        ServerTokens tokens = new ServerTokens(folder.resolve("tokens.txt"));
        PrintWriter out = Out.of(spec);
        if (added != null) {
            out.println(tokens.add(added));
            return ExitCodes.OK;
        }
        if (revoked != null) {
            tokens.revoke(revoked);
            return ExitCodes.OK;
        }
        if (port > 0xFFFF) {
            throw BadInputException.of("app.serve.port", port);
        }
        Map<String, WorldModel> models = models();
        ServerIdentity identity = ServerIdentity.in(folder);
        try (ModelServer server =
                ModelServer.start(models, identity, tokens, new InetSocketAddress(host, port))) {
            for (String name : models.keySet()) {
                out.println(
                        new RemoteAddress(host, server.port(), name, identity.fingerprint())
                                .spec());
            }
            out.flush();
            server.await();
        }
        return ExitCodes.OK;
    }

    private Map<String, WorldModel> models() {
        Map<String, WorldModel> models = new TreeMap<>();
        List<Path> places =
                packs.isEmpty()
                        ? List.of(program.library().defaultPack())
                        : packs.stream().map(program.library()::find).toList();
        for (Path place : places) {
            WorldPack pack = WorldPack.open(place);
            models.put(
                    pack.manifest().name(),
                    CalibratedModel.of(pack, program.loader().families().load(pack)));
        }
        return models;
    }
}
