"""Turns tiny-jepa's trained weights into a pack that plays without Python: ``python export_tiny_jepa.py FOLDER``.

The same functions as in tiny_jepa_orby.py, written in torch for TorchScript. Needs torch and tiny-jepa.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Dict

import numpy as np
import tiny_jepa
import torch
from torch import Tensor, nn

from gedanken_bridge.export import export

SIDE, PATCH = 32, 8


def layers(net: tiny_jepa.nn.MLP) -> nn.Sequential:
    """Return a network of numpy's as one of torch's: x W + b, ReLU between them."""
    made: list[nn.Module] = []
    for i, layer in enumerate(net.layers):
        rows, columns = layer.W.shape
        linear = nn.Linear(rows, columns)
        linear.weight.data = torch.from_numpy(np.ascontiguousarray(layer.W.T))
        linear.bias.data = torch.from_numpy(layer.b.copy())
        made += [nn.ReLU(), linear] if i else [linear]
    return nn.Sequential(*made)


class Orby(nn.Module):
    """The encoder, the predictor, the reward head and the decoder."""

    def __init__(self, jepa: tiny_jepa.TinyJEPA):
        super().__init__()
        self.side, self.patch, self.cells = SIDE, PATCH, SIDE // PATCH
        self.enc, self.pred = layers(jepa.nets["enc"]), layers(jepa.nets["pred"])
        self.reward, self.dec = layers(jepa.nets["reward"]), layers(jepa.nets["dec"])

    def forward(self, frames: Tensor) -> Tensor:
        grey = 0.299 * frames[:, 0] + 0.587 * frames[:, 1] + 0.114 * frames[:, 2]
        patches = grey.reshape(-1, self.cells, self.patch, self.cells, self.patch).permute(0, 1, 3, 2, 4)
        return self.enc(patches.reshape(-1, self.side * self.side))

    @torch.jit.export
    def begin(self, frames: Tensor, actions: Tensor, noise: Tensor) -> Dict[str, Tensor]:
        return {"latent": self.forward(frames[:, -1])}

    def _ahead(self, belief: Dict[str, Tensor], actions: Tensor) -> Tensor:
        return torch.cat([belief["latent"], nn.functional.one_hot(actions, 5).float()], dim=1)

    @torch.jit.export
    def imagine(self, belief: Dict[str, Tensor], actions: Tensor, noise: Tensor) -> Dict[str, Tensor]:
        both = self._ahead(belief, actions)
        return {"latent": self.pred(both), "reading.reward": self.reward(both)[:, 0]}

    @torch.jit.export
    def observe(self, belief: Dict[str, Tensor], actions: Tensor, frames: Tensor, noise: Tensor) -> Dict[str, Tensor]:
        both = self._ahead(belief, actions)
        seen = self.forward(frames)
        surprise = (seen - self.pred(both)).square().mean(dim=1)
        return {"latent": seen, "reading.reward": self.reward(both)[:, 0], "reading.surprise": surprise}

    @torch.jit.export
    def decode(self, belief: Dict[str, Tensor]) -> Tensor:
        patches = self.dec(belief["latent"]).reshape(-1, self.cells, self.cells, self.patch, self.patch)
        return patches.permute(0, 1, 3, 2, 4).reshape(-1, 1, self.side, self.side).clamp(0, 1).expand(-1, 3, -1, -1)


def main(folder: str) -> None:
    """Write the pack."""
    shipped = Path(tiny_jepa.__file__).parent / "checkpoints" / "orby_v1.npz"
    export(
        Orby(tiny_jepa.TinyJEPA.load(str(shipped))),
        folder,
        actions=["stay", "up", "down", "left", "right"],
        frame=(SIDE, SIDE),
        context=1,
        noise={},
        world="python:plugins/python-bridge/examples/tiny_jepa_orby.py:Orby?size=32",
        title="tiny-jepa in Orby",
        data="tiny-jepa 0.1.2, orby_v1",
    )


if __name__ == "__main__":
    main(sys.argv[1])
