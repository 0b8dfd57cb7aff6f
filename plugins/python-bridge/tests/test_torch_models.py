"""The reference adapters with real torch, where it is installed."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is not installed")

from tiny_diamond import TinyDiamond  # noqa: E402
from tiny_recurrent import TinyRecurrent  # noqa: E402

from gedanken_bridge import Luck, Lucks, wire  # noqa: E402
from gedanken_bridge.model import Model, Step  # noqa: E402
from gedanken_bridge.model_host import ModelHost, arrays  # noqa: E402
from gedanken_bridge import tensors  # noqa: E402


def _begun(host: ModelHost, rows: int) -> wire.Steps:
    height, width = host.model.frame or (0, 0)
    pixels = np.random.default_rng(0).integers(0, 256, (rows, 5, height, width, 3), dtype=np.uint8)
    contexts = [wire.Context(tensors.encode(each), [wire.Input(action=i % 4) for i in range(4)]) for each in pixels]
    return host.begin(contexts, [Luck(row) for row in range(rows)])


@pytest.fixture(params=[TinyDiamond, TinyRecurrent])
def host(request: pytest.FixtureRequest) -> ModelHost:
    torch.set_num_threads(1)
    return ModelHost(request.param())


def test_a_row_keeps_its_bits_whatever_its_neighbours_are(host: ModelHost) -> None:
    beliefs = _begun(host, 7).beliefs
    inputs = [wire.Input(action=row % 4) for row in range(7)]
    luck = [Luck(row, -1, 3) for row in range(7)]
    together = host.imagine(beliefs, inputs, luck)
    for row in range(7):
        alone = host.imagine([beliefs[row]], [inputs[row]], [luck[row]])
        assert alone.beliefs[0] == together.beliefs[row]
    assert together.beliefs != host.imagine(beliefs, inputs, [Luck(9, -1, row) for row in range(7)]).beliefs


def test_the_wire_gives_what_torch_gives(host: ModelHost) -> None:
    beliefs = _begun(host, 4).beliefs
    luck = [Luck(row, -1, 3) for row in range(4)]
    over = host.imagine(beliefs, [wire.Input(action=2)] * 4, luck)
    rows = [arrays(belief) for belief in beliefs]
    here = {name: np.stack([row[name] for row in rows]) for name in rows[0]}
    direct = host.model.imagine(here, np.full(4, 2), Lucks(luck))
    step = direct if isinstance(direct, Step) else Step(direct)
    for name, values in step.beliefs.items():
        came = np.stack([arrays(belief)[name] for belief in over.beliefs])
        assert np.allclose(came, np.asarray(values), atol=1e-5), name
    for reading in over.readings:
        assert np.allclose(tensors.decode(reading), step.readings[reading.name], atol=1e-5)


def test_a_dream_repeats_itself_bit_for_bit(host: ModelHost) -> None:
    def dream() -> tuple[bytes, ...]:
        step = _begun(host, 1)
        for number in range(10):
            step = host.imagine(step.beliefs, [wire.Input(action=number % 4)], [Luck(5, -1, number)])
        return tuple(part.data for part in step.beliefs[0].parts) + (host.decode(step.beliefs).data,)

    assert dream() == dream()


def test_what_is_claimed_works() -> None:
    host = ModelHost(TinyRecurrent())
    card = host.card()
    assert set(card.abilities) == {"decodes-frames", "features", "acts", "latent-views", "latent-edits", "forecasts-reward"}
    belief = _begun(host, 1).beliefs[0]
    choice = host.act([belief], [Luck(1)]).choices[0]
    assert len(choice.probabilities) == 4 and abs(sum(choice.probabilities) - 1) < 1e-6
    edited = host.edit(belief, "recurrent state", (3,), 0.5).beliefs[0]
    assert arrays(edited)["deter"][3] == 0.5
    assert host.features([belief]).shape == [1, 80]
    assert [view.kind for view in host.views(belief).views] == ["vector", "vector"]


def test_weights_are_loaded(tmp_path: object) -> None:
    model: Model = TinyDiamond()
    with torch.no_grad():
        for p in model.net.parameters():  # type: ignore[attr-defined]
            p.mul_(0.5)
    file = f"{tmp_path}/weights.pt"
    torch.save(model.net.state_dict(), file)  # type: ignore[attr-defined]
    loaded = TinyDiamond(weights=file)
    assert torch.equal(loaded.net.out.weight, model.net.out.weight)  # type: ignore[attr-defined]
