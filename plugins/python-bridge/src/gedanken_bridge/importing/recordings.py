"""What every kind of source gives: episodes as they were found, one at a time."""

from __future__ import annotations

import importlib
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from gedanken_bridge.problems import Problem


@dataclass
class Recording:
    """One episode as it was found.

    :param frames: as many as there are actions, or one more
    :param actions: ``(steps,)`` whole numbers or ``(steps, numbers)``
    """

    frames: Iterator[Any]
    actions: np.ndarray
    rewards: np.ndarray | None = None
    terminated: np.ndarray | None = None
    seed: int | None = None


@dataclass
class Source:
    """What lies somewhere.

    :param kind: what it is, for people
    :param names: the actions' names, where the source says them
    :param notes: what was assumed
    :param bounds: the least and the greatest value of each number of an action, where the source says them
    """

    kind: str
    recordings: Iterator[Recording]
    names: list[str] | None = None
    notes: list[str] = field(default_factory=list)
    bounds: tuple[np.ndarray, np.ndarray] | None = None


def need(module: str, package: str, why: str) -> Any:
    try:
        return importlib.import_module(module)
    except ImportError as e:
        raise Problem(f"{why} needs {package}: run pip install {package}.") from e


def bounds_of(actions: Any) -> tuple[np.ndarray, np.ndarray] | None:
    """Return the least and the greatest value of each column; actions are small even where pictures are not."""
    values = np.asarray(actions)
    if values.ndim != 2 or not len(values) or not np.issubdtype(values.dtype, np.floating):
        return None
    return np.nanmin(values, axis=0), np.nanmax(values, axis=0)


def may_be_frames(dataset: Any) -> bool:
    shape = getattr(dataset, "shape", ())
    return len(shape) in (3, 4) and min(sorted(shape)[-2:]) >= 8 or (len(shape) == 1 and dataset.dtype == object)


def chosen(names: list[str], wanted: str, fits: Any) -> str:
    found = [name for name in names if fits(name)]
    if wanted in found:
        return wanted
    if wanted and wanted != "pixels":
        raise Problem(f"There are no pictures called '{wanted}': there are {', '.join(found) or 'none'}.")
    if not found:
        raise Problem(f"None of {', '.join(names[:8])} holds pictures.")
    if len(found) > 1 and "pixels" not in found:
        raise Problem(f"There are several kinds of pictures, {', '.join(found)}: choose one with --image.")
    return "pixels" if "pixels" in found else found[0]


def decoded(value: Any) -> np.ndarray:
    """Return a picture that may be stored as the bytes of a PNG or JPEG file."""
    if isinstance(value, dict):
        value = value["bytes"]
    array = np.asarray(value) if not isinstance(value, bytes) else np.frombuffer(value, np.uint8)
    if array.ndim > 1:
        return array
    pictures = need("PIL.Image", "pillow", "A packed picture")
    return np.asarray(pictures.open(io.BytesIO(array.tobytes())).convert("RGB"))


# ------------------------------------------------------------------------------------------------ LeRobot
