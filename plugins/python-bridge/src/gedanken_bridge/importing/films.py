"""Films, each with a CSV file of its actions beside it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from gedanken_bridge.importing.recordings import Recording, Source, need
from gedanken_bridge.problems import Problem
from gedanken_bridge.spaces import plain_name

#: Less than half a frame of any film, and more than the rounding of its times.
_HALF_FRAME_SECONDS = 2e-3


def film_frames(film: tuple[Path, float], count: int | None = None) -> Iterator[np.ndarray]:
    av = need("av", "av", "A film")
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


def films_and_tables(films: list[Path]) -> Source:
    def recordings() -> Iterator[Recording]:
        for film in films:
            table = film.with_suffix(".csv")
            if not table.is_file():
                raise Problem(f"{film.name} has no {table.name} beside it with its actions.")
            column = np.array(_column(table))
            if all(cell.isdigit() for cell in column):
                column = column.astype(np.int64)
            yield Recording(film_frames((film, 0.0)), column)

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
