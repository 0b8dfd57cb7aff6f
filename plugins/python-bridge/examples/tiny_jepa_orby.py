"""Somebody else's model and its world: tiny-jepa's trained JEPA in numpy, and Orby, where it learned (MIT).

``pip install tiny-jepa`` brings the weights. The model knows one frame, so its belief is one latent; what it cannot
see, such as where a ball is heading, it does not know.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import tiny_jepa
from tiny_jepa._orby import greedy_action

from gedanken_bridge import Actions, Factor, Lucks, Model, Outcome, Step, View, World
from gedanken_bridge.noise import Luck

ACTIONS = Actions.of("stay", "up", "down", "left", "right")
GREY = np.array([0.299, 0.587, 0.114], np.float32)


class Orby(World):
    """A bright agent hunts a pellet among two drifting balls; a pellet earns 1 and another one appears."""

    actions = ACTIONS

    def reset(self, seed: int) -> None:
        self.orby = tiny_jepa.OrbyWorld(seed=seed)

    def step(self, action: int, luck: Luck) -> Outcome:
        return Outcome(reward=self.orby.step(action)[1])

    def frame(self) -> np.ndarray:
        return self.orby.render()

    def _places(self) -> dict[str, tuple[np.ndarray, int]]:
        things = {"agent": self.orby.agent, "pellet": self.orby.pellet}
        things |= {f"ball{i + 1}": ball for i, ball in enumerate(self.orby.balls)}
        return {f"{name}.{axis}": (place, i) for name, place in things.items() for i, axis in enumerate("xy")}

    def factors(self) -> dict[str, float]:
        return {name: float(place[i]) for name, (place, i) in self._places().items()}

    def factor_list(self) -> list[Factor]:
        return [Factor(name, 0.0, 32.0, "px") for name in self.factors()]

    def set_factor(self, name: str, value: float) -> None:
        place, i = self._places()[name]
        place[i] = value

    def policies(self) -> list[str]:
        return ["expert"]

    def choose(self, policy: str, luck: Luck) -> int:
        return greedy_action(self.orby)


class TinyJepa(Model):
    """An encoder, a predictor in latent space, a head for reward, and a decoder for people."""

    actions = ACTIONS
    frame = (32, 32)
    context = 1
    world = "python:plugins/python-bridge/examples/tiny_jepa_orby.py:Orby?size=32"

    def __init__(self, weights: str = ""):
        super().__init__()
        shipped = Path(tiny_jepa.__file__).parent / "checkpoints" / "orby_v1.npz"
        self.jepa = tiny_jepa.TinyJEPA.load(weights or str(shipped))
        self.parameters = sum(value.size for net in self.jepa.nets.values() for value in net.parameters().values())

    def _seen(self, frames: np.ndarray) -> dict[str, Any]:
        return {"latent": self.jepa.encode_batch(frames.astype(np.float32) @ GREY / 255)}

    def begin(self, frames: np.ndarray, actions: np.ndarray, luck: Lucks) -> dict[str, Any]:
        return self._seen(frames[:, -1])

    def imagine(self, beliefs: dict[str, Any], actions: np.ndarray, luck: Lucks) -> Step:
        both = np.concatenate([beliefs["latent"], np.eye(5, dtype=np.float32)[actions]], axis=1)
        reward = self.jepa.nets["reward"].forward(both)[:, 0]
        return Step({"latent": self.jepa.nets["pred"].forward(both)}, {"reward": reward})

    def observe(self, beliefs: dict[str, Any], actions: np.ndarray, frames: np.ndarray, luck: Lucks) -> Step:
        imagined = self.imagine(beliefs, actions, luck)
        seen = self._seen(frames)
        surprise = ((seen["latent"] - imagined.beliefs["latent"]) ** 2).mean(axis=1)
        return Step(seen, imagined.readings | {"surprise": surprise})

    def decode(self, beliefs: dict[str, Any]) -> np.ndarray:
        pictures = tiny_jepa.model.from_patches(self.jepa.nets["dec"].forward(beliefs["latent"]))
        return np.repeat(np.clip(pictures, 0, 1)[..., None], 3, axis=3)

    def features(self, beliefs: dict[str, Any]) -> np.ndarray:
        return np.asarray(beliefs["latent"])

    def views(self, belief: dict[str, Any]) -> list[View]:
        pellet = self.jepa.nets["pellet"].forward(belief["latent"][None])[0] * 32
        return [View("latent", "vector", belief["latent"], -4.0, 4.0), View("pellet", "vector", pellet, 0.0, 32.0, "px")]
