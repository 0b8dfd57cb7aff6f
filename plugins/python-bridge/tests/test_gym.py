"""Gymnasium environments, where they are installed."""

from __future__ import annotations

import os

import pytest

from gedanken_bridge import Luck
from gedanken_bridge.spaces import is_idle
from gedanken_bridge.world import sample

gymnasium = pytest.importorskip("gymnasium", reason="gymnasium is not installed")

from gedanken_bridge.resize import Sizing  # noqa: E402
from gedanken_bridge.sources import world_host  # noqa: E402
from gedanken_bridge.world_host import WorldHost  # noqa: E402


def _opened(spec: str, module: str) -> WorldHost:
    pytest.importorskip(module, reason=f"{module} is not installed")
    host = world_host(spec)()
    host.describe(True, "")
    return host


def _forks_repeat(host: WorldHost, forks: int) -> None:
    """Fork at random depths and play every branch twice, in turn."""
    trunk = [host.start(3)]
    for step in range(60):
        action = host.world.actions.write(sample(host.world.actions, Luck(8, 0, step)))
        trunk.append(host.step(trunk[-1], action, Luck(3, 0, step)))
    for fork in range(forks):
        depth = Luck(9, 0, fork).below(len(trunk))
        ways = []
        for _ in range(2):
            state = trunk[depth]
            for step in range(5):
                luck = Luck(fork, 1, step)
                state = host.step(state, host.world.actions.write(sample(host.world.actions, luck)), luck)
            ways.append(host.look(state))
        assert ways[0].same_as(ways[1])


@pytest.mark.parametrize("game", ["Breakout", "Pong"])
def test_atari_is_kept_by_its_own_state(game: str) -> None:
    host = _opened(f"gym:ALE/{game}-v5", "ale_py")
    assert (host.how, host.repeats) == ("ale", True)
    assert host.world.actions.names[:2] == ("noop", "fire")
    assert len(host.start(0)) < 20_000
    _forks_repeat(host, 30)


def test_sticky_actions_are_not_in_the_state_so_play_is_made_again() -> None:
    host = _opened("gym:ALE/Breakout-v5?repeat_action_probability=0.25", "ale_py")
    assert (host.how, host.repeats) == ("replay", True)


def test_minigrid_is_kept_by_its_attributes_and_idles_by_meaning() -> None:
    host = _opened("gym:MiniGrid-DoorKey-5x5-v0", "minigrid")
    assert (host.how, host.repeats) == ("pickle", True)
    assert host.world.actions.names[0] == "done"
    _forks_repeat(host, 20)


def test_cartpole_draws_itself_and_says_that_it_cannot_idle() -> None:
    pytest.importorskip("pygame", reason="pygame is not installed")
    host = world_host("gym:CartPole-v1")()
    notices = host.describe(True, "")
    assert (host.how, host.repeats) == ("pickle", True)
    assert [factor.name for factor in host.factors][0] == "cart.x"
    assert "does 'left'" in notices[0]


@pytest.mark.parametrize("name", ["NOOP", "no-op", "Noop", "nothing", "do_nothing", "Stay", "done", "NO ACTION"])
def test_idle_is_known_in_any_spelling(name: str) -> None:
    assert is_idle(name)


def test_what_gymnasium_cannot_make_is_one_sentence() -> None:
    from gedanken_bridge import Problem

    with pytest.raises(Problem, match="gymnasium cannot make 'Nowhere-v0'"):
        world_host("gym:Nowhere-v0")()
    assert Sizing.parse("64", "pad").width == 64


def test_mujoco_is_kept_whole_with_the_camera_that_lags_behind() -> None:
    if not os.environ.get("MUJOCO_GL"):
        pytest.skip("MUJOCO_GL is not set, so that MuJoCo may find nothing to draw with")
    host = _opened("gym:HalfCheetah-v5?width=64&height=64&bins=3", "mujoco")
    assert (host.how, host.repeats) == ("mujoco", True)
    assert len(host.world.actions.names) == 13
    _forks_repeat(host, 5)


def test_continuous_actions_are_a_vector_or_bins() -> None:
    pytest.importorskip("pygame", reason="pygame is not installed")
    whole = world_host("gym:Pendulum-v1")()
    assert [c.low for c in whole.world.actions.components] == [-2.0]
    binned = world_host("gym:Pendulum-v1?bins=4")()
    assert binned.world.actions.names == ("noop", "action0=-2", "action0=-0.6667", "action0=0.6667", "action0=2")
