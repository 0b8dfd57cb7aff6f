"""What Python itself needs to answer a batch of steps of a world: read the request, step, write the answer.

There is no wire in this number. `BridgeFigures` in `plugins/bridge/src/test` measures the same batches through the
bridge; what is left of its time is the wire and Gedanken's side.

    PYTHONPATH=plugins/python-bridge/src python docs/benchmarks/bridge_step.py WORLD [ROWS]
"""

from __future__ import annotations

import sys
import time

import numpy as np

from gedanken_bridge import wire
from gedanken_bridge.server import WorldService
from gedanken_bridge.sources import world_host

WARM_UP = 80
STEPS = 400

# Few enough steps for an episode not to end, after which a world has nothing to do.
EPISODE = 40


def main(world: str, rows: int) -> None:
    service = WorldService(world_host(world), world)
    card = service.describe(wire.DescribeWorldRequest(tries_out=True))
    random = np.random.default_rng(1)
    millis = []
    for step in range(WARM_UP + STEPS):
        if step % EPISODE == 0:
            states = service.start(wire.StartRequest([1] * rows)).states
        actions = random.integers(len(card.inputs.actions), size=rows)
        request = wire.StepRequest(
            states=states,
            inputs=[wire.Input(action=int(action)) for action in actions],
            luck=[wire.Luck(row, 0, step) for row in range(rows)],
        ).encode()
        before = time.perf_counter()
        answer = service.step(wire.StepRequest.decode(request)).encode()
        millis.append(1e3 * (time.perf_counter() - before))
        states = wire.Moments.decode(answer).states
    measured = np.array(millis[WARM_UP:])
    print(f"batch of {rows}: p50 {np.median(measured):.2f} ms, p99 {np.quantile(measured, 0.99):.2f} ms of Python's own")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 8)
