"""The exporter with real torch, where it is installed."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Dict

import pytest

torch = pytest.importorskip("torch", reason="torch is not installed")

from export_recurrent import Recurrent, main  # noqa: E402
from torch import Tensor  # noqa: E402

from gedanken_bridge.export import ExportError, export  # noqa: E402

NOISE = {"begin": 8, "imagine": 8, "observe": 8}


class Drawing(Recurrent):
    @torch.jit.export
    def imagine(self, belief: Dict[str, Tensor], actions: Tensor, noise: Tensor) -> Dict[str, Tensor]:
        return {"deter": belief["deter"] + torch.randn_like(belief["deter"]), "stoch": belief["stoch"]}


class Counting(Recurrent):
    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("count", torch.zeros(1))

    @torch.jit.export
    def imagine(self, belief: Dict[str, Tensor], actions: Tensor, noise: Tensor) -> Dict[str, Tensor]:
        self.count.add_(1)
        return {"deter": belief["deter"], "stoch": belief["stoch"]}


class Long(Recurrent):
    @torch.jit.export
    def begin(self, frames: Tensor, actions: Tensor, noise: Tensor) -> Dict[str, Tensor]:
        return {"index": torch.zeros(frames.shape[0], 1, dtype=torch.int64)}

    @torch.jit.export
    def imagine(self, belief: Dict[str, Tensor], actions: Tensor, noise: Tensor) -> Dict[str, Tensor]:
        return belief

    @torch.jit.export
    def observe(self, belief: Dict[str, Tensor], actions: Tensor, frames: Tensor, noise: Tensor) -> Dict[str, Tensor]:
        return belief

    @torch.jit.export
    def decode(self, belief: Dict[str, Tensor]) -> Tensor:
        return torch.zeros(belief["index"].shape[0], 3, 16, 16)


def test_a_pack_is_whole(tmp_path: Path) -> None:
    main(str(tmp_path / "recurrent"))
    manifest = json.loads((tmp_path / "recurrent" / "pack.json").read_text())
    assert manifest["model"]["parts"] == [
        {"name": "deter", "type": "float32", "shape": [32]},
        {"name": "stoch", "type": "float32", "shape": [8]},
    ]
    assert manifest["model"]["readings"] == ["reward"]
    for name, digest in manifest["files"].items():
        assert hashlib.sha256((tmp_path / "recurrent" / name).read_bytes()).hexdigest() == digest


@pytest.mark.parametrize(
    ("kind", "said"),
    [(Drawing, "draws for itself by 'randn_like'"), (Counting, "buffer 'count' changes"), (Long, "'index' is torch.int64")],
)
def test_what_cannot_replay_is_refused_by_name(kind: type, said: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=said):
        export(kind(), tmp_path / "x", actions=["a", "b", "c", "d"], frame=(16, 16), context=3, noise=NOISE)
    assert not (tmp_path / "x").exists()
