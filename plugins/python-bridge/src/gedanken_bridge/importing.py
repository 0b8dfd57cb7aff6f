"""Other people's data as episodes: one episode in memory at a time, and everything that was assumed is said.

Reads Minari (HDF5, and arrow where the ``minari`` package is installed), LeRobot v2 and v3 (parquet and video), HDF5 like
D4RL's, HDF5 like stable-worldmodel's, and folders of films with a CSV file of actions each. What reads the files is the
user's: h5py, pyarrow, av, PIL.
"""

from __future__ import annotations

import csv
import importlib
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from gedanken_bridge.problems import Problem
from gedanken_bridge.resize import Sizing
from gedanken_bridge.spaces import is_idle, plain_name

_MOST_ACTIONS = 256

#: Less than half a frame of any film, and more than the rounding of its times.
_HALF_FRAME_SECONDS = 2e-3


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


def _need(module: str, package: str, why: str) -> Any:
    try:
        return importlib.import_module(module)
    except ImportError as e:
        raise Problem(f"{why} needs {package}: run pip install {package}.") from e


def open_source(place: str, image: str, bins: int) -> Source:
    """Return what lies at a path.

    :param image: which pictures, where there are several; empty to choose
    """
    path = Path(place)
    if not path.exists():
        raise Problem(f"There is nothing at {place}.")
    if path.is_dir():
        return _folder(path, image)
    if path.suffix.lower() in (".h5", ".hdf5"):
        return _hdf5(path, image)
    raise Problem(f"{place} is of a kind that is not known: give an HDF5 file, a Minari or LeRobot folder, or films.")


def _folder(path: Path, image: str) -> Source:
    if (path / "meta" / "info.json").is_file():
        return _lerobot(path, image)
    for inside in (path / "main_data.hdf5", path / "data" / "main_data.hdf5"):
        if inside.is_file():
            return _hdf5(inside, image)
    for inside in (path, path / "data"):
        if (inside / "metadata.json").is_file():
            return _minari_arrow(inside, image)
    films = sorted(each for each in path.iterdir() if each.suffix.lower() in (".mp4", ".webm", ".mkv", ".avi", ".gif"))
    if films:
        return _films(films)
    raise Problem(f"In {path} lies nothing that is known: no meta/info.json, no main_data.hdf5, no films.")


# ------------------------------------------------------------------------------------------------ HDF5


def _hdf5(path: Path, image: str) -> Source:
    h5py = _need("h5py", "h5py", "HDF5")
    try:
        file = h5py.File(path, "r")
    except OSError as e:
        raise Problem(f"{path} is no HDF5 file that can be read: {e}.") from e
    if "episode_0" in file:
        return _minari(file, image)
    if {"ep_len", "ep_offset"} <= set(file):
        return _stable_worldmodel(file, image)
    if "actions" in file:
        return _d4rl(file, image)
    raise Problem(f"{path} has {', '.join(list(file)[:8])}, which is no layout that is known.")


def _minari(file: Any, image: str) -> Source:
    first = file["episode_0"]["observations"]
    key = "" if not hasattr(first, "keys") else _chosen(list(first), image, lambda name: _may_be_frames(first[name]))

    def recordings() -> Iterator[Recording]:
        number = 0
        while f"episode_{number}" in file:
            episode = file[f"episode_{number}"]
            seen = episode["observations"][key] if key else episode["observations"]
            yield Recording(
                (_decoded(seen[i]) for i in range(len(seen))),
                np.asarray(episode["actions"]),
                np.asarray(episode["rewards"]),
                np.asarray(episode["terminations"]),
                int(episode.attrs["seed"]) if "seed" in episode.attrs else None,
            )
            number += 1

    return Source("Minari HDF5", recordings(), notes=[f"Pictures are observations{'/' + key if key else ''}."])


def _minari_arrow(folder: Path, image: str) -> Source:
    minari = _need("minari", "'minari[all]'", "A Minari dataset of this kind")
    dataset = minari.MinariDataset(folder)

    def recordings() -> Iterator[Recording]:
        for episode in dataset.iterate_episodes():
            seen = episode.observations
            if isinstance(seen, dict):
                seen = seen[_chosen(list(seen), image, lambda name: np.ndim(seen[name]) >= 3)]
            yield Recording(
                iter(seen), np.asarray(episode.actions), np.asarray(episode.rewards), np.asarray(episode.terminations)
            )

    return Source("Minari", recordings())


def _d4rl(file: Any, image: str) -> Source:
    candidates = [name for name in file if hasattr(file[name], "shape") and _may_be_frames(file[name])]
    if not candidates:
        raise Problem(f"None of {', '.join(list(file)[:8])} holds pictures: this program learns from pictures.")
    key = _chosen(candidates, image, lambda name: True)
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
                frames = (_decoded(file[key][i]) for i in range(begin, end))
                yield Recording(frames, np.asarray(file["actions"][begin : end - 1]), rewards, terminated)
            begin = end

    return Source("HDF5 like D4RL's", recordings(), notes=notes, bounds=_bounds(file["actions"]))


def _stable_worldmodel(file: Any, image: str) -> Source:
    key = _chosen([name for name in file if _may_be_frames(file[name])], image or "pixels", lambda name: True)
    lengths, offsets = np.asarray(file["ep_len"]), np.asarray(file["ep_offset"])
    notes = [
        "Rows are taken as stable-worldmodel writes them: an action stands beside the frame from which it leads on."
        " The action of an episode's last row leads nowhere and is left out."
    ]

    def recordings() -> Iterator[Recording]:
        for length, offset in zip(lengths, offsets):
            begin, end = int(offset), int(offset) + int(length)
            frames = (_decoded(file[key][i]) for i in range(begin, end))
            rewards = np.asarray(file["reward"][begin : end - 1]).ravel() if "reward" in file else None
            yield Recording(frames, np.asarray(file["action"][begin : end - 1]), rewards)

    return Source("HDF5 like stable-worldmodel's", recordings(), notes=notes, bounds=_bounds(file["action"]))


def _bounds(actions: Any) -> tuple[np.ndarray, np.ndarray] | None:
    """Return the least and the greatest value of each column; actions are small even where pictures are not."""
    values = np.asarray(actions)
    if values.ndim != 2 or not len(values) or not np.issubdtype(values.dtype, np.floating):
        return None
    return np.nanmin(values, axis=0), np.nanmax(values, axis=0)


def _may_be_frames(dataset: Any) -> bool:
    shape = getattr(dataset, "shape", ())
    return len(shape) in (3, 4) and min(sorted(shape)[-2:]) >= 8 or (len(shape) == 1 and dataset.dtype == object)


def _chosen(names: list[str], wanted: str, fits: Any) -> str:
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


def _decoded(value: Any) -> np.ndarray:
    """Return a picture that may be stored as the bytes of a PNG or JPEG file."""
    if isinstance(value, dict):
        value = value["bytes"]
    array = np.asarray(value) if not isinstance(value, bytes) else np.frombuffer(value, np.uint8)
    if array.ndim > 1:
        return array
    pictures = _need("PIL.Image", "pillow", "A packed picture")
    return np.asarray(pictures.open(io.BytesIO(array.tobytes())).convert("RGB"))


# ------------------------------------------------------------------------------------------------ LeRobot


def _lerobot(folder: Path, image: str) -> Source:
    parquet = _need("pyarrow.parquet", "pyarrow", "LeRobot's parquet")
    info = json.loads((folder / "meta" / "info.json").read_text())
    features = info["features"]
    pictures = [name for name, f in features.items() if f["dtype"] in ("image", "video")]
    key = _chosen(pictures, image, lambda name: True)
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
                    frames = _film_frames(film, len(at))
                else:
                    frames = (_decoded(part[key][i].as_py()) for i in range(len(at)))
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


# ------------------------------------------------------------------------------------------------ films


def _film_frames(film: tuple[Path, float], count: int | None = None) -> Iterator[np.ndarray]:
    av = _need("av", "av", "A film")
    path, begin = film
    if not path.is_file():
        raise Problem(f"There is no film {path.name} in {path.parent}.")
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        if begin > 0:
            # To the last key frame before it: a film of many episodes is not decoded from its start for each.
            container.seek(int(begin / stream.time_base), stream=stream)
        given = 0
        for frame in container.decode(stream):
            if frame.time is not None and frame.time < begin - _HALF_FRAME_SECONDS:
                continue
            if count is not None and given >= count:
                return
            given += 1
            yield frame.to_ndarray(format="rgb24")


def _films(films: list[Path]) -> Source:
    def recordings() -> Iterator[Recording]:
        for film in films:
            table = film.with_suffix(".csv")
            if not table.is_file():
                raise Problem(f"{film.name} has no {table.name} beside it with its actions.")
            column = np.array(_column(table))
            if all(cell.isdigit() for cell in column):
                column = column.astype(np.int64)
            yield Recording(_film_frames((film, 0.0)), column)

    tables = [film.with_suffix(".csv") for film in films if film.with_suffix(".csv").is_file()]
    names = list(dict.fromkeys(plain_name(cell) for table in tables for cell in _column(table)))
    if all(name.isdigit() for name in names):
        names = []
    notes = ["Row i of a CSV is the action between pictures i and i + 1 of the film with its name."]
    return Source("films", recordings(), names or None, notes)


def _column(table: Path) -> list[str]:
    with table.open(newline="", encoding="utf-8-sig") as file:
        rows = [row for row in csv.reader(file) if row]
    if not rows:
        raise Problem(f"{table.name} is empty.")
    header = [cell.strip().lower() for cell in rows[0]]
    at = header.index("action") if "action" in header else len(header) - 1
    begin = 1 if "action" in header else 0
    return [row[at].strip() for row in rows[begin:]]


# ------------------------------------------------------------------------------------------------ actions


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


# ------------------------------------------------------------------------------------------------ the whole


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
