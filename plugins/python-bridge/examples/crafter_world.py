"""Crafter (Hafner 2021, arXiv 2109.06780) as a true world: pip install crafter."""

import collections

import crafter.engine
import numpy as np
from crafter import constants

from gedanken_bridge import Actions, Luck, Outcome, World


class OrderedSet(collections.UserDict):  # type: ignore[type-arg]
    """What Crafter keeps in sets, in the order in which it came, so that every process steps it in the same order."""

    def __init__(self, things: tuple[object, ...] | list[object] = ()):
        super().__init__((thing, None) for thing in things)

    def add(self, thing: object) -> None:
        self[thing] = None

    def remove(self, thing: object) -> None:
        del self[thing]


# Python iterates objects in a set by their addresses, which differ from process to process.
crafter.engine.set = OrderedSet  # type: ignore[attr-defined]


class Crafter(World):
    """Survive: collect, eat, sleep, build tools. Each first achievement earns 1, health earns or costs a tenth."""

    actions = Actions.of(*constants.actions)

    def reset(self, seed: int) -> None:
        self.env = crafter.Env(seed=seed)
        self.picture = self.env.reset()

    def step(self, action: int, luck: Luck) -> Outcome:
        self.picture, reward, done, info = self.env.step(action)
        dead = info["discount"] == 0
        return Outcome(float(reward), terminated=dead, truncated=bool(done) and not dead)

    def frame(self) -> np.ndarray:
        return self.picture

    def factors(self) -> dict[str, float]:
        player = self.env._player
        place = {"player.x": float(player.pos[0]), "player.y": float(player.pos[1])}
        return place | {f"player.{name}": float(count) for name, count in player.inventory.items()}

    def set_factor(self, name: str, value: float) -> None:
        item = name.removeprefix("player.")
        if item not in self.env._player.inventory:
            raise ValueError(f"{name} cannot be set: set one of the things that the player has.")
        self.env._player.inventory[item] = int(np.clip(value, 0, 9))
        self.picture = self.env.render()
