"""Sets of episodes that the package episodata writes, in zarr or numpy archives."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from gedanken_bridge.importing.recordings import Recording, Source, chosen, need
from gedanken_bridge.problems import Problem


def episodata_set(folder: Path, image: str) -> Source:
    """Return the episodes of a set."""
    package = need("episodata", "episodata", "A set of episodata")
    episodes = package.Dataset.open(str(folder))
    fields = episodes.schema.fields
    seen = [key for key, each in fields.items() if each.role == "observation"]
    key = chosen(seen, image, lambda name: len(fields[name].shape) in (2, 3) and min(sorted(fields[name].shape)[-2:]) >= 8)
    inputs = [name for name, each in fields.items() if each.role == "action"]
    if len(inputs) != 1:
        raise Problem(f"The set has the actions {', '.join(inputs) or 'none'}: one is possible.")

    def only(values: Any, name: str) -> np.ndarray:
        """A role of one array is that array; otherwise it is a mapping."""
        return np.asarray(values if isinstance(values, np.ndarray) else values[name])

    def recordings() -> Iterator[Recording]:
        for number in range(len(episodes)):
            part = episodes.episode(number).read()
            rewards = part.reward if isinstance(part.reward, np.ndarray) else None
            frames = only(part.all_obs, key)
            yield Recording(iter(frames), only(part.action, inputs[0]), rewards, np.asarray(part.terminated))

    notes = [f"Pictures are the observations '{key}', paired with actions as episodata does it."]
    return Source("episodata", recordings(), notes=notes)
