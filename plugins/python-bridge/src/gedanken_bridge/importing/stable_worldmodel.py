"""What stable-worldmodel writes: rows in HDF5, in Lance tables, or in a folder of pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from gedanken_bridge.importing.recordings import Recording, Source, bounds_of, chosen, decoded, may_be_frames, need
from gedanken_bridge.problems import Problem

_ROWS = (
    "Rows are taken as stable-worldmodel writes them: an action stands beside the frame from which it leads on."
    " The action of an episode's last row leads nowhere and is left out."
)


def stable_worldmodel_hdf5(file: Any, image: str) -> Source:
    key = chosen([name for name in file if may_be_frames(file[name])], image or "pixels", lambda name: True)
    lengths, offsets = np.asarray(file["ep_len"]), np.asarray(file["ep_offset"])

    def recordings() -> Iterator[Recording]:
        for length, offset in zip(lengths, offsets):
            begin, end = int(offset), int(offset) + int(length)
            frames = (decoded(file[key][i]) for i in range(begin, end))
            rewards = np.asarray(file["reward"][begin : end - 1]).ravel() if "reward" in file else None
            yield Recording(frames, np.asarray(file["action"][begin : end - 1]), rewards)

    return Source("HDF5 like stable-worldmodel's", recordings(), notes=[_ROWS], bounds=bounds_of(file["action"]))


def stable_worldmodel_folder(folder: Path, image: str) -> Source:
    """Return what lies in a folder of columns (``.npz``) and pictures (``pixels/ep_0_step_0.jpeg``)."""
    columns = {file.stem: file for file in folder.glob("*.npz")}
    if "action" not in columns:
        raise Problem(f"{folder} has no action.npz beside its ep_len.npz.")
    key = chosen(sorted(each.name for each in folder.iterdir() if each.is_dir()), image or "pixels", lambda name: True)
    lengths, offsets, actions = (np.load(columns[name])["arr_0"] for name in ("ep_len", "ep_offset", "action"))
    rewards = np.load(columns["reward"])["arr_0"] if "reward" in columns else None

    def picture(episode: int, step: int) -> np.ndarray:
        for ending in ("jpeg", "jpg", "png"):
            file = folder / key / f"ep_{episode}_step_{step}.{ending}"
            if file.is_file():
                return decoded(file.read_bytes())
        raise Problem(f"{folder / key} has no picture ep_{episode}_step_{step}.")

    def recordings() -> Iterator[Recording]:
        for episode, (length, offset) in enumerate(zip(lengths, offsets)):
            begin, end = int(offset), int(offset) + int(length)
            frames = (picture(episode, step) for step in range(int(length)))
            earned = None if rewards is None else rewards[begin : end - 1].ravel()
            yield Recording(frames, actions[begin : end - 1], earned)

    return Source("stable-worldmodel's folder", recordings(), notes=[_ROWS], bounds=bounds_of(actions))


def stable_worldmodel_lance(table: Path, image: str) -> Source:
    """Return the rows of a Lance table, whose pictures are JPEG files in a column."""
    lance = need("lance", "pylance", "A Lance table")
    rows = lance.dataset(str(table))
    types = {column.name: str(column.type) for column in rows.schema}
    missing = {"episode_idx", "step_idx", "action"} - set(types)
    if missing:
        raise Problem(f"{table.name} has {', '.join(types)}, but no {', '.join(sorted(missing))}.")
    key = chosen([name for name, kind in types.items() if kind.endswith("binary")], image or "pixels", lambda name: True)
    columns = [name for name in ("episode_idx", "step_idx", "action", "reward", key) if name in types]

    def whole(parts: list[dict[str, Any]]) -> Recording:
        parts = sorted(parts, key=lambda row: int(row["step_idx"]))
        rewards = np.array([row["reward"] for row in parts[:-1]]).ravel() if "reward" in types else None
        return Recording(
            (decoded(row[key]) for row in parts), np.array([row["action"] for row in parts[:-1]]), rewards
        )

    def recordings() -> Iterator[Recording]:
        episode: list[dict[str, Any]] = []
        for batch in rows.to_batches(columns=columns, batch_size=256):
            for row in batch.to_pylist():
                if episode and row["episode_idx"] != episode[0]["episode_idx"]:
                    yield whole(episode)
                    episode = []
                episode.append(row)
        if episode:
            yield whole(episode)

    actions = np.array(rows.to_table(columns=["action"])["action"].to_pylist())
    notes = [_ROWS, "Pictures are JPEG, so they are not to the byte what was drawn."]
    return Source("stable-worldmodel's Lance table", recordings(), notes=notes, bounds=bounds_of(actions))
