"""Datasets of Minari: HDF5, and other kinds by its own package."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from gedanken_bridge.importing.recordings import Recording, Source, chosen, decoded, may_be_frames, need
from gedanken_bridge.problems import Problem


def minari_hdf5(file: Any, image: str) -> Source:
    first = file["episode_0"]["observations"]
    key = "" if not hasattr(first, "keys") else chosen(list(first), image, lambda name: may_be_frames(first[name]))

    def recordings() -> Iterator[Recording]:
        number = 0
        while f"episode_{number}" in file:
            episode = file[f"episode_{number}"]
            seen = episode["observations"][key] if key else episode["observations"]
            yield Recording(
                (decoded(seen[i]) for i in range(len(seen))),
                np.asarray(episode["actions"]),
                np.asarray(episode["rewards"]),
                np.asarray(episode["terminations"]),
                int(episode.attrs["seed"]) if "seed" in episode.attrs else None,
            )
            number += 1

    return Source("Minari HDF5", recordings(), notes=[f"Pictures are observations{'/' + key if key else ''}."])


def minari_by_its_package(folder: Path, image: str) -> Source:
    minari = need("minari", "'minari[all]'", "A Minari dataset of this kind")
    dataset = minari.MinariDataset(folder)
    if dataset.total_episodes == 0:
        raise Problem(f"The Minari dataset in {folder} holds no episode.")
    first = next(iter(dataset.iterate_episodes())).observations
    key = chosen(list(first), image, lambda name: np.ndim(first[name]) >= 3) if isinstance(first, dict) else ""

    def recordings() -> Iterator[Recording]:
        for episode in dataset.iterate_episodes():
            yield Recording(
                iter(episode.observations[key] if key else episode.observations),
                np.asarray(episode.actions),
                np.asarray(episode.rewards),
                np.asarray(episode.terminations),
            )

    return Source("Minari", recordings(), notes=[f"Pictures are observations{'/' + key if key else ''}."])
