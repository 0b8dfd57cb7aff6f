"""Other people's data, made here by the libraries that people use, where those are installed."""

from __future__ import annotations

import io
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


def _film(path: Path, levels: list[int]) -> None:
    """Write a film of grey pictures with few key frames, ten pictures a second."""
    av = pytest.importorskip("av", reason="av is not installed")
    path.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.gop_size = 32, 32, 8
        for level in levels:
            picture = np.full((32, 32, 3), level, np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())


LENGTHS = [7, 12, 5]


def _lerobot(root: Path, version: str, video_path: str) -> list[list[int]]:
    """Write what all versions have in common, and return the grey levels of each episode."""
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    parquet = pytest.importorskip("pyarrow.parquet")
    (root / "meta").mkdir(parents=True)
    (root / "data" / "chunk-000").mkdir(parents=True)
    features = {"observation.images.top": {"dtype": "video"}, "action": {"dtype": "float32", "names": ["x", "y"]}}
    (root / "meta" / "stats.json").write_text(json.dumps({"action": {"min": [-1, 1], "max": [1, 1]}}))
    info = {"codebase_version": version, "features": features, "video_path": video_path, "chunks_size": 1000}
    (root / "meta" / "info.json").write_text(json.dumps(info))
    episodes = [number for number, length in enumerate(LENGTHS) for _ in range(length)]
    rows = {
        "action": [[-1.0, 1.0] if i % 2 else [1.0, 1.0] for i in range(len(episodes))],
        "episode_index": episodes,
        "frame_index": [i for length in LENGTHS for i in range(length)],
    }
    parquet.write_table(pyarrow.table(rows), root / "data" / "chunk-000" / "file-000.parquet")
    return [[20 + 60 * number + 10 * i for i in range(length)] for number, length in enumerate(LENGTHS)]


def _shows(episodes: list[dict[str, np.ndarray]], levels: list[list[int]]) -> bool:
    seen = [episode["pixels"].mean(axis=(1, 2, 3)) for episode in episodes]
    return all(np.abs(grey - level).max() < 6 for grey, level in zip(seen, levels, strict=True))


def test_lerobot_v3_has_many_episodes_in_one_film(tmp_path: Path) -> None:
    key = "observation.images.top"
    pattern = "videos/{video_key}/chunk-{chunk_index:03d}/file-{file_index:03d}.mp4"
    levels = _lerobot(tmp_path / "lerobot", "v3.0", pattern)
    root = tmp_path / "lerobot"
    _film(root / pattern.format(video_key=key, chunk_index=0, file_index=0), levels[0] + levels[1])
    _film(root / pattern.format(video_key=key, chunk_index=0, file_index=1), levels[2])
    import pyarrow
    import pyarrow.parquet

    places = [(0, 0.0), (0, 0.7), (1, 0.0)]
    columns: dict[str, list[float]] = {
        "episode_index": [0, 1, 2],
        f"videos/{key}/chunk_index": [0, 0, 0],
        f"videos/{key}/file_index": [file for file, _ in places],
        f"videos/{key}/from_timestamp": [second for _, second in places],
    }
    (root / "meta" / "episodes" / "chunk-000").mkdir(parents=True)
    pyarrow.parquet.write_table(pyarrow.table(columns), root / "meta" / "episodes" / "chunk-000" / "file-000.parquet")
    episodes, report = _imported(root, tmp_path / "out", bins=3)
    assert [len(episode["action"]) for episode in episodes] == [6, 11, 4]
    assert _shows(episodes, levels)
    assert report["actions"] == ["1_1", "-1_1"] and episodes[1]["action"].tolist()[:3] == [1, 0, 1]


def test_lerobot_v2_has_a_film_for_each_episode(tmp_path: Path) -> None:
    pattern = "videos/chunk-{episode_chunk:03d}/{video_key}/episode_{episode_index:06d}.mp4"
    root = tmp_path / "lerobot"
    levels = _lerobot(root, "v2.1", pattern)
    for number, grey in enumerate(levels):
        names = {"episode_chunk": 0, "video_key": "observation.images.top", "episode_index": number}
        _film(root / pattern.format(**names), grey)
    episodes, _ = _imported(root, tmp_path / "out", bins=3)
    assert _shows(episodes, levels)
    (root / pattern.format(episode_chunk=0, video_key="observation.images.top", episode_index=1)).unlink()
    with pytest.raises(Problem, match="episode_000001.mp4"):
        _imported(root, tmp_path / "none", bins=3)


def test_actions_of_every_kind_become_indices() -> None:
    assert Discrete(["left", "NOOP"], 0).indices(np.array([0, 1, 0])).tolist() == [1, 0, 1]
    one_hot = Discrete(["a", "b", "done"], 0)
    assert one_hot.indices(np.eye(3, dtype=np.float32)).tolist() == [1, 2, 0] and one_hot.names == ["done", "a", "b"]
    joint = Discrete(None, 0)
    assert joint.indices(np.array([[1, 2], [0, 0], [1, 2]])).tolist() == [0, 1, 0] and joint.names == ["1-2", "0-0"]


def test_continuous_actions_are_binned_over_their_own_range() -> None:
    degrees = np.array([[0.0, 5.0], [90.0, 5.0], [180.0, 5.0]], np.float32)
    over = Discrete(None, 3, (degrees.min(axis=0), degrees.max(axis=0)))
    assert over.indices(degrees).tolist() == [0, 1, 2] and over.names == ["0_5", "90_5", "1.8e+02_5"]
    unknown = Discrete(None, 3)
    assert unknown.indices(degrees).tolist() == [0, 1, 1]
    assert any("bin at the end" in note for note in unknown.notes)


@pytest.mark.parametrize("place", ["nowhere.h5", "."])
def test_what_is_not_known_is_one_sentence(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Problem):
        open_source(place, "", 0)


def test_a_minari_dataset_of_arrow_is_read_like_one_of_hdf5(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    minari = pytest.importorskip("minari", reason="minari is not installed")
    pytest.importorskip("jax", reason="jax, which Minari's collector needs, is not installed")
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    gym = pytest.importorskip("gymnasium", reason="gymnasium is not installed")
    monkeypatch.setenv("MINARI_DATASETS_PATH", str(tmp_path / "minari"))

    class Moving(gym.Env):  # type: ignore[misc, name-defined]
        observation_space = gym.spaces.Dict(
            {"pixels": gym.spaces.Box(0, 255, (16, 16, 3), np.uint8), "place": gym.spaces.Box(0, 16, (1,), np.float32)}
        )
        action_space = gym.spaces.Discrete(3)

        def _seen(self) -> dict[str, np.ndarray]:
            return {"pixels": _pictures(1, self.place)[0], "place": np.array([self.place % 16], np.float32)}

        def reset(self, *, seed: int | None = None, options: object = None) -> tuple[object, dict[str, object]]:
            super().reset(seed=seed)
            self.place = 0
            return self._seen(), {}

        def step(self, action: int) -> tuple[object, float, bool, bool, dict[str, object]]:
            self.place += int(action) + 1
            return self._seen(), float(action), self.place > 12, False, {}

    found = {}
    for kind in ("arrow", "hdf5"):
        env = minari.DataCollector(Moving(), data_format=kind)
        for number in range(3):
            env.reset(seed=number)
            over = False
            while not over:
                over = env.step((number + 1) % 3)[2]
        env.create_dataset(f"toy/{kind}-v0", algorithm_name="x", code_permalink="x", author="x", author_email="x")
        found[kind] = _imported(tmp_path / "minari" / "toy" / f"{kind}-v0", tmp_path / kind, image="pixels")
    assert found["arrow"][1]["actions"] == found["hdf5"][1]["actions"]
    assert len(found["arrow"][0]) == 3
    for one, other in zip(found["arrow"][0], found["hdf5"][0]):
        assert all(np.array_equal(one[name], other[name]) for name in ("pixels", "action", "reward", "terminated"))


def _jpeg(picture: np.ndarray) -> bytes:
    image = pytest.importorskip("PIL.Image", reason="pillow is not installed")
    out = io.BytesIO()
    image.fromarray(picture).save(out, format="JPEG", quality=95)
    return out.getvalue()


def _smooth(count: int, seed: int) -> np.ndarray:
    ramp = np.arange(16, dtype=np.uint8)[None, None, :, None] * 8
    return np.broadcast_to(ramp + 10 * (np.arange(count)[:, None, None, None] + seed), (count, 16, 16, 3)).astype(np.uint8)


def test_a_lance_table_of_stable_worldmodel_is_cut_into_its_episodes(tmp_path: Path) -> None:
    lance = pytest.importorskip("lance", reason="pylance is not installed")
    arrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    lengths = (5, 3)
    column = {
        "episode_idx": np.repeat(np.arange(2), lengths),
        "step_idx": np.concatenate([np.arange(n) for n in lengths]),
        "pixels": [_jpeg(p) for seed, n in enumerate(lengths) for p in _smooth(n, seed)],
        "action": arrow.FixedSizeListArray.from_arrays(np.arange(8, dtype=np.float32) % 4, 1),
    }
    lance.write_dataset(arrow.table(column), str(tmp_path / "data.lance"))
    episodes, report = _imported(tmp_path, tmp_path / "out")
    assert report["kind"] == "stable-worldmodel's Lance table"
    assert [e["action"].tolist() for e in episodes] == [[0, 1, 2, 3], [1, 2]]
    for seed, episode in enumerate(episodes):
        near = np.abs(episode["pixels"].astype(int) - _smooth(len(episode["pixels"]), seed))
        assert near.max() <= 4


def test_a_folder_of_stable_worldmodel_has_a_picture_for_each_row(tmp_path: Path) -> None:
    source = tmp_path / "data"
    (source / "pixels").mkdir(parents=True)
    for name, values in {"ep_len": [4, 3], "ep_offset": [0, 4], "action": np.arange(7) % 3, "reward": np.arange(7.0)}.items():
        np.savez(source / f"{name}.npz", np.asarray(values))
    for episode, length in enumerate((4, 3)):
        for step, picture in enumerate(_smooth(length, episode)):
            (source / "pixels" / f"ep_{episode}_step_{step}.jpeg").write_bytes(_jpeg(picture))
    episodes, _ = _imported(source, tmp_path / "out")
    assert [e["action"].tolist() for e in episodes] == [[0, 1, 2], [1, 2]]
    assert episodes[1]["reward"].tolist() == [4, 5]
    (source / "pixels" / "ep_1_step_2.jpeg").unlink()
    with pytest.raises(Problem, match="ep_1_step_2"):
        _imported(source, tmp_path / "again")


def test_a_set_of_episodata_pairs_actions_as_its_package_does(tmp_path: Path) -> None:
    episodata = pytest.importorskip("episodata", reason="episodata is not installed")
    given = []
    for number, steps in enumerate((6, 4)):
        frames = _pictures(steps + 1, number).transpose(0, 3, 1, 2)
        given.append(
            {
                "initial_observation": {"camera": frames[0], "state": np.zeros(4, np.float32)},
                "observations": {"camera": frames[1:], "state": np.zeros((steps, 4), np.float32)},
                "actions": np.arange(steps) % 3,
                "rewards": np.arange(steps, dtype=np.float32),
                "terminated": number == 0,
            }
        )
    episodata.Dataset.from_episodes(given, path=str(tmp_path / "set"))
    episodes, report = _imported(tmp_path / "set", tmp_path / "out")
    assert report["kind"] == "episodata"
    for number, episode in enumerate(episodes):
        assert np.array_equal(episode["pixels"], _pictures(len(episode["action"]) + 1, number))
        assert episode["action"].tolist() == [i % 3 for i in range(len(episode["action"]))]
    assert [int(e["terminated"][-1]) for e in episodes] == [1, 0]


def test_another_zarr_store_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "data.zarr").mkdir()
    (tmp_path / "data.zarr" / "zarr.json").write_text("{}")
    with pytest.raises(Problem, match="data.zarr is a zarr store"):
        _imported(tmp_path / "data.zarr", tmp_path / "out")
