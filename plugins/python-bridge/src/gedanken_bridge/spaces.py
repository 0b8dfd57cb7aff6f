"""The inputs that a world or a model understands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from gedanken_bridge import wire
from gedanken_bridge.problems import Problem

_IDLE_WORDS = {"noop", "nop", "none", "nothing", "idle", "stay", "wait", "still", "donothing", "noaction", "done"}


def is_idle(name: str) -> bool:
    """Return whether an action's name says that it does nothing: NOOP in any spelling."""
    return "".join(c for c in name.lower() if c.isalnum()) in _IDLE_WORDS


def plain_name(name: str) -> str:
    """Return a name as Gedanken writes actions: lower case, without spaces."""
    return "-".join(str(name).strip().lower().replace("_", "-").split()) or "unnamed"


@dataclass(frozen=True)
class Actions:
    """Discrete actions; the first is what happens when nothing is held.

    :param names: lower-case words, all different
    :param keys: names of keys by action name, as in javafx.scene.input.KeyCode; Gedanken chooses the others
    """

    names: tuple[str, ...]
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @staticmethod
    def of(*names: str, **keys: str) -> "Actions":
        """Create actions; ``keys`` are single keys by name."""
        return Actions(tuple(names), tuple((name, (key,)) for name, key in keys.items()))

    def wire(self) -> wire.InputSpace:
        """Return them as the wire has them."""
        if not self.names or len(set(self.names)) != len(self.names):
            raise Problem(f"The actions need different names, not {list(self.names)}.")
        bound = dict(self.keys)
        return wire.InputSpace(
            actions=[wire.Action(name, list(bound.get(name, ()))) for name in self.names]
        )

    def read(self, given: wire.Input) -> int:
        """Return the index of an input."""
        if given.action is None or given.action >= len(self.names):
            raise Problem(f"There is no such action: the actions are {', '.join(self.names)}.")
        return given.action

    def write(self, action: Any) -> wire.Input:
        """Return an action, an index or a name, as an input."""
        index = self.names.index(action) if isinstance(action, str) else int(action)
        if not 0 <= index < len(self.names):
            raise Problem(f"There is no action {index}: the actions are {', '.join(self.names)}.")
        return wire.Input(action=index)


@dataclass(frozen=True)
class Component:
    """One number of continuous control."""

    name: str
    low: float = -1.0
    high: float = 1.0
    rest: float = 0.0


@dataclass(frozen=True)
class Vector:
    """Continuous control: one number for each component."""

    components: tuple[Component, ...]

    def wire(self) -> wire.InputSpace:
        """Return it as the wire has it."""
        return wire.InputSpace(
            components=[wire.Component(c.name, c.low, c.high, c.rest) for c in self.components]
        )

    def read(self, given: wire.Input) -> np.ndarray:
        """Return the numbers of an input, float32, each within its range."""
        values = [] if given.vector is None else given.vector.values
        if len(values) != len(self.components):
            raise Problem(f"An input has {len(self.components)} numbers, not {len(values)}.")
        low = np.array([c.low for c in self.components], np.float32)
        high = np.array([c.high for c in self.components], np.float32)
        return np.clip(np.array(values, np.float32), low, high)

    def write(self, action: Any) -> wire.Input:
        """Return numbers as an input."""
        return wire.Input(vector=wire.Numbers([float(value) for value in np.asarray(action).ravel()]))


@dataclass(frozen=True)
class Codes:
    """Latent actions: indices of a codebook."""

    count: int

    def wire(self) -> wire.InputSpace:
        """Return them as the wire has them."""
        return wire.InputSpace(codes=self.count)

    def read(self, given: wire.Input) -> int:
        """Return the index of an input."""
        if given.code is None or given.code >= self.count:
            raise Problem(f"A latent action is a number from 0 to {self.count - 1}.")
        return given.code

    def write(self, action: Any) -> wire.Input:
        """Return an index as an input."""
        return wire.Input(code=int(action))


InputSpace = Actions | Vector | Codes
