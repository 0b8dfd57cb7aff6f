"""The base class of models that are written in Python, with any library."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from gedanken_bridge.noise import Lucks
from gedanken_bridge.spaces import Actions, InputSpace

Beliefs = dict[str, np.ndarray]


@dataclass(frozen=True)
class Knob:
    """A number that tunes how the model steps."""

    name: str
    low: float
    high: float
    initial: float
    is_whole: bool = False


@dataclass(frozen=True)
class View:
    """How a part of a belief is shown; see ``View`` in ``bridge.proto`` for kinds and shapes."""

    name: str
    kind: str
    values: Any
    low: float = 0.0
    high: float = 1.0
    unit: str = ""
    classes: int = 0


@dataclass(frozen=True)
class Step:
    """New beliefs, and what the model says about the step: arrays of one number a row.

    ``readings`` may have the names reward, going-on (a probability), value, surprise and uncertainty (in nats).
    """

    beliefs: Beliefs
    readings: dict[str, Any] = field(default_factory=dict)


class Model:
    """A learned world: subclass it and give it :meth:`begin`, :meth:`imagine` and, if it can, the others.

    A belief is a dictionary of arrays whose first axis is the row; everything that the model needs to go on is
    in it. Every method gets exactly :attr:`rows` rows, so that a row keeps its bits whatever its neighbours are.
    Draw from the given luck alone. Whatever a subclass does not override, it does not claim.
    """

    #: The inputs that it understands.
    actions: InputSpace = Actions.of("noop")
    #: Height and width of its frames; ``None`` for a model without frames.
    frame: tuple[int, int] | None = (64, 64)
    #: How many steps of the past it wants to see before it begins.
    context: int = 4
    #: How many rows every call has.
    rows: int = 4
    #: The name that people read; the class's name if it is empty.
    title: str = ""
    #: The true world that it was trained on, such as ``gym:ALE/Breakout-v5``; empty if none.
    world: str = ""
    #: How many numbers were trained.
    parameters: int = 0
    #: Whether every imagined step reads reward and going-on.
    forecasts_reward: bool = False
    #: Numbers that tune it; their values come as ``self.knob_values``.
    knobs: tuple[Knob, ...] = ()

    def __init__(self) -> None:
        self.knob_values: dict[str, float] = {knob.name: knob.initial for knob in self.knobs}

    def begin(self, frames: np.ndarray, actions: np.ndarray, luck: Lucks) -> Beliefs:
        """Return beliefs after some real frames: uint8 ``(rows, steps + 1, height, width, 3)``.

        :param actions: what was done between them, ``(rows, steps)``, or ``(rows, steps, numbers)``
        """
        raise NotImplementedError(f"{type(self).__name__} has no begin")

    def imagine(self, beliefs: Beliefs, actions: np.ndarray, luck: Lucks) -> Beliefs | Step:
        """Return the beliefs one step on, open loop.

        :param actions: ``(rows,)`` indices, or ``(rows, numbers)``
        """
        raise NotImplementedError(f"{type(self).__name__} has no imagine")

    def observe(
        self, beliefs: Beliefs, actions: np.ndarray, frames: np.ndarray, luck: Lucks
    ) -> Beliefs | Step:
        """Return the beliefs one step on, corrected by the frames that followed, ``(rows, height, width, 3)``.

        Without this method the model begins anew from the frame that it sees.
        """
        return self.begin(frames[:, None], actions[:, :0], luck)

    def decode(self, beliefs: Beliefs) -> np.ndarray:
        """Return what beliefs look like: ``(rows, height, width, 3)`` uint8, or floats in [0, 1]."""
        raise NotImplementedError(f"{type(self).__name__} has no decode")

    def features(self, beliefs: Beliefs) -> np.ndarray:
        """Return the numbers that probes, policies and planners read, float32 ``(rows, numbers)``."""
        raise NotImplementedError(f"{type(self).__name__} has no features")

    def act(self, beliefs: Beliefs, luck: Lucks) -> tuple[Any, Any]:
        """Return the inputs that the model's own policy chooses, and their probabilities or ``None``."""
        raise NotImplementedError(f"{type(self).__name__} has no act")

    def views(self, belief: Beliefs) -> list[View]:
        """Return how one belief is shown; its arrays have no row axis."""
        raise NotImplementedError(f"{type(self).__name__} has no views")

    def edit(self, belief: Beliefs, view: str, position: tuple[int, ...], value: float) -> Beliefs:
        """Return one belief with one number of a view set; its arrays have no row axis."""
        raise NotImplementedError(f"{type(self).__name__} has no edit")

    def close(self) -> None:
        """Give back what the model holds."""

    def abilities(self) -> list[str]:
        """Return what the class can do beyond the contract: what it overrides."""
        claims = {
            "decode": "decodes-frames",
            "features": "features",
            "act": "acts",
            "views": "latent-views",
            "edit": "latent-edits",
        }
        found = [
            name
            for method, name in claims.items()
            if getattr(type(self), method) is not getattr(Model, method)
        ]
        return found + (["forecasts-reward"] if self.forecasts_reward else [])
