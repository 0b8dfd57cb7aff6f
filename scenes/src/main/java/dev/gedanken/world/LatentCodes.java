package dev.gedanken.world;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A codebook of latent actions.
 *
 * @param count how many codes there are
 * @param idleCode the code for touching nothing
 * @param keys the keys bound to each code, by index
 */
public record LatentCodes(int count, int idleCode, List<List<String>> keys) implements InputSpace {

    public LatentCodes {
        keys = keys.stream().map(List::copyOf).toList();
        if (count < 1 || idleCode < 0 || idleCode >= count || keys.size() != count) {
            throw BadInputException.of(
                    "scenes.latent.codebook", count, idleCode, keys.size(), count - 1);
        }
    }

    @Override
    public LatentAction.Code idle() {
        return new LatentAction.Code(idleCode);
    }

    @Override
    public LatentAction.Code of(Controls controls) {
        for (String key : controls.keys().reversed()) {
            for (int code = 0; code < count; code++) {
                if (keys.get(code).contains(key)) {
                    return new LatentAction.Code(code);
                }
            }
        }
        return idle();
    }

    @Override
    public List<LatentAction.Code> enumerated() {
        return IntStream.range(0, count).mapToObj(LatentAction.Code::new).toList();
    }

    @Override
    public LatentAction.Code sample(Noise luck) {
        return new LatentAction.Code(luck.below(0, count));
    }

    @Override
    public boolean accepts(Input input) {
        return input instanceof LatentAction.Code(int index) && index >= 0 && index < count;
    }

    @Override
    public Input parse(String text) {
        for (int code = 0; code < count; code++) {
            LatentAction.Code candidate = new LatentAction.Code(code);
            if (candidate.toString().equals(text)) {
                return candidate;
            }
        }
        throw BadInputException.of("scenes.latent.unknown", text, names());
    }

    @Override
    public String names() {
        return "%s to %s".formatted(new LatentAction.Code(0), new LatentAction.Code(count - 1));
    }
}
