"""Frames of the wanted size: averaged by area, in whole numbers, the same on every machine."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from gedanken_bridge.problems import Problem

#: How a frame of other proportions is fitted into the wanted size.
FITS = ("pad", "keep", "stretch", "crop")

#: Sums of whole numbers below this are exact in float32.
_EXACT_IN_FLOAT32 = 1 << 24


@dataclass(frozen=True)
class Sizing:
    """What size frames get.

    :param width: wanted width in pixels; 0 for the world's own size
    :param height: wanted height in pixels
    :param fit: ``pad`` adds black bars, ``keep`` lets the frame be smaller in one direction, ``stretch`` changes
        the proportions, ``crop`` cuts the longer side
    """

    width: int = 0
    height: int = 0
    fit: str = "pad"

    @staticmethod
    def parse(size: str, fit: str) -> "Sizing":
        """Return what ``64`` or ``96x64`` and a fit mean."""
        if fit not in FITS:
            raise Problem(f"A fit is one of {', '.join(FITS)}, not '{fit}'.")
        parts = size.lower().split("x")
        if size == "own":
            return Sizing(0, 0, fit)
        if not all(part.isdigit() for part in parts) or len(parts) > 2:
            raise Problem(f"A size is a number of pixels like 64, or 96x64, or own, not '{size}'.")
        width, height = int(parts[0]), int(parts[-1])
        if not (8 <= width <= 1024 and 8 <= height <= 1024):
            raise Problem(f"A frame is 8 to 1024 pixels wide and high, not {width}×{height}.")
        return Sizing(width, height, fit)

    def apply(self, picture: Any) -> np.ndarray:
        """Return a picture of any kind as uint8 ``(height, width, 3)`` of the wanted size."""
        rgb = as_rgb(picture)
        if self.width == 0:
            return rgb
        height, width = rgb.shape[:2]
        if self.fit == "stretch":
            return by_area(rgb, self.width, self.height)
        if self.fit == "crop":
            return by_area(_middle(rgb, self.width, self.height), self.width, self.height)
        inner_width = min(self.width, max(1, round(width * self.height / height)))
        inner_height = min(self.height, max(1, round(height * self.width / width)))
        inner = by_area(rgb, inner_width, inner_height)
        if self.fit == "keep" or inner.shape[:2] == (self.height, self.width):
            return inner
        padded = np.zeros((self.height, self.width, 3), np.uint8)
        top, left = (self.height - inner_height) // 2, (self.width - inner_width) // 2
        padded[top : top + inner_height, left : left + inner_width] = inner
        return padded


def _middle(rgb: np.ndarray, width: int, height: int) -> np.ndarray:
    there_height, there_width = rgb.shape[:2]
    keep_width = min(there_width, max(1, there_height * width // height))
    keep_height = min(there_height, max(1, there_width * height // width))
    top, left = (there_height - keep_height) // 2, (there_width - keep_width) // 2
    return rgb[top : top + keep_height, left : left + keep_width]


def as_rgb(picture: Any) -> np.ndarray:
    """Return grey, RGBA, channels-first or float pictures as uint8 ``(height, width, 3)``."""
    array = np.asarray(picture)
    if array.ndim == 3 and array.shape[0] in (1, 3, 4) and array.shape[2] not in (1, 3, 4):
        array = np.moveaxis(array, 0, 2)
    if array.ndim == 2:
        array = array[:, :, None]
    if array.ndim != 3 or array.shape[2] not in (1, 3, 4) or 0 in array.shape:
        raise Problem(f"A frame has the shape (height, width, 3), not {array.shape}.")
    if array.dtype == np.bool_:
        array = array.astype(np.uint8) * 255
    if np.issubdtype(array.dtype, np.floating):
        array = np.rint(np.clip(np.nan_to_num(array), 0.0, 1.0) * 255.0)
    rgb = np.repeat(array, 3, axis=2) if array.shape[2] == 1 else array[:, :, :3]
    return np.ascontiguousarray(rgb, dtype=np.uint8)


@lru_cache(maxsize=64)
def _overlaps(there: int, wanted: int) -> np.ndarray:
    """Return how much of each pixel lies in each wanted one, ``(wanted, there)``, in units of 1 / wanted."""
    starts = np.arange(wanted)[:, None] * there
    pixels = np.arange(there)[None, :] * wanted
    shared = np.minimum(starts + there, pixels + wanted) - np.maximum(starts, pixels)
    return np.maximum(shared, 0)


def by_area(rgb: np.ndarray, width: int, height: int) -> np.ndarray:
    """Return a picture whose pixels are the averages of the areas that they cover, rounded to the nearest."""
    there_height, there_width = rgb.shape[:2]
    if (there_width, there_height) == (width, height):
        return rgb
    area = there_height * there_width
    exact = np.float32 if 255 * area < _EXACT_IN_FLOAT32 else np.float64
    rows = _overlaps(there_height, height).astype(exact)
    columns = _overlaps(there_width, width).astype(exact)
    flat = rows @ rgb.reshape(there_height, -1).astype(exact)
    planes = flat.reshape(height, there_width, 3).transpose(0, 2, 1).reshape(-1, there_width)
    sums = (planes @ columns.T).reshape(height, 3, width).transpose(0, 2, 1)
    total = sums.astype(np.int64)
    return ((2 * total + area) // (2 * area)).astype(np.uint8)
