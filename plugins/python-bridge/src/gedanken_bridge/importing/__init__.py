"""Other people's data as episodes: one episode in memory at a time, and everything that was assumed is said.

Reads Minari, LeRobot v2 and v3, HDF5 like D4RL's, stable-worldmodel's HDF5, Lance tables and folders, episodata's
sets, and folders of films with a CSV file of actions each. What reads the files is the user's: h5py, minari, pyarrow,
av, pylance, episodata, PIL.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from gedanken_bridge.importing.actions import Discrete
from gedanken_bridge.importing.kinds import open_source
from gedanken_bridge.importing.recordings import Recording
from gedanken_bridge.problems import Problem
from gedanken_bridge.resize import Sizing

__all__ = ["Discrete", "open_source", "run"]


def run(place: str, out: str, sizing: Sizing, image: str, bins: int, channels: str, most: int) -> None:
    """Write the episodes of a source as numpy archives into a folder, with ``import.json`` beside them."""
    source = open_source(place, image, bins)
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    discrete = Discrete(source.names, bins, source.bounds)
    seen: list[str] = []
    skipped = number = 0
    for recording in source.recordings:
        if number >= most:
            break
        frames = _frames(recording, sizing, channels, seen)
        indices = discrete.indices(recording.actions)
        steps = min(len(indices), len(frames) - 1)
        if steps < 1:
            skipped += 1
            continue
        arrays: dict[str, Any] = {"pixels": np.stack(frames[: steps + 1]), "action": indices[:steps]}
        if recording.rewards is not None:
            arrays["reward"] = np.asarray(recording.rewards, np.float64).ravel()[:steps]
            ended = recording.terminated if recording.terminated is not None else np.zeros(steps)
            arrays["terminated"] = np.asarray(ended).ravel()[:steps].astype(np.uint8)
        arrays["seed"] = np.int64(number)
        np.savez_compressed(folder / f"episode-{number:06d}.npz", **arrays)
        number += 1
        print(json.dumps({"episodes": number}), flush=True)
    if number == 0:
        raise Problem(f"{place} holds no episode with a step.")
    notes = source.notes + discrete.notes + seen
    if skipped:
        notes.append(f"{skipped} episodes without a step were left out.")
    described = {"kind": source.kind, "source": Path(place).name, "actions": discrete.names, "notes": notes}
    (folder / "import.json").write_text(json.dumps(described, ensure_ascii=False))


def _frames(recording: Recording, sizing: Sizing, channels: str, seen: list[str]) -> list[np.ndarray]:
    frames = []
    for picture in recording.frames:
        array = np.asarray(picture)
        if not frames:
            _describe(array, sizing, channels, seen)
        if np.issubdtype(array.dtype, np.floating) and array.size and array.max() > 1.5:
            array = array / 255.0
        rgb = sizing.apply(array)
        frames.append(rgb[:, :, ::-1].copy() if channels == "bgr" else rgb)
    return frames


def _describe(array: np.ndarray, sizing: Sizing, channels: str, seen: list[str]) -> None:
    size = "as they are" if sizing.width == 0 else f"made {sizing.width}×{sizing.height} by '{sizing.fit}'"
    note = f"Pictures of shape {array.shape} and type {array.dtype} were {size}, channels {channels}."
    if note not in seen:
        seen.append(note)
