"""Models that go wrong in every way that somebody thought of."""

import os
import time

import numpy as np

from gedanken_bridge import Actions, Model


class Still(Model):
    """Believes that nothing changes."""

    actions = Actions.of("stay", "left", "right")
    frame = (16, 16)
    context = 1

    def begin(self, frames, actions, luck):
        return {"picture": frames[:, -1]}

    def imagine(self, beliefs, actions, luck):
        return beliefs

    def decode(self, beliefs):
        return beliefs["picture"]


class Raises(Still):
    def imagine(self, beliefs, actions, luck):
        raise RuntimeError("the weights are\nnot there")


class Hangs(Still):
    def imagine(self, beliefs, actions, luck):
        time.sleep(3600)


class Dies(Still):
    def imagine(self, beliefs, actions, luck):
        os._exit(3)


class WrongRows(Still):
    def imagine(self, beliefs, actions, luck):
        return {"picture": beliefs["picture"][:1]}


class WrongFrames(Still):
    def decode(self, beliefs):
        return np.zeros((len(beliefs["picture"]), 8, 8, 3), np.uint8)


class NotABelief(Still):
    def imagine(self, beliefs, actions, luck):
        return beliefs["picture"]


class Prints(Still):
    """Prints to standard output, which must not disturb the handshake."""

    def __init__(self):
        super().__init__()
        print("loading weights", flush=True)


class NoConstructor(Still):
    def __init__(self):
        raise FileNotFoundError("weights.pt")
