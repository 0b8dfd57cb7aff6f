"""Exports a small recurrent model as a pack that plays without Python: ``python export_recurrent.py FOLDER``."""

from __future__ import annotations

import sys
from typing import Dict

import torch
from torch import Tensor, nn

from gedanken_bridge.export import export, normal


class Recurrent(nn.Module):
    """A GRU over drawn latents; see tiny_recurrent.py for the same by the bridge."""

    def __init__(self, actions: int = 4, deter: int = 32, stoch: int = 8):
        super().__init__()
        self.actions, self.deter = actions, deter
        self.encode = nn.Sequential(nn.Conv2d(3, 8, 4, 4), nn.ReLU(), nn.Conv2d(8, 8, 4, 4), nn.ReLU(), nn.Flatten())
        self.cell = nn.GRUCell(stoch + actions, deter)
        self.prior = nn.Linear(deter, 2 * stoch)
        self.posterior = nn.Linear(deter + 8, 2 * stoch)
        self.draw = nn.Linear(deter + stoch, 3 * 8 * 8)
        self.reward = nn.Linear(deter + stoch, 1)

    def forward(self, frames: Tensor) -> Tensor:
        return self.encode(frames)

    def _drawn(self, numbers: Tensor, noise: Tensor) -> Tensor:
        mean, spread = numbers.chunk(2, dim=1)
        return mean + nn.functional.softplus(spread) * normal(noise)

    def _seen(self, deter: Tensor, frames: Tensor, noise: Tensor) -> Tensor:
        return self._drawn(self.posterior(torch.cat([deter, self.encode(frames - 0.5)], dim=1)), noise)

    def _forward(self, belief: Dict[str, Tensor], actions: Tensor) -> Tensor:
        done = nn.functional.one_hot(actions, self.actions).float()
        return self.cell(torch.cat([belief["stoch"], done], dim=1), belief["deter"])

    def _belief(self, deter: Tensor, stoch: Tensor) -> Dict[str, Tensor]:
        both = torch.cat([deter, stoch], dim=1)
        return {"deter": deter, "stoch": stoch, "reading.reward": self.reward(both)[:, 0]}

    @torch.jit.export
    def begin(self, frames: Tensor, actions: Tensor, noise: Tensor) -> Dict[str, Tensor]:
        deter = torch.zeros(frames.shape[0], self.deter)
        belief = {"deter": deter, "stoch": self._seen(deter, frames[:, 0], noise)}
        for step in range(actions.shape[1]):
            deter = self._forward(belief, actions[:, step])
            belief = {"deter": deter, "stoch": self._seen(deter, frames[:, step + 1], noise)}
        return belief

    @torch.jit.export
    def imagine(self, belief: Dict[str, Tensor], actions: Tensor, noise: Tensor) -> Dict[str, Tensor]:
        deter = self._forward(belief, actions)
        return self._belief(deter, self._drawn(self.prior(deter), noise))

    @torch.jit.export
    def observe(self, belief: Dict[str, Tensor], actions: Tensor, frames: Tensor, noise: Tensor) -> Dict[str, Tensor]:
        deter = self._forward(belief, actions)
        return self._belief(deter, self._seen(deter, frames, noise))

    @torch.jit.export
    def decode(self, belief: Dict[str, Tensor]) -> Tensor:
        both = torch.cat([belief["deter"], belief["stoch"]], dim=1)
        small = torch.sigmoid(self.draw(both)).reshape(-1, 3, 8, 8)
        return nn.functional.interpolate(small, size=[16, 16])


def main(folder: str) -> None:
    """Write the pack."""
    torch.manual_seed(0)
    noise = {"begin": 8, "imagine": 8, "observe": 8}
    export(Recurrent(), folder, actions=["stay", "left", "right", "fire"], frame=(16, 16), context=3, noise=noise)


if __name__ == "__main__":
    main(sys.argv[1])
