"""Flat HDF5 like D4RL's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from gedanken_bridge.importing.recordings import Recording, Source, bounds_of, chosen, decoded, may_be_frames
from gedanken_bridge.problems import Problem


def d4rl(file: Any, image: str) -> Source:
    candidates = [name for name in file if hasattr(file[name], "shape") and may_be_frames(file[name])]
    if not candidates:
        raise Problem(f"None of {', '.join(list(file)[:8])} holds pictures: this program learns from pictures.")
    key = chosen(candidates, image, lambda name: True)
    rows = len(file["actions"])
    ends = np.zeros(rows, bool)
    for name in ("terminals", "timeouts", "dones"):
        if name in file:
            ends |= np.asarray(file[name]).astype(bool).ravel()[:rows]
    ends[-1] = True
    notes = [f"Pictures are '{key}'. An episode ends where terminals, timeouts or dones say so; its last action is left out."]

    def recordings() -> Iterator[Recording]:
        begin = 0
        for last in np.flatnonzero(ends):
            end = int(last) + 1
            if end - begin > 1:
                terminated = np.zeros(end - begin - 1, bool)
                if "terminals" in file:
                    terminated = np.asarray(file["terminals"][begin : end - 1]).astype(bool).ravel()
                rewards = np.asarray(file["rewards"][begin : end - 1]).ravel() if "rewards" in file else None
                frames = (decoded(file[key][i]) for i in range(begin, end))
                yield Recording(frames, np.asarray(file["actions"][begin : end - 1]), rewards, terminated)
            begin = end

    return Source("HDF5 like D4RL's", recordings(), notes=notes, bounds=bounds_of(file["actions"]))
