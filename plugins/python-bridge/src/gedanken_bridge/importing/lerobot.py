"""LeRobot v2 and v3: parquet with pictures or films."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from gedanken_bridge.importing.films import film_frames
from gedanken_bridge.importing.recordings import Recording, Source, chosen, decoded, need


def lerobot(folder: Path, image: str) -> Source:
    parquet = need("pyarrow.parquet", "pyarrow", "LeRobot's parquet")
    info = json.loads((folder / "meta" / "info.json").read_text())
    features = info["features"]
    pictures = [name for name, f in features.items() if f["dtype"] in ("image", "video")]
    key = chosen(pictures, image, lambda name: True)
    is_film = features[key]["dtype"] == "video"
    names = features["action"].get("names")
    names = names if isinstance(names, list) else None
    notes = [f"Pictures are '{key}'. An action stands beside the frame from which it leads on; the last leads nowhere."]
    beginnings = _film_beginnings(folder, info, key, parquet) if is_film else {}

    def recordings() -> Iterator[Recording]:
        for file in sorted((folder / "data").rglob("*.parquet")):
            columns = ["action", "episode_index", "frame_index", "timestamp"] + ([] if is_film else [key])
            columns = [c for c in columns if c in parquet.read_schema(file).names]
            rows = parquet.read_table(file, columns=columns)
            episodes = rows["episode_index"].to_numpy()
            for index in np.unique(episodes):
                at = np.flatnonzero(episodes == index)
                part = rows.slice(int(at[0]), len(at))
                actions = np.array(part["action"].to_pylist())
                if is_film:
                    film = beginnings.get(int(index)) or _film_of_its_own(folder, info, key, int(index))
                    frames = film_frames(film, len(at))
                else:
                    frames = (decoded(part[key][i].as_py()) for i in range(len(at)))
                yield Recording(frames, actions[:-1])

    stats = folder / "meta" / "stats.json"
    known = json.loads(stats.read_text()).get("action", {}) if stats.is_file() else {}
    bounds = (np.asarray(known["min"]), np.asarray(known["max"])) if {"min", "max"} <= set(known) else None
    return Source(f"LeRobot {info.get('codebase_version', '')}", recordings(), names, notes, bounds)


def _film_beginnings(folder: Path, info: dict[str, Any], key: str, parquet: Any) -> dict[int, tuple[Path, float]]:
    """Return the film of each episode and the second at which the episode begins in it, as v3 lists them."""
    found = {}
    at = f"videos/{key}/"
    columns = ["episode_index", at + "chunk_index", at + "file_index", at + "from_timestamp"]
    for file in sorted((folder / "meta" / "episodes").rglob("*.parquet")):
        for row in parquet.read_table(file, columns=columns).to_pylist():
            index = int(row["episode_index"])
            names = {"video_key": key, "chunk_index": row[columns[1]], "file_index": row[columns[2]]}
            found[index] = (folder / str(info["video_path"]).format(**names), float(row[columns[3]]))
    return found


def _film_of_its_own(folder: Path, info: dict[str, Any], key: str, index: int) -> tuple[Path, float]:
    """Return the film of an episode as v2 names it, which shows nothing else."""
    names = {"video_key": key, "episode_index": index, "episode_chunk": index // int(info.get("chunks_size", 1000))}
    return folder / str(info["video_path"]).format(**names), 0.0
