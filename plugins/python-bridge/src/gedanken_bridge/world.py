"""The base class of true worlds that are written in Python."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from typing import Any

import numpy as np

from gedanken_bridge.noise import Luck
from gedanken_bridge.spaces import Actions, InputSpace


@dataclass(frozen=True)
class Outcome:
    """What the last step earned and whether it ended the episode."""

    reward: float = 0.0
    terminated: bool = False
    truncated: bool = False

    @property
    def ended(self) -> int:
        """Return 1 if the task is over, 2 if time ran out, 0 otherwise."""
        return 1 if self.terminated else 2 if self.truncated else 0


@dataclass(frozen=True)
class Factor:
    """A true quantity: a dotted name, object first, with the range in which it makes sense."""

    name: str
    low: float = -1e6
    high: float = 1e6
    unit: str = "number"


class World:
    """A true world: subclass it and give it ``actions``, :meth:`reset`, :meth:`step` and :meth:`frame`.

    It must be deterministic: the same seed, actions and luck give the same bytes. Draw random numbers from the
    luck that comes with each step, or from a generator that lies in an attribute and was seeded in :meth:`reset`.
    """

    #: The inputs that it understands.
    actions: InputSpace = Actions.of("noop")
    #: The name that people read; the class's name if it is empty.
    title: str = ""
    #: Whether :meth:`step` may be called after the end of an episode; otherwise the world stays as it is.
    goes_on_after_end: bool = False

    def reset(self, seed: int) -> None:
        """Go to the start of the episode with this seed, from 0 up."""
        raise NotImplementedError(f"{type(self).__name__} has no reset")

    def step(self, action: Any, luck: Luck) -> Outcome | None:
        """Go one step on by an action: an index, or numbers; say what it earned."""
        raise NotImplementedError(f"{type(self).__name__} has no step")

    def frame(self) -> Any:
        """Return what the world looks like: ``(height, width, 3)`` uint8, or grey, RGBA, floats in [0, 1]."""
        raise NotImplementedError(f"{type(self).__name__} has no frame")

    def factors(self) -> dict[str, float]:
        """Return true quantities by name, always the same names in the same order."""
        return {}

    def factor_list(self) -> list[Factor]:
        """Return the factors with their ranges; called after a reset."""
        return [Factor(name) for name in self.factors()]

    def set_factor(self, name: str, value: float) -> None:
        """Intervene: do(name = value)."""
        raise NotImplementedError(f"{type(self).__name__} has no set_factor")

    def policies(self) -> list[str]:
        """Return the policies that :meth:`choose` knows, of random, expert and mixed."""
        return []

    def choose(self, policy: str, luck: Luck) -> Any:
        """Return what a policy does here."""
        raise NotImplementedError(f"{type(self).__name__} has no choose")

    def ways_to_keep(self) -> list[str]:
        """Return names of ways in which :meth:`save` can work, the best one first."""
        return ["own"]

    def save(self, how: str) -> Any:
        """Return all that the present moment is, as something that can be pickled; by default all attributes."""
        return pickle.dumps(self.__dict__, protocol=5)

    def load(self, how: str, saved: Any) -> None:
        """Go back to a moment that :meth:`save` returned, perhaps in another process."""
        self.__dict__.update(pickle.loads(saved))

    def notices(self) -> list[str]:
        """Return sentences that a person should read before playing."""
        return []

    def close(self) -> None:
        """Give back what the world holds."""


def sample(space: InputSpace, luck: Luck) -> Any:
    """Return an input drawn uniformly."""
    if isinstance(space, Actions):
        return luck.below(len(space.names))
    low = np.array([c.low for c in space.components], np.float32)  # type: ignore[union-attr]
    high = np.array([c.high for c in space.components], np.float32)  # type: ignore[union-attr]
    return low + (high - low) * luck.uniform(len(low))
