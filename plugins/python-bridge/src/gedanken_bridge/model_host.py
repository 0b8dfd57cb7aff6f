"""Batches of a model: rows come in any number and leave as they came."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from gedanken_bridge import tensors, wire
from gedanken_bridge.model import Beliefs, Model, Step
from gedanken_bridge.noise import Luck, Lucks
from gedanken_bridge.problems import Problem
from gedanken_bridge.resize import as_rgb
from gedanken_bridge.spaces import Vector

_READINGS = ("reward", "going-on", "value", "surprise", "uncertainty")


class ModelHost:
    """Calls a model with its fixed number of rows, and turns messages into arrays and back."""

    def __init__(self, model: Model):
        self.model = model
        if model.rows < 1:
            raise Problem(f"A model takes 1 row or more, not {model.rows}.")

    def card(self) -> wire.ModelCard:
        """Return what the model is; try it out first, so that a mistake is told before anybody plays."""
        model = self.model
        height, width = model.frame or (0, 0)
        luck = [Luck(1)]
        belief_bytes = 0
        if model.frame is not None:
            frames = np.zeros((1, model.context + 1, height, width, 3), np.uint8)
            context = wire.Context(tensors.encode(frames[0]), [self._some_input()] * model.context)
            belief = self.begin([context], luck).beliefs[0]
            belief_bytes = sum(len(part.data) for part in belief.parts)
        return wire.ModelCard(
            name=type(model).__name__,
            title=model.title or type(model).__name__,
            inputs=model.actions.wire(),
            width=width,
            height=height,
            context_steps=model.context,
            belief_bytes=belief_bytes,
            parameters=model.parameters,
            abilities=model.abilities(),
            knobs=[wire.Knob(k.name, k.low, k.high, k.initial, k.is_whole) for k in model.knobs],
            world=model.world,
        )

    def _some_input(self) -> wire.Input:
        space = self.model.actions
        return space.write(np.array([c.rest for c in space.components])) if isinstance(space, Vector) else space.write(0)

    def tune(self, values: Sequence[wire.KnobValue]) -> None:
        """Take over the values of knobs; those that are not named have their initial value."""
        known = {knob.name: knob.initial for knob in self.model.knobs}
        for each in values:
            if each.name not in known:
                raise Problem(f"The model has no knob '{each.name}'.")
            known[each.name] = each.value
        self.model.knob_values = known

    def begin(self, contexts: Sequence[wire.Context], luck: Sequence[Luck]) -> wire.Steps:
        """Begin from contexts; those of one length go together."""
        beliefs: list[Any] = [None] * len(contexts)
        lengths = [len(context.inputs) for context in contexts]
        for length in sorted(set(lengths)):
            rows = [i for i, each in enumerate(lengths) if each == length]
            frames = np.stack([tensors.decode(contexts[i].frames) for i in rows])
            self._check_frames(frames, rows=(len(rows), length + 1))
            actions = np.stack([self._actions(contexts[i].inputs) for i in rows])
            made = self._batched(
                len(rows),
                lambda take: Step(
                    self.model.begin(take(frames), take(actions), Lucks(take([luck[i] for i in rows])))
                ),
            )
            for i, belief in zip(rows, made.beliefs):
                beliefs[i] = belief
        return wire.Steps(beliefs=beliefs)

    def imagine(self, beliefs: Sequence[wire.Belief], inputs: Sequence[wire.Input], luck: Sequence[Luck]) -> wire.Steps:
        """Imagine one step."""
        together, actions = stacked(beliefs), self._actions(inputs)
        return self._batched(
            len(beliefs),
            lambda take: as_step(self.model.imagine(take(together), take(actions), Lucks(take(luck)))),
        )

    def observe(
        self,
        beliefs: Sequence[wire.Belief],
        inputs: Sequence[wire.Input],
        frames: wire.Tensor | None,
        luck: Sequence[Luck],
    ) -> wire.Steps:
        """Take one step in which frames are seen."""
        together, actions, seen = stacked(beliefs), self._actions(inputs), tensors.decode(frames)
        self._check_frames(seen, rows=(len(beliefs),))
        return self._batched(
            len(beliefs),
            lambda take: as_step(
                self.model.observe(take(together), take(actions), take(seen), Lucks(take(luck)))
            ),
        )

    def decode(self, beliefs: Sequence[wire.Belief]) -> wire.Tensor:
        """Return frames."""
        together = stacked(beliefs)
        shape = self.model.frame
        pictures = self._arrays(len(beliefs), lambda take: self.model.decode(take(together)))
        frames = np.stack([as_rgb(picture) for picture in pictures])
        if shape is None or frames.shape[1:3] != tuple(shape):
            raise Problem(f"decode returned frames of {frames.shape[2]}×{frames.shape[1]}, not as the card says.")
        return tensors.encode(frames)

    def features(self, beliefs: Sequence[wire.Belief]) -> wire.Tensor:
        """Return feature vectors."""
        together = stacked(beliefs)
        numbers = self._arrays(len(beliefs), lambda take: self.model.features(take(together)))
        return tensors.encode(np.stack([np.ravel(row) for row in numbers]).astype(np.float32))

    def views(self, belief: wire.Belief) -> wire.Views:
        """Return the views of a belief."""
        found = self.model.views(arrays(belief))
        return wire.Views(
            [
                wire.View(v.name, v.kind, tensors.encode(np.asarray(v.values, np.float32)), v.low, v.high, v.unit, v.classes)
                for v in found
            ]
        )

    def act(self, beliefs: Sequence[wire.Belief], luck: Sequence[Luck]) -> wire.Choices:
        """Return what the model's policy chooses."""
        together = stacked(beliefs)
        chosen: list[wire.Choice] = []
        for rows, take in self._slices(len(beliefs)):
            inputs, odds = self.model.act(take(together), Lucks(take(luck)))
            for i in range(rows):
                shares = [] if odds is None else [float(p) for p in np.ravel(odds[i])]
                chosen.append(wire.Choice(self.model.actions.write(inputs[i]), shares))
        return wire.Choices(chosen)

    def edit(self, belief: wire.Belief, view: str, position: Sequence[int], value: float) -> wire.Beliefs:
        """Return a belief with one number set."""
        edited = self.model.edit(arrays(belief), view, tuple(position), value)
        return wire.Beliefs([parts(edited)])

    def _actions(self, inputs: Sequence[wire.Input]) -> np.ndarray:
        read = [self.model.actions.read(given) for given in inputs]
        if isinstance(self.model.actions, Vector):
            return np.array(read, np.float32).reshape(len(read), len(self.model.actions.components))
        return np.array(read, np.int64)

    def _check_frames(self, frames: np.ndarray, rows: tuple[int, ...]) -> None:
        height, width = self.model.frame or (0, 0)
        if frames.shape != (*rows, height, width, 3) or frames.dtype != np.uint8:
            raise Problem(
                f"The model sees frames of uint8 {(*rows, height, width, 3)}, not {frames.dtype} {frames.shape}."
            )

    def _slices(self, count: int) -> Any:
        """Yield how many rows a call has that count, and what takes its rows, filled up to the fixed number."""
        size = self.model.rows
        for first in range(0, count, size):
            rows = [min(i, count - 1) for i in range(first, first + size)]
            yield min(size, count - first), lambda values, rows=rows: taken(values, rows)

    def _batched(self, count: int, call: Callable[[Any], Step]) -> wire.Steps:
        beliefs: list[wire.Belief] = []
        readings: dict[str, list[float]] = {}
        for rows, take in self._slices(count):
            step = call(take)
            _check_beliefs(step.beliefs, self.model.rows)
            beliefs += [
                parts({name: value[i] for name, value in step.beliefs.items()}) for i in range(rows)
            ]
            for name, values in step.readings.items():
                if name not in _READINGS:
                    raise Problem(f"A reading is one of {', '.join(_READINGS)}, not '{name}'.")
                numbers = np.asarray(values, np.float64).ravel()
                if len(numbers) != self.model.rows:
                    raise Problem(f"The reading '{name}' has {len(numbers)} numbers for {self.model.rows} rows.")
                readings.setdefault(name, []).extend(float(each) for each in numbers[:rows])
        return wire.Steps(
            beliefs, [tensors.encode(values, name, "f8") for name, values in readings.items()]
        )

    def _arrays(self, count: int, call: Callable[[Any], Any]) -> list[np.ndarray]:
        found: list[np.ndarray] = []
        for rows, take in self._slices(count):
            made = np.asarray(call(take))
            if made.ndim < 1 or len(made) != self.model.rows:
                raise Problem(f"The model returned an array of {made.shape} for {self.model.rows} rows.")
            found += [made[i] for i in range(rows)]
        return found


def as_step(made: Beliefs | Step) -> Step:
    """Return what a model returned as a step."""
    return made if isinstance(made, Step) else Step(made)


def _check_beliefs(beliefs: Any, rows: int) -> None:
    if not isinstance(beliefs, dict) or not beliefs:
        raise Problem(f"A model returns beliefs as a dictionary of arrays, not {type(beliefs).__name__}.")
    for name, value in beliefs.items():
        shape = getattr(value, "shape", ())
        if len(shape) < 1 or shape[0] != rows:
            raise Problem(f"The belief's part '{name}' has the shape {tuple(shape)}; its first axis is {rows} rows.")


def taken(values: Any, rows: list[int]) -> Any:
    """Return some rows of arrays, of a dictionary of arrays, or of a list."""
    if isinstance(values, dict):
        return {name: value[rows] for name, value in values.items()}
    if isinstance(values, np.ndarray):
        return values[rows]
    return [values[i] for i in rows]


def arrays(belief: wire.Belief) -> Beliefs:
    """Return one belief as arrays without a row axis."""
    return {part.name: tensors.decode(part) for part in belief.parts}


def parts(belief: Beliefs) -> wire.Belief:
    """Return one belief, whose arrays have no row axis, as a message."""
    return wire.Belief([tensors.encode(_on_host(value), name) for name, value in belief.items()])


def _on_host(value: Any) -> Any:
    """Return a tensor of torch as an array; arrays come back as they are."""
    detach = getattr(value, "detach", None)
    return value if detach is None else detach().cpu().numpy()


def stacked(beliefs: Sequence[wire.Belief]) -> Beliefs:
    """Return several beliefs as arrays whose first axis is the row."""
    rows = [arrays(belief) for belief in beliefs]
    if not rows:
        raise Problem("The request has no belief.")
    names = list(rows[0])
    for row in rows:
        if list(row) != names or any(row[n].shape != rows[0][n].shape for n in names):
            raise Problem("The beliefs of the request have different parts.")
    return {name: np.stack([row[name] for row in rows]) for name in names}
