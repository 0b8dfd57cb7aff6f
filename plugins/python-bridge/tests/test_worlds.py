"""Moments of worlds come and go as bytes."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from corridor import Corridor

from gedanken_bridge import Actions, Luck, Outcome, Problem, World, wire
from gedanken_bridge.resize import Sizing
from gedanken_bridge.sources import made, world_host
from gedanken_bridge.world_host import WorldHost


def _host(make: object = Corridor) -> WorldHost:
    host = WorldHost(make, Sizing.parse("own", "pad"))  # type: ignore[arg-type]
    host.describe(True, "")
    return host


class Forgetful(World):
    """Keeps its place where no attribute is, so that moments cannot be copied."""

    actions = Actions.of("stay", "go")

    def __init__(self) -> None:
        place = [0]
        self._move = lambda by: place.__setitem__(0, 0 if by is None else place[0] + by)
        self._place = lambda: place[0]

    def reset(self, seed: int) -> None:
        self._move(None)

    def step(self, action: int, luck: Luck) -> Outcome:
        self._move(action)
        return Outcome()

    def frame(self) -> np.ndarray:
        return np.full((8, 8, 3), self._place(), np.uint8)

    def save(self, how: str) -> None:
        return None

    def load(self, how: str, saved: object) -> None:
        return None


class Moody(Corridor):
    """Draws from nowhere."""

    moods = itertools.count()

    def step(self, action: int, luck: Luck) -> Outcome:
        self.place = next(self.moods) % self.length
        return Outcome()


def test_attributes_are_the_moment_of_a_plain_world() -> None:
    host = _host()
    assert (host.how, host.repeats) == ("own", True)


def test_a_world_that_cannot_be_copied_is_played_again_from_its_start() -> None:
    host = _host(Forgetful)
    assert (host.how, host.repeats) == ("replay", True)
    state = host.start(1)
    branches = [state] * 12
    for step in range(6):
        for i in range(len(branches)):
            branches[i] = host.step(branches[i], wire.Input(action=i % 2), Luck(1, 0, step))
    assert [int(host.look(b).frame[0, 0, 0]) for b in branches] == [0, 6] * 6


class Reusing(Corridor):
    """Draws every frame into the same picture."""

    picture = np.zeros((16, 16, 3), np.uint8)

    def frame(self) -> np.ndarray:
        self.picture[:] = super().frame()
        return self.picture


def test_what_a_moment_looks_like_does_not_change_with_the_next_frame() -> None:
    host = _host(Reusing)
    start = host.start(3)
    left, right = (host.step(start, wire.Input(action=action), Luck(1, 0, 2)) for action in (1, 2))
    assert not np.array_equal(host.look(left).frame, host.look(right).frame)
    for moment in (start, left, right):
        assert host.look(moment).same_as(_host(Reusing).look(moment))


def test_a_world_that_does_not_repeat_itself_is_found_out() -> None:
    host = WorldHost(Moody, Sizing.parse("own", "pad"))
    notices = host.describe(True, "")
    assert not host.repeats
    assert any("does not repeat itself" in notice for notice in notices)


def test_an_ended_episode_stays_as_it_is() -> None:
    host = _host()
    state = host.start(7)
    rewards = []
    for step in range(20):
        state = host.step(state, wire.Input(action=2), Luck(7, 0, step))
        rewards.append(host.look(state).outcome.reward)
    assert sum(rewards) == 1 and host.look(state).outcome.terminated


@pytest.mark.parametrize("damaged", [b"", b"abc", b"x" * 1000])
def test_damaged_moments_are_one_sentence(damaged: bytes) -> None:
    with pytest.raises(Problem, match="damaged"):
        _host().look(damaged)


def test_names_that_mean_nothing_are_one_sentence() -> None:
    with pytest.raises(Problem, match="gym:ID"):
        world_host("unity:Something")
    with pytest.raises(Problem, match="names no class"):
        made("corridor.py", World, {})
    with pytest.raises(Problem, match="no class"):
        made("corridor:Nobody", World, {})
