"""Actions of any kind as indices."""

from __future__ import annotations

from typing import Any

import numpy as np

from gedanken_bridge.problems import Problem
from gedanken_bridge.spaces import is_idle, plain_name

_MOST_ACTIONS = 256


class Discrete:
    """Turns actions of any kind into indices; new ones get new indices."""

    def __init__(self, names: list[str] | None, bins: int, bounds: tuple[np.ndarray, np.ndarray] | None = None):
        given = [plain_name(name) for name in names or []]
        # What means "nothing" comes first, whatever its index was.
        self._order = sorted(range(len(given)), key=lambda i: not is_idle(given[i]))
        self._given = [given[i] for i in self._order]
        self._bins = bins
        self._bounds = bounds
        self.names: list[str] = []
        self._known: dict[Any, int] = {}
        self.notes: list[str] = []

    def indices(self, actions: np.ndarray) -> np.ndarray:
        """Return an index for each step."""
        if actions.ndim == 2 and actions.shape[1] == 1:
            actions = actions[:, 0]
        if actions.dtype.kind in "USO":
            for name in self._given:
                self._index(name, name)
            actions = np.array([plain_name(str(a)) for a in actions])
            return np.array([self._index(str(a), plain_name(str(a))) for a in actions], np.int64)
        if actions.ndim == 1 and np.array_equal(actions, np.rint(actions)) and (actions >= 0).all():
            self._say("Actions are whole numbers.")
            return self._numbered(actions.astype(np.int64))
        if actions.ndim == 2 and _is_one_hot(actions):
            self._say("Actions are one-hot.")
            return self._numbered(actions.argmax(axis=1))
        if actions.ndim == 2 and np.issubdtype(actions.dtype, np.integer):
            self._say("Several whole numbers make one action.")
            return np.array([self._index(tuple(a), "-".join(map(str, a))) for a in actions.tolist()], np.int64)
        if self._bins < 2:
            raise Problem("The actions are continuous, and episodes hold discrete ones: give --bins N, from 2 to 33.")
        return self._binned(actions.reshape(len(actions), -1))

    def _binned(self, actions: np.ndarray) -> np.ndarray:
        lows, highs = self._bounds or (np.full(actions.shape[1], -1.0), np.full(actions.shape[1], 1.0))
        ranges = ", ".join(f"{low:.3g} to {high:.3g}" for low, high in zip(lows, highs))
        self._say(f"Continuous actions were put into {self._bins} bins for each number, over {ranges}.")
        if (actions < lows).any() or (actions > highs).any():
            self._say("Numbers beyond that were put into the bin at the end.")
        spans = np.where(highs > lows, highs - lows, 1.0)
        shares = np.clip((actions - lows) / spans, 0, 1)
        levels = np.rint(shares * (self._bins - 1)).astype(int)
        values = np.linspace(lows, np.where(highs > lows, highs, lows), self._bins)
        return np.array(
            [
                self._index(tuple(row), "_".join(f"{values[level, i]:.2g}" for i, level in enumerate(row)))
                for row in levels.tolist()
            ],
            np.int64,
        )

    def _numbered(self, indices: np.ndarray) -> np.ndarray:
        most = max(int(indices.max(initial=0)) + 1, len(self._given))
        if most > _MOST_ACTIONS:
            raise Problem(f"There are {most} actions; {_MOST_ACTIONS} are possible.")
        while len(self.names) < most:
            number = len(self.names)
            self.names.append(self._given[number] if number < len(self._given) else f"action-{number}")
        moved = np.arange(most)
        moved[self._order] = np.arange(len(self._order))
        return moved[indices]

    def _index(self, key: Any, name: str) -> int:
        if key not in self._known:
            if len(self.names) >= _MOST_ACTIONS:
                raise Problem(f"There are more than {_MOST_ACTIONS} different actions: give fewer bins.")
            self._known[key] = len(self.names)
            self.names.append(name)
        return self._known[key]

    def _say(self, note: str) -> None:
        if note not in self.notes:
            self.notes.append(note)


def _is_one_hot(actions: np.ndarray) -> bool:
    return bool(np.isin(actions, (0, 1)).all() and (actions.sum(axis=1) == 1).all())
