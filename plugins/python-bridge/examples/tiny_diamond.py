"""A DIAMOND-style model in plain PyTorch: the next frame is denoised, given the last frames and actions.

Alonso et al., "Diffusion for World Modeling: Visual Details Matter in Atari" (2024), with the preconditioning and
the Euler sampler of Karras et al. (2022), in a size for a CPU. Load your weights where this draws some.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn

from gedanken_bridge import Actions, Knob, Lucks, Model

SIGMA_DATA = 0.5


class Denoiser(nn.Module):
    """The network F of Karras et al., table 1, and the skip around it."""

    def __init__(self, frames: int, actions: int, channels: int = 16):
        super().__init__()
        self.condition = nn.Linear(1 + frames * actions, channels)
        self.into = nn.Conv2d(3 * (frames + 1), channels, 3, padding=1)
        self.middle = nn.ModuleList(nn.Conv2d(channels, channels, 3, padding=1) for _ in range(2))
        self.out = nn.Conv2d(channels, 3, 3, padding=1)
        self.actions = actions

    def forward(self, noisy: Tensor, sigma: Tensor, past: Tensor, actions: Tensor) -> Tensor:
        """Return the denoised frame, ``(rows, 3, height, width)`` in [-1, 1]."""
        s = sigma[:, None, None, None]
        total = (s**2 + SIGMA_DATA**2).sqrt()
        seen = torch.cat([noisy / total, past.flatten(1, 2) / SIGMA_DATA], dim=1)
        done = nn.functional.one_hot(actions, self.actions).float().flatten(1)
        shift = self.condition(torch.cat([sigma.log()[:, None] / 4, done], dim=1))[:, :, None, None]
        hidden = self.into(seen)
        for layer in self.middle:
            hidden = hidden + layer(torch.relu(hidden + shift))
        skip = SIGMA_DATA**2 / total**2
        return skip * noisy + s * SIGMA_DATA / total * self.out(torch.relu(hidden))


class TinyDiamond(Model):
    """Keeps the last four frames and actions as its belief; all noise comes from outside."""

    actions = Actions.of("noop", "fire", "right", "left")
    frame = (32, 32)
    world = "gym:ALE/Breakout-v5?size=32"
    context = 4
    knobs = (Knob("steps", 1, 8, 3, is_whole=True),)

    def __init__(self, weights: str = ""):
        super().__init__()
        torch.manual_seed(0)
        self.net = Denoiser(self.context, len(self.actions.names)).eval()
        if weights:
            self.net.load_state_dict(torch.load(weights, weights_only=True))
        self.parameters = sum(p.numel() for p in self.net.parameters())

    def begin(self, frames: np.ndarray, actions: np.ndarray, luck: Lucks) -> dict:
        missing = max(0, self.context - frames.shape[1])
        first = np.repeat(frames[:, :1], missing, axis=1)
        past = np.concatenate([first, frames], axis=1)[:, -self.context :]
        done = np.concatenate([np.zeros((len(frames), self.context), np.int32), actions], axis=1)
        return {"frames": past, "actions": done[:, -self.context :].astype(np.int32)}

    @torch.no_grad()
    def imagine(self, beliefs: dict, actions: np.ndarray, luck: Lucks) -> dict:
        done = np.concatenate([beliefs["actions"][:, 1:], actions[:, None]], axis=1).astype(np.int32)
        past = torch.from_numpy(beliefs["frames"]).permute(0, 1, 4, 2, 3).float() / 127.5 - 1
        noise = torch.from_numpy(luck.normal(3, *self.frame))
        frame = self.sample(noise, past, torch.from_numpy(done).long())
        pixels = ((frame.clamp(-1, 1) + 1) * 127.5).round().byte().permute(0, 2, 3, 1).numpy()
        return {"frames": np.concatenate([beliefs["frames"][:, 1:], pixels[:, None]], axis=1), "actions": done}

    def sample(self, noise: Tensor, past: Tensor, actions: Tensor) -> Tensor:
        """Go from noise to a frame in Euler steps (Karras et al., algorithm 1, without churn)."""
        steps = int(self.knob_values["steps"])
        sigmas = torch.linspace(5.0 ** (1 / 7), 0.02 ** (1 / 7), steps) ** 7
        levels = torch.cat([sigmas, torch.zeros(1)])
        x = noise * levels[0]
        for now, after in zip(levels[:-1], levels[1:]):
            denoised = self.net(x, now.expand(len(x)), past, actions)
            x = x + (after - now) * (x - denoised) / now
        return x

    def observe(self, beliefs: dict, actions: np.ndarray, frames: np.ndarray, luck: Lucks) -> dict:
        done = np.concatenate([beliefs["actions"][:, 1:], actions[:, None]], axis=1).astype(np.int32)
        return {"frames": np.concatenate([beliefs["frames"][:, 1:], frames[:, None]], axis=1), "actions": done}

    def decode(self, beliefs: dict) -> np.ndarray:
        return beliefs["frames"][:, -1]
