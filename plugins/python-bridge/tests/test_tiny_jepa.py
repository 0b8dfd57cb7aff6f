"""tiny-jepa's own model and world by the bridge, where they are installed: what it computes itself comes out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

tiny_jepa = pytest.importorskip("tiny_jepa", reason="tiny-jepa is not installed")

from tiny_jepa_orby import Orby, TinyJepa

from gedanken_bridge import Luck

LUCK = Luck(1, 0, 0)


def _played(seed: int, steps: int) -> tuple[Orby, np.ndarray]:
    world = Orby()
    world.reset(seed)
    for step in range(steps):
        world.step(step * 3 % 5, LUCK)
    return world, np.repeat((world.frame() * 255).round().astype(np.uint8)[..., None], 3, axis=2)


def test_the_world_is_theirs_and_comes_back() -> None:
    world, _ = _played(4, 30)
    theirs = tiny_jepa.OrbyWorld(seed=4)
    for step in range(30):
        theirs.step(step * 3 % 5)
    assert np.array_equal(world.frame(), theirs.render())
    saved = world.save("own")
    later = [world.step(a % 5, LUCK) and world.frame() for a in range(80)]
    world.load("own", saved)
    assert all(np.array_equal(frame, world.step(a % 5, LUCK) and world.frame()) for a, frame in enumerate(later))


def test_a_factor_is_set_and_seen() -> None:
    world, _ = _played(4, 3)
    before = world.frame()
    world.set_factor("pellet.x", 5.0)
    assert world.factors()["pellet.x"] == 5.0
    assert not np.array_equal(before, world.frame())


def test_what_it_imagines_and_draws_is_what_tiny_jepa_computes() -> None:
    model = TinyJepa()
    frames = np.stack([_played(seed, 12)[1] for seed in range(4)])
    belief = model.begin(frames[:, None], np.zeros((4, 0), np.int64), None)  # type: ignore[arg-type]
    actions = np.array([0, 1, 2, 4])
    step = model.imagine(belief, actions, None)  # type: ignore[arg-type]
    for row in range(4):
        # Grey pictures stay the grey that they were, but for rounding to a byte.
        latent = model.jepa.encode(frames[row, ..., 0].astype(np.float32) / 255)
        np.testing.assert_allclose(belief["latent"][row], latent, atol=1e-4)
        ahead = model.jepa.imagine(latent, [int(actions[row])])[0]
        np.testing.assert_allclose(step.beliefs["latent"][row], ahead, atol=1e-4)
        np.testing.assert_allclose(model.decode(step.beliefs)[row, ..., 0], model.jepa.decode(ahead), atol=1e-4)
        reward = model.jepa.predict_reward(latent, int(actions[row]))
        assert step.readings["reward"][row] == pytest.approx(reward, abs=1e-4)


def test_the_exported_module_computes_the_same(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch", reason="torch is not installed")
    import export_tiny_jepa

    export_tiny_jepa.main(str(tmp_path / "orby"))
    module = torch.jit.load(str(tmp_path / "orby" / "module.pt"))
    model = TinyJepa()
    frames = np.stack([_played(seed, 7)[1] for seed in range(4)])
    pixels = torch.from_numpy(frames).permute(0, 3, 1, 2).float() / 255
    none = torch.zeros(4, 0)
    with torch.no_grad():
        belief = module.begin(pixels[:, None], torch.zeros(4, 0, dtype=torch.long), none)
        step = module.imagine(belief, torch.tensor([3, 2, 1, 0]), none)
        drawn = module.decode(step).permute(0, 2, 3, 1).numpy()
    ours = model.begin(frames[:, None], np.zeros((4, 0), np.int64), None)  # type: ignore[arg-type]
    ahead = model.imagine(ours, np.array([3, 2, 1, 0]), None)  # type: ignore[arg-type]
    np.testing.assert_allclose(step["latent"].numpy(), ahead.beliefs["latent"], atol=1e-5)
    np.testing.assert_allclose(step["reading.reward"].numpy(), ahead.readings["reward"], atol=1e-5)
    np.testing.assert_allclose(drawn, model.decode(ahead.beliefs), atol=1e-5)
