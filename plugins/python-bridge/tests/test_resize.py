"""Frames of the wanted size."""

from __future__ import annotations

import numpy as np
import pytest

from gedanken_bridge import Problem
from gedanken_bridge.resize import Sizing, as_rgb, by_area


def _picture(height: int, width: int) -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (height, width, 3), dtype=np.uint8)


def test_halving_is_the_mean_of_four_rounded_half_up() -> None:
    picture = _picture(10, 8)
    mean = picture.reshape(5, 2, 4, 2, 3).mean(axis=(1, 3))
    assert np.array_equal(by_area(picture, 4, 5), np.floor(mean + 0.5).astype(np.uint8))


def test_any_size_averages_the_area_that_it_covers() -> None:
    picture = _picture(21, 16)
    fine = np.repeat(np.repeat(picture, 9, axis=0), 7, axis=1).astype(np.int64)
    expected = fine.reshape(9, 21, 7, 16, 3).mean(axis=(1, 3))
    assert np.array_equal(by_area(picture, 7, 9), np.floor(expected + 0.5).astype(np.uint8))


def test_proportions_are_kept_with_bars_or_without() -> None:
    picture = np.full((210, 160, 3), 200, np.uint8)
    padded = Sizing.parse("64", "pad").apply(picture)
    assert padded.shape == (64, 64, 3)
    assert padded[:, 0].max() == 0 and padded[:, 32].min() == 200
    assert Sizing.parse("64", "keep").apply(picture).shape == (64, 49, 3)
    assert Sizing.parse("64", "stretch").apply(picture).min() == 200
    assert Sizing.parse("64x32", "crop").apply(picture).shape == (32, 64, 3)
    assert Sizing.parse("own", "pad").apply(picture).shape == (210, 160, 3)


def test_grey_floats_and_channels_first_are_understood() -> None:
    assert np.array_equal(as_rgb(np.full((4, 5), 7, np.uint8)), np.full((4, 5, 3), 7))
    assert np.array_equal(as_rgb(np.full((3, 8, 9), 0.5)), np.full((8, 9, 3), 128))
    assert as_rgb(np.zeros((8, 9, 4), np.uint8)).shape == (8, 9, 3)
    with pytest.raises(Problem, match="height, width, 3"):
        as_rgb(np.zeros(5))


@pytest.mark.parametrize("size", ["0", "4", "64x", "x", "64x64x64", "5000", "-1"])
def test_sizes_that_are_none_are_refused(size: str) -> None:
    with pytest.raises(Problem, match="pixels"):
        Sizing.parse(size, "pad")
