"""Luck from outside: numbers that are a pure function of seed, stream, step and index.

The same generator as in Gedanken (Philox4x32-10; Salmon et al., "Parallel random numbers: as easy as 1, 2, 3",
SC 2011), so a world or model that draws from it replays bit for bit and shares its luck between branches.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

_MULTIPLIERS = (0xD2511F53, 0xCD9E8D57)
_WEYL = (0x9E3779B9, 0xBB67AE85)
_LOW = np.uint64(0xFFFFFFFF)
_ROUNDS = 10

# For so few blocks of four numbers, Python's own integers are faster than arrays.
_FEW_BLOCKS = 4


@dataclass(frozen=True)
class Luck:
    """The luck of one row in one step.

    :param seed: the session's seed
    :param stream: which independent sequence
    :param step: the step of the world, from 0
    """

    seed: int
    stream: int = 0
    step: int = 0

    def bits(self, count: int) -> np.ndarray:
        """Return 32 uniform bits for each of the indices 0 to ``count`` − 1, uint32 ``(count,)``."""
        blocks = (count + 3) // 4
        if blocks <= _FEW_BLOCKS:
            words = [word for block in range(blocks) for word in self._block(block)]
            return np.array(words[:count], dtype=np.uint32)
        seed, step = self.seed & (1 << 64) - 1, self.step & (1 << 64) - 1
        x = np.zeros((4, blocks), dtype=np.uint64)
        x[0] = np.arange(blocks, dtype=np.uint64)
        x[1] = step & 0xFFFFFFFF
        x[2] = step >> 32
        x[3] = self.stream & 0xFFFFFFFF
        key = [seed & 0xFFFFFFFF, seed >> 32]
        for _ in range(_ROUNDS):
            product0, product1 = x[0] * np.uint64(_MULTIPLIERS[0]), x[2] * np.uint64(_MULTIPLIERS[1])
            x = np.stack(
                [
                    (product1 >> np.uint64(32)) ^ x[1] ^ np.uint64(key[0]),
                    product1 & _LOW,
                    (product0 >> np.uint64(32)) ^ x[3] ^ np.uint64(key[1]),
                    product0 & _LOW,
                ]
            )
            key = [(k + w) & 0xFFFFFFFF for k, w in zip(key, _WEYL)]
        return x.T.reshape(-1)[:count].astype(np.uint32)

    def _block(self, index: int) -> tuple[int, int, int, int]:
        """Return the four numbers at the indices from 4·``index`` on."""
        low = 0xFFFFFFFF
        key0, key1 = self.seed & low, self.seed >> 32 & low
        a, b, c, d = index, self.step & low, self.step >> 32 & low, self.stream & low
        for _ in range(_ROUNDS):
            product0, product1 = a * _MULTIPLIERS[0], c * _MULTIPLIERS[1]
            a, b, c, d = product1 >> 32 ^ b ^ key0, product1 & low, product0 >> 32 ^ d ^ key1, product0 & low
            key0, key1 = key0 + _WEYL[0] & low, key1 + _WEYL[1] & low
        return a, b, c, d

    def uniform(self, *shape: int) -> np.ndarray:
        """Return uniform numbers in [0, 1) with 24 bits, float32."""
        count = int(np.prod(shape, dtype=np.int64))
        values = (self.bits(count) >> np.uint32(8)).astype(np.float32) * np.float32(2.0**-24)
        return values.reshape(shape)

    def normal(self, *shape: int) -> np.ndarray:
        """Return numbers of the standard normal distribution (Box and Muller), float32."""
        count = int(np.prod(shape, dtype=np.int64))
        pairs = (count + 1) // 2
        u = self.uniform(2 * pairs).astype(np.float64)
        radius = np.sqrt(-2.0 * np.log1p(-u[:pairs]))
        angle = 2.0 * np.pi * u[pairs:]
        both = np.concatenate([radius * np.cos(angle), radius * np.sin(angle)])
        return both[:count].astype(np.float32).reshape(shape)

    def below(self, bound: int) -> int:
        """Return a uniform whole number from 0 to ``bound`` − 1."""
        return self._block(0)[0] * bound >> 32


class Lucks(Sequence[Luck]):
    """The luck of every row of a batch; a list that also draws for all rows at once."""

    def __init__(self, rows: Sequence[Luck]):
        self._rows = list(rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index):  # type: ignore[no-untyped-def]
        return self._rows[index]

    def uniform(self, *shape: int) -> np.ndarray:
        """Return uniform numbers in [0, 1), float32 ``(rows, *shape)``."""
        return np.stack([row.uniform(*shape) for row in self._rows])

    def normal(self, *shape: int) -> np.ndarray:
        """Return numbers of the standard normal distribution, float32 ``(rows, *shape)``."""
        return np.stack([row.normal(*shape) for row in self._rows])
