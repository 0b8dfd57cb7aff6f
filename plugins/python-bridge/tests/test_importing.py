"""Other people's data, made here by the libraries that people use, where those are installed."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from gedanken_bridge import Problem
from gedanken_bridge.importing import Discrete, open_source, run
from gedanken_bridge.resize import Sizing

SMALL = Sizing.parse("16", "pad")


def _pictures(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (count, 16, 16, 3), dtype=np.uint8)


def _imported(source: Path, out: Path, **options: object) -> tuple[list[dict[str, np.ndarray]], dict[str, object]]:
    given = {"image": "", "bins": 0, "channels": "rgb", "most": 100} | options
    run(str(source), str(out), SMALL, **given)  # type: ignore[arg-type]
    episodes = [dict(np.load(file)) for file in sorted(out.glob("*.npz"))]
    return episodes, json.loads((out / "import.json").read_text())


def test_minari_has_one_picture_more_than_actions(tmp_path: Path) -> None:
    h5py = pytest.importorskip("h5py", reason="h5py is not installed")
    with h5py.File(tmp_path / "main_data.hdf5", "w") as file:
        for number in range(2):
            episode = file.create_group(f"episode_{number}")
            episode["observations"] = _pictures(6, number)
            episode["actions"] = np.arange(5) % 3
            episode["rewards"] = np.arange(5.0)
            episode["terminations"] = np.arange(5) == 4
    episodes, report = _imported(tmp_path / "main_data.hdf5", tmp_path / "out")
    assert len(episodes) == 2 and report["actions"] == ["action-0", "action-1", "action-2"]
    assert np.array_equal(episodes[1]["pixels"], _pictures(6, 1))
    assert episodes[0]["action"].tolist() == [0, 1, 2, 0, 1] and episodes[0]["terminated"][-1] == 1


def test_d4rl_is_cut_where_it_says_that_episodes_end(tmp_path: Path) -> None:
    h5py = pytest.importorskip("h5py", reason="h5py is not installed")
    with h5py.File(tmp_path / "d.hdf5", "w") as file:
        file["observations"] = np.zeros((9, 4), np.float32)
        file["images"] = _pictures(9).transpose(0, 3, 1, 2).astype(np.float32) / 255
        file["actions"] = np.linspace(-1, 1, 9)[:, None].astype(np.float32)
        file["rewards"] = np.ones(9)
        file["terminals"] = np.arange(9) == 3
    with pytest.raises(Problem, match="--bins"):
        _imported(tmp_path / "d.hdf5", tmp_path / "none")
    episodes, report = _imported(tmp_path / "d.hdf5", tmp_path / "out", bins=3)
    assert [len(e["action"]) for e in episodes] == [3, 4]
    assert np.array_equal(episodes[1]["pixels"], _pictures(9)[4:])
    assert report["actions"] == ["-1", "0", "1"]


def test_films_lie_beside_a_csv_of_actions(tmp_path: Path) -> None:
    av = pytest.importorskip("av", reason="av is not installed")
    with av.open(str(tmp_path / "walk.mp4"), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width, stream.height = 32, 32
        for level in range(6):
            picture = np.full((32, 32, 3), 40 * level, np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())
    with pytest.raises(Problem, match="no walk.csv"):
        _imported(tmp_path, tmp_path / "none")
    (tmp_path / "walk.csv").write_text("\ufeffstep,action\n0,left\n1,left\n2,NOOP\n3,right\n4,left\n", encoding="utf-8")
    episodes, report = _imported(tmp_path, tmp_path / "out")
    assert report["actions"] == ["noop", "left", "right"]
    assert episodes[0]["action"].tolist() == [1, 1, 0, 2, 1]
    assert np.abs(episodes[0]["pixels"].mean(axis=(1, 2, 3)) - 40 * np.arange(6)).max() < 6


def test_actions_of_every_kind_become_indices() -> None:
    assert Discrete(["left", "NOOP"], 0).indices(np.array([0, 1, 0])).tolist() == [1, 0, 1]
    one_hot = Discrete(["a", "b", "done"], 0)
    assert one_hot.indices(np.eye(3, dtype=np.float32)).tolist() == [1, 2, 0] and one_hot.names == ["done", "a", "b"]
    joint = Discrete(None, 0)
    assert joint.indices(np.array([[1, 2], [0, 0], [1, 2]])).tolist() == [0, 1, 0] and joint.names == ["1-2", "0-0"]


@pytest.mark.parametrize("place", ["nowhere.h5", "."])
def test_what_is_not_known_is_one_sentence(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Problem):
        open_source(place, "", 0)
