"""A recurrent latent model in plain PyTorch: a GRU carries what was, a Gaussian says what may be.

After Hafner et al., "Learning Latent Dynamics for Planning from Pixels" (2019), in a size for a CPU. Load your
weights where this draws some.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn

from gedanken_bridge import Actions, Knob, Lucks, Model, Step, View


class Networks(nn.Module):
    """Encoder, recurrent state, prior, posterior, decoder and heads."""

    def __init__(self, actions: int, deter: int = 64, stoch: int = 16):
        super().__init__()
        self.encode = nn.Sequential(nn.Conv2d(3, 16, 4, 4), nn.ReLU(), nn.Conv2d(16, 16, 4, 4), nn.ReLU(), nn.Flatten())
        self.cell = nn.GRUCell(stoch + actions, deter)
        self.prior = nn.Linear(deter, 2 * stoch)
        self.posterior = nn.Linear(deter + 64, 2 * stoch)
        self.decode = nn.Sequential(
            nn.Linear(deter + stoch, 64),
            nn.Unflatten(1, (16, 2, 2)),
            nn.ConvTranspose2d(16, 16, 4, 4),
            nn.ReLU(),
            nn.ConvTranspose2d(16, 3, 4, 4),
        )
        self.reward = nn.Linear(deter + stoch, 1)
        self.going_on = nn.Linear(deter + stoch, 1)
        self.policy = nn.Linear(deter + stoch, actions)


class TinyRecurrent(Model):
    """Its belief is the recurrent state and the drawn latent; it forecasts reward, acts, and shows its state."""

    actions = Actions.of("noop", "fire", "right", "left")
    frame = (32, 32)
    world = "gym:ALE/Breakout-v5?size=32"
    context = 4
    forecasts_reward = True
    knobs = (Knob("temperature", 0.0, 2.0, 1.0),)

    def __init__(self, weights: str = ""):
        super().__init__()
        torch.manual_seed(0)
        self.net = Networks(len(self.actions.names)).eval()
        if weights:
            self.net.load_state_dict(torch.load(weights, weights_only=True))
        self.parameters = sum(p.numel() for p in self.net.parameters())

    def _draw(self, numbers: Tensor, noise: np.ndarray) -> Tensor:
        mean, spread = numbers.chunk(2, dim=1)
        scale = self.knob_values["temperature"] * nn.functional.softplus(spread)
        return mean + scale * torch.from_numpy(noise)

    def _forward(self, deter: Tensor, stoch: Tensor, actions: np.ndarray) -> Tensor:
        done = nn.functional.one_hot(torch.from_numpy(actions).long(), len(self.actions.names)).float()
        return self.net.cell(torch.cat([stoch, done], dim=1), deter)

    def _seen(self, deter: Tensor, frames: np.ndarray, noise: np.ndarray) -> Tensor:
        pixels = torch.from_numpy(frames).permute(0, 3, 1, 2).float() / 255 - 0.5
        return self._draw(self.net.posterior(torch.cat([deter, self.net.encode(pixels)], dim=1)), noise)

    @torch.no_grad()
    def begin(self, frames: np.ndarray, actions: np.ndarray, luck: Lucks) -> dict:
        noise = luck.normal(frames.shape[1], 16)
        deter = torch.zeros(len(frames), 64)
        stoch = self._seen(deter, frames[:, 0], noise[:, 0])
        for step in range(actions.shape[1]):
            deter = self._forward(deter, stoch, actions[:, step])
            stoch = self._seen(deter, frames[:, step + 1], noise[:, step + 1])
        return {"deter": deter, "stoch": stoch}

    def _step(self, deter: Tensor, stoch: Tensor) -> Step:
        both = torch.cat([deter, stoch], dim=1)
        readings = {
            "reward": self.net.reward(both)[:, 0].numpy(),
            "going-on": torch.sigmoid(self.net.going_on(both))[:, 0].numpy(),
        }
        return Step({"deter": deter, "stoch": stoch}, readings)

    @torch.no_grad()
    def imagine(self, beliefs: dict, actions: np.ndarray, luck: Lucks) -> Step:
        before = {name: torch.from_numpy(value) for name, value in beliefs.items()}
        deter = self._forward(before["deter"], before["stoch"], actions)
        return self._step(deter, self._draw(self.net.prior(deter), luck.normal(16)))

    @torch.no_grad()
    def observe(self, beliefs: dict, actions: np.ndarray, frames: np.ndarray, luck: Lucks) -> Step:
        before = {name: torch.from_numpy(value) for name, value in beliefs.items()}
        deter = self._forward(before["deter"], before["stoch"], actions)
        return self._step(deter, self._seen(deter, frames, luck.normal(16)))

    @torch.no_grad()
    def decode(self, beliefs: dict) -> np.ndarray:
        both = torch.cat([torch.from_numpy(beliefs["deter"]), torch.from_numpy(beliefs["stoch"])], dim=1)
        return torch.sigmoid(self.net.decode(both)).permute(0, 2, 3, 1).numpy()

    def features(self, beliefs: dict) -> np.ndarray:
        return np.concatenate([beliefs["deter"], beliefs["stoch"]], axis=1)

    @torch.no_grad()
    def act(self, beliefs: dict, luck: Lucks) -> tuple[list[int], np.ndarray]:
        odds = torch.softmax(self.net.policy(torch.from_numpy(self.features(beliefs))), dim=1).numpy()
        drawn = luck.uniform(1)[:, 0]
        return [int(min((p.cumsum() <= u).sum(), len(p) - 1)) for p, u in zip(odds, drawn)], odds

    def views(self, belief: dict) -> list[View]:
        return [
            View("recurrent state", "vector", belief["deter"], -1, 1),
            View("drawn latent", "vector", belief["stoch"], -3, 3),
        ]

    def edit(self, belief: dict, view: str, position: tuple[int, ...], value: float) -> dict:
        part = {"recurrent state": "deter", "drawn latent": "stoch"}[view]
        changed = belief[part].copy()
        changed[position] = value
        return {**belief, part: changed}
