package dev.gedanken.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.packs.PackLibrary;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("windowless")
class PlanCommandTest {
    private static final String GOAL = "agent.x=goal.x,agent.y=goal.y";

    @TempDir private Path folder;

    private CommandRun plan(String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = "plan";
        all[1] = "--seeds";
        all[2] = "9000000..9000001";
        all[3] = "--steps";
        all[4] = "40";
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        return CommandRun.of(new PackLibrary(folder), all);
    }

    @Test
    void aPlannerIsScoredWithTheTrueWorldBesideItsPolicies() {
        CommandRun run = plan("--scene", "rooms", "--goal", GOAL, "--json");
        JsonNode scores = JsonMapper.shared().readTree(run.out());

        assertThat(run.exitCode()).isZero();
        assertThat(scores.get(0).get("who").asString()).isEqualTo("cem with the true world");
        assertThat(scores.get(0).get("episodes").asInt()).isEqualTo(2);
        assertThat(scores.get(0).get("succeeded").asDouble())
                .isBetween(
                        scores.get(0).at("/succeededInterval/low").asDouble(),
                        scores.get(0).at("/succeededInterval/high").asDouble());
        assertThat(scores.get(2).get("who").asString()).isEqualTo("policy:expert");
    }

    @Test
    void whatCannotBePlannedIsRefusedInASentence() {
        assertThat(plan("--scene", "rooms", "--goal", "agent.z=3").err())
                .contains("'agent.z=3' is not understood")
                .doesNotContain("\tat ");
        assertThat(plan("--scene", "rooms", "--planner", "guessing").err()).contains("icem");
        assertThat(plan("--scene", "rooms", "--horizon", "5", "--block", "2").err())
                .contains("a multiple of the block");
    }
}
