"""A model in twenty lines of numpy: it believes that the picture drifts the way the keys say."""

import numpy as np

from gedanken_bridge import Actions, Knob, Lucks, Model, Step, View


class Drifting(Model):
    """Moves the last frame by a pixel left or right, with a little noise that the knob turns up."""

    actions = Actions.of("stay", "left", "right")
    frame = (16, 16)
    context = 2
    knobs = (Knob("noise", 0.0, 1.0, 0.1),)
    forecasts_reward = True

    def begin(self, frames, actions, luck: Lucks):
        return {"picture": frames[:, -1].astype(np.float32) / 255}

    def imagine(self, beliefs, actions, luck: Lucks):
        shifts = np.array([0, -1, 1])[actions]
        moved = np.stack([np.roll(p, s, axis=1) for p, s in zip(beliefs["picture"], shifts)])
        moved += self.knob_values["noise"] * (luck.uniform(*moved.shape[1:]) - 0.5)
        reward = moved[:, :, -1].mean(axis=(1, 2))
        return Step({"picture": moved.clip(0, 1)}, {"reward": reward, "going-on": np.ones(len(moved))})

    def decode(self, beliefs):
        return beliefs["picture"]

    def features(self, beliefs):
        return beliefs["picture"].mean(axis=(1, 3))

    def views(self, belief):
        return [View("brightness", "scalar-grid", belief["picture"].mean(axis=2), 0, 1, "share")]
