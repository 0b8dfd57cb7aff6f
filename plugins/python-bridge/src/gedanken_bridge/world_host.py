"""Moments of a world that come and go as bytes: the world behind them is nobody's business."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from gedanken_bridge.noise import Luck
from gedanken_bridge.problems import Problem
from gedanken_bridge.resize import Sizing
from gedanken_bridge.world import Factor, Outcome, World, sample

REPLAY = "replay"
_VERSION = 1
_MOST_WORLDS_THAT_REPLAY = 8
_TRIED_STEPS = 12

# Whoever steps worlds looks at them, so the moments of the last steps need not be read again.
_MOST_MOMENTS = 256


@dataclass(frozen=True)
class Moment:
    """One moment of a world as people see it.

    :param frame: uint8 ``(height, width, 3)``
    """

    frame: np.ndarray
    factors: tuple[float, ...]
    outcome: Outcome

    def same_as(self, other: "Moment") -> bool:
        """Return whether nobody could tell them apart."""
        mine, theirs = np.array(self.factors), np.array(other.factors)
        return (
            np.array_equal(self.frame, other.frame)
            and mine.tobytes() == theirs.tobytes()
            and self.outcome == other.outcome
        )


@dataclass(frozen=True)
class _State:
    """All that is kept of a moment: its looks, and what the world needs to go on."""

    kept: Any
    seed: int
    history: tuple[tuple[Any, Luck], ...]
    moment: Moment

    def pack(self) -> bytes:
        m = self.moment
        looks = (m.frame.shape, m.frame.tobytes(), m.factors, m.outcome.reward, m.outcome.ended)
        past = tuple((action, luck.seed, luck.stream, luck.step) for action, luck in self.history)
        return zlib.compress(pickle.dumps((_VERSION, self.kept, self.seed, past, looks), 5), 1)

    @staticmethod
    def unpack(packed: bytes) -> "_State":
        try:
            version, kept, seed, past, looks = pickle.loads(zlib.decompress(packed))
            shape, pixels, factors, reward, ended = looks
            frame = np.frombuffer(pixels, np.uint8).reshape(shape)
            history = tuple((action, Luck(*luck)) for action, *luck in past)
        except Exception as e:
            raise Problem("The moment is damaged: it cannot be read back.") from e
        if version != _VERSION:
            raise Problem(f"The moment has version {version}; this bridge reads version {_VERSION}.")
        return _State(kept, seed, history, Moment(frame, factors, Outcome(reward, ended == 1, ended == 2)))


@dataclass
class _Slot:
    """A world and the packed state at which it stands."""

    world: World
    at: bytes = b""
    past: tuple[int, tuple[tuple[Any, Luck], ...]] | None = None


class WorldHost:
    """Starts, steps and restores moments of one kind of world."""

    def __init__(self, make: Callable[[], World], sizing: Sizing):
        self._make = make
        self._sizing = sizing
        self._slots = [_Slot(make())]
        self._seen: dict[bytes, Moment] = {}
        self.world = self._slots[0].world
        self.how = ""
        self.repeats = False
        self.factors: list[Factor] = []
        self.shape = (0, 0)

    def describe(self, tries_out: bool, how: str) -> list[str]:
        """Find out what the world is like and how moments can be kept; return notices."""
        self.world.reset(0)
        self.factors = self.world.factor_list()
        self.shape = self._sizing.apply(self.world.frame()).shape[:2]
        notices = self.world.notices()
        if tries_out or not how:
            self.how, self.repeats, found = self._find_out()
            notices += found
        else:
            self.how, self.repeats = how, True
        for slot in self._slots:
            slot.at, slot.past = b"", None
        return notices

    def _find_out(self) -> tuple[str, bool, list[str]]:
        for how in self.world.ways_to_keep():
            if self._comes_back(how):
                return how, True, []
        title = self.world.title or type(self.world).__name__
        if self._comes_back(REPLAY):
            return REPLAY, True, [f"Moments of {title} cannot be copied: they are made again from the start."]
        return REPLAY, False, [f"{title} does not repeat itself: forks and replays of it will differ."]

    def _comes_back(self, how: str) -> bool:
        """Try a way of keeping moments: interleaved branches, another world, drawing twice."""
        self.how = how
        try:
            return self._try_out()
        except Problem:
            raise
        except Exception:  # A way that fails is no way; the next one is tried.
            return False
        finally:
            self._forget()

    def _try_out(self) -> bool:
        actions = [sample(self.world.actions, Luck(7, 0, i)) for i in range(2 * _TRIED_STEPS)]
        wires = [self.world.actions.write(action) for action in actions]
        lucks = [Luck(3, 0, i) for i in range(2 * _TRIED_STEPS)]
        first = self.start(11)
        straight = [first]
        for given, luck in zip(wires, lucks):
            straight.append(self.step(straight[-1], given, luck))
        half = straight[_TRIED_STEPS // 2]
        others = [half]
        again = [half]
        for i in range(_TRIED_STEPS // 2, len(wires)):
            # Two branches from one moment, step by step in turn.
            others.append(self.step(others[-1], wires[-1 - i], lucks[i]))
            again.append(self.step(again[-1], wires[i], lucks[i]))
            if not _same(again[-1], straight[i + 1]):
                return False
        self._forget()
        self._slots[0] = _Slot(self._make())
        self.world.close()
        self.world = self._slots[0].world
        self.world.reset(5)
        self.world.factor_list()
        self.world.frame()
        elsewhere = [others[0]]
        for i in range(_TRIED_STEPS // 2, len(wires)):
            elsewhere.append(self.step(elsewhere[-1], wires[-1 - i], lucks[i]))
            if not _same(elsewhere[-1], others[len(elsewhere) - 1]):
                return False
        return _same(self.start(11), first)

    def _forget(self) -> None:
        self._seen.clear()
        for slot in self._slots:
            slot.at, slot.past = b"", None

    def start(self, seed: int) -> bytes:
        """Return the moment in which an episode starts."""
        slot = self._slots[0]
        slot.at = b""
        slot.world.reset(seed & 0x7FFFFFFFFFFFFFFF)
        return self._arrive(slot, seed, (), Outcome())

    def step(self, packed: bytes, given: Any, luck: Luck) -> bytes:
        """Return the moment to which an input leads."""
        state = _State.unpack(packed)
        action = self.world.actions.read(given)
        if state.moment.outcome.ended and not self.world.goes_on_after_end:
            outcome = replace(state.moment.outcome, reward=0.0)
            return replace(state, moment=replace(state.moment, outcome=outcome)).pack()
        slot = self._at(packed, state)
        slot.at = b""
        outcome = slot.world.step(action, luck) or Outcome()
        history = (*state.history, (action, luck)) if self.how == REPLAY else ()
        return self._arrive(slot, state.seed, history, outcome)

    def _at(self, packed: bytes, state: _State) -> _Slot:
        """Return a world that stands at a moment."""
        for slot in self._slots:
            if slot.at == packed:
                return slot
        if self.how != REPLAY:
            slot = self._slots[0]
            slot.world.load(self.how, state.kept)
            return slot
        return self._replayed(state)

    def _replayed(self, state: _State) -> _Slot:
        if len(self._slots) < _MOST_WORLDS_THAT_REPLAY:
            self._slots.append(_Slot(self._make()))
        slot = self._slots.pop(0)
        self._slots.append(slot)
        slot.world.reset(state.seed & 0x7FFFFFFFFFFFFFFF)
        slot.world.factor_list()
        slot.world.frame()
        for action, luck in state.history:
            slot.world.step(action, luck)
            # Drawn as it was the first time: in some environments a render changes what follows.
            slot.world.frame()
        return slot

    def _arrive(self, slot: _Slot, seed: int, history: tuple[Any, ...], outcome: Outcome) -> bytes:
        moment = self._see(slot.world, outcome)
        kept = None if self.how == REPLAY else slot.world.save(self.how)
        slot.at = _State(kept, seed, history, moment).pack()
        # A world may draw into the same picture again.
        self._seen[slot.at] = replace(moment, frame=moment.frame.copy())
        if len(self._seen) > _MOST_MOMENTS:
            del self._seen[next(iter(self._seen))]
        return slot.at

    def _see(self, world: World, outcome: Outcome) -> Moment:
        values = world.factors()
        factors = tuple(float(values[factor.name]) for factor in self.factors)
        return Moment(self._sizing.apply(world.frame()), factors, outcome)

    def look(self, packed: bytes) -> Moment:
        """Return what a stored moment looks like."""
        return self._seen.get(packed) or _State.unpack(packed).moment

    def intervene(self, packed: bytes, factor: str, value: float) -> bytes:
        """Return a moment with one factor set."""
        state = _State.unpack(packed)
        if self.how == REPLAY:
            raise Problem("Factors of this world cannot be set: its moments are made again from the start.")
        slot = self._at(packed, state)
        slot.at = b""
        slot.world.set_factor(factor, value)
        return self._arrive(slot, state.seed, (), replace(state.moment.outcome, reward=0.0))

    def choose(self, packed: bytes, policy: str, luck: Luck) -> Any:
        """Return what a policy of the world does in a moment, as an input."""
        slot = self._at(packed, _State.unpack(packed))
        slot.at = packed
        return self.world.actions.write(slot.world.choose(policy, luck))

    def play(self, seed: int, inputs: list[Any], to_the_end: bool) -> Iterator[Moment]:
        """Play an episode without keeping moments."""
        slot = self._slots[0]
        slot.at = b""
        slot.world.reset(seed & 0x7FFFFFFFFFFFFFFF)
        moment = self._see(slot.world, Outcome())
        yield moment
        for number, given in enumerate(inputs):
            if moment.outcome.ended and not slot.world.goes_on_after_end:
                moment = replace(moment, outcome=replace(moment.outcome, reward=0.0))
            else:
                action = slot.world.actions.read(given)
                outcome = slot.world.step(action, Luck(seed, 0, number)) or Outcome()
                moment = self._see(slot.world, outcome)
            yield moment
            if to_the_end and moment.outcome.ended:
                return

    def close(self) -> None:
        """Close all worlds."""
        for slot in self._slots:
            slot.world.close()


def _same(one: bytes, other: bytes) -> bool:
    return _State.unpack(one).moment.same_as(_State.unpack(other).moment)
