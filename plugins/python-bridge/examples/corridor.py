"""A true world in twenty lines: a light that walks along a corridor, now and then by a gust of wind."""

import numpy as np

from gedanken_bridge import Actions, Luck, Outcome, World


class Corridor(World):
    """Reach the right end; the wind moves the light with one chance in eight."""

    actions = Actions.of("stay", "left", "right")

    def __init__(self, length: str = "16"):
        self.length = int(length)
        self.place = 0

    def reset(self, seed: int) -> None:
        self.place = seed % (self.length // 2)

    def step(self, action: int, luck: Luck) -> Outcome:
        wind = 1 if luck.below(8) == 0 else 0
        self.place = int(np.clip(self.place + (0, -1, 1)[action] + wind, 0, self.length - 1))
        return Outcome(reward=float(self.place == self.length - 1), terminated=self.place == self.length - 1)

    def frame(self) -> np.ndarray:
        picture = np.full((self.length, self.length, 3), 32, np.uint8)
        picture[:, self.place] = (255, 220, 120)
        return picture

    def factors(self) -> dict[str, float]:
        return {"light.x": float(self.place)}

    def set_factor(self, name: str, value: float) -> None:
        self.place = int(value)
