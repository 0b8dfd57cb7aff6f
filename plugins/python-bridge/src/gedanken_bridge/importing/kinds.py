"""Finds out what lies somewhere."""

from __future__ import annotations

from pathlib import Path

from gedanken_bridge.importing.d4rl import d4rl
from gedanken_bridge.importing.episodata import episodata_set
from gedanken_bridge.importing.films import films_and_tables
from gedanken_bridge.importing.lerobot import lerobot
from gedanken_bridge.importing.minari import minari_by_its_package, minari_hdf5
from gedanken_bridge.importing.recordings import Source, need
from gedanken_bridge.importing.stable_worldmodel import (
    stable_worldmodel_folder,
    stable_worldmodel_hdf5,
    stable_worldmodel_lance,
)
from gedanken_bridge.problems import Problem

_KINDS = "an HDF5 file, a Minari or LeRobot folder, a Lance table, a set of episodata, or films"
_FILMS = (".mp4", ".webm", ".mkv", ".avi", ".gif")


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
    raise Problem(f"{place} is of a kind that is not known: give {_KINDS}.")


def _folder(path: Path, image: str) -> Source:
    if (path / "meta" / "info.json").is_file():
        return lerobot(path, image)
    for inside in (path / "main_data.hdf5", path / "data" / "main_data.hdf5"):
        if inside.is_file():
            return _hdf5(inside, image)
    if (path / "manifest.json").is_file():
        return episodata_set(path, image)
    if (path / "ep_len.npz").is_file():
        return stable_worldmodel_folder(path, image)
    tables = [path] if path.suffix == ".lance" else sorted(path.glob("*.lance"))
    if len(tables) > 1:
        raise Problem(f"{path} has several Lance tables, {', '.join(t.name for t in tables[:8])}: give one of them.")
    if tables:
        return stable_worldmodel_lance(tables[0], image)
    for inside in (path, path / "data"):
        if (inside / "metadata.json").is_file():
            return minari_by_its_package(inside, image)
    films = sorted(each for each in path.iterdir() if each.suffix.lower() in _FILMS)
    if films:
        return films_and_tables(films)
    if any((path / name).is_file() for name in ("zarr.json", ".zgroup", ".zarray")):
        raise Problem(f"{path.name} is a zarr store of its own kind, which is not read: of zarr, only sets of episodata are.")
    raise Problem(f"In {path} lies nothing that is known: give {_KINDS}.")


def _hdf5(path: Path, image: str) -> Source:
    h5py = need("h5py", "h5py", "HDF5")
    try:
        file = h5py.File(path, "r")
    except OSError as e:
        raise Problem(f"{path} is no HDF5 file that can be read: {e}.") from e
    if "episode_0" in file:
        return minari_hdf5(file, image)
    if {"ep_len", "ep_offset"} <= set(file):
        return stable_worldmodel_hdf5(file, image)
    if "actions" in file:
        return d4rl(file, image)
    raise Problem(f"{path} has {', '.join(list(file)[:8])}, which is no layout that is known.")
