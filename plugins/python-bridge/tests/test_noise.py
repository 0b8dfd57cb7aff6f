"""The generator is Gedanken's own."""

from __future__ import annotations

import numpy as np

from gedanken_bridge import Luck, Lucks


def test_philox_has_the_published_values() -> None:
    # Random123's known answers for philox4x32-10 with counter and key 0: the counter is (block, step, step, stream).
    assert [hex(word) for word in Luck(0, 0, 0).bits(4)] == ["0x6627e8d5", "0xe169c58d", "0xbc57ac4c", "0x9b00dbd8"]


def test_numbers_are_a_pure_function_of_their_index() -> None:
    luck = Luck(-7, -1, 12345678901)
    assert np.array_equal(luck.bits(11)[:5], luck.bits(5))
    assert not np.array_equal(luck.bits(5), Luck(-7, -2, 12345678901).bits(5))
    assert luck.uniform(2, 3).shape == (2, 3) and luck.uniform(2, 3).dtype == np.float32


def test_a_few_numbers_are_the_first_of_many() -> None:
    for luck in (Luck(1, 9, 0), Luck(2**63 + 5, 0, 2**40 + 1), Luck(-3, -1, -2)):
        many = luck.bits(100)
        for count in range(40):
            few = luck.bits(count)
            assert few.dtype == np.uint32 and np.array_equal(few, many[:count])
        assert luck.below(1000) == int(many[0]) * 1000 >> 32


def test_normals_are_normal() -> None:
    values = Luck(5).normal(20_000)
    assert abs(values.mean()) < 0.03 and abs(values.std() - 1) < 0.03


def test_a_batch_draws_row_by_row() -> None:
    rows = [Luck(1, 0, step) for step in range(3)]
    assert np.array_equal(Lucks(rows).uniform(4)[1], rows[1].uniform(4))
