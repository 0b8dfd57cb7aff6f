"""Crafter as a true world, where it is installed: the same steps in every process, and back to any moment."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("crafter", reason="crafter is not installed")

from crafter_world import Crafter

from gedanken_bridge import Luck

EXAMPLES = Path(__file__).parent.parent / "examples"

STEPS = """
import hashlib, sys
clutter = [bytearray(size) for size in range(int(sys.argv[1]), 3000, 7)]
from crafter_world import Crafter
world = Crafter()
world.reset(6)
digest = hashlib.sha256()
for step in range(200):
    world.step((1, 1, 2, 3, 3, 4, 5, 0)[step // 7 % 8], None)
    digest.update(world.frame().tobytes())
print(digest.hexdigest())
"""


def _luck() -> Luck:
    return Luck(1, 0, 0)


def test_processes_with_other_addresses_and_hashes_see_the_same_pictures() -> None:
    seen = set()
    for number in (1, 2, 3):
        environment = {"PYTHONHASHSEED": str(number), "PYTHONPATH": f"{EXAMPLES}:{EXAMPLES.parent / 'src'}"}
        command = [sys.executable, "-c", STEPS, str(1000 * number - 999)]
        seen.add(subprocess.run(command, env=environment, capture_output=True, check=True, text=True).stdout)
    assert len(seen) == 1


def test_a_moment_comes_back_after_other_steps() -> None:
    world = Crafter()
    world.reset(7)
    for action in range(40):
        world.step(action % 17, _luck())
    saved = world.save("own")

    def pictures() -> list[bytes]:
        shown = []
        for action in range(60):
            world.step(action * 5 % 17, _luck())
            shown.append(world.frame().tobytes())
        return shown

    first = pictures()
    world.load("own", saved)
    assert pictures() == first


def test_what_the_player_has_can_be_set_and_is_seen() -> None:
    world = Crafter()
    world.reset(7)
    before = world.frame()
    world.set_factor("player.wood", 5)
    assert world.factors()["player.wood"] == 5
    assert not np.array_equal(before, world.frame())
    with pytest.raises(ValueError, match="player.x"):
        world.set_factor("player.x", 3)
