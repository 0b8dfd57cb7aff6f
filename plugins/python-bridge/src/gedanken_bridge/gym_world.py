"""Gymnasium environments as true worlds."""

from __future__ import annotations

import importlib
import io
import itertools
import json
import pickle
from typing import Any, Callable

import numpy as np

from gedanken_bridge.mujoco_camera import Camera
from gedanken_bridge.gym_names import action_names, factor_names, ram_factors
from gedanken_bridge.noise import Luck
from gedanken_bridge.problems import Problem, sentence_of
from gedanken_bridge.spaces import Actions, Component, InputSpace, Vector, is_idle, plain_name
from gedanken_bridge.world import Factor, Outcome, World

#: Which module registers the environments of a name space or a name's first part.
_REGISTERED_BY = {"ALE/": "ale_py", "MiniGrid-": "minigrid", "BabyAI-": "minigrid", "Crafter": "crafter"}
_LEAST_SIDE_OF_AN_IMAGE = 32
_MOST_JOINT_ACTIONS = 256
_MOST_FACTORS = 64
_LEFT_OUT = object()


class GymWorld(World):
    """One environment that ``gymnasium.make`` returns, with everything that must be kept of it."""

    def __init__(self, env_id: str, options: dict[str, str]):
        gym = _gymnasium()
        _register(env_id, gym)
        self.title = env_id
        bins = options.pop("bins", "")
        self._env = _make(gym, env_id, options)
        self._base = self._env.unwrapped
        self._ale = getattr(self._base, "ale", None)
        self._data = getattr(self._base, "data", None) if _is_mujoco(self._base) else None
        self._observation: Any = None
        self._info: dict[str, Any] = {}
        self._picture: np.ndarray | None = None
        self.actions, self._to_env = _inputs(self._env, bins)
        self._factors: list[Factor] | None = None

    def reset(self, seed: int) -> None:
        self._observation, self._info = self._env.reset(seed=seed)
        self._picture = None
        if self._data is not None:
            Camera(self._base).start_over()

    def step(self, action: Any, luck: Luck) -> Outcome:
        result = self._env.step(self._to_env(action))
        self._observation, reward, terminated, truncated, self._info = result
        self._picture = None
        return Outcome(float(reward), bool(terminated), bool(truncated))

    def frame(self) -> np.ndarray:
        # Drawn once a step: in some environments a second render() changes what follows.
        if self._picture is None:
            self._picture = self._look()
        return self._picture

    def _look(self) -> np.ndarray:
        image = _image_of(self._observation)
        if image is not None:
            return image
        try:
            picture = self._env.render()
        except Exception as e:
            raise Problem(f"{self.title} could not draw itself: {sentence_of(e)}.") from e
        if picture is None or (isinstance(picture, list) and not picture):
            raise Problem(f"{self.title} draws nothing: it has no render mode rgb_array.")
        return np.asarray(picture[-1] if isinstance(picture, list) else picture)

    def factor_list(self) -> list[Factor]:
        if self._factors is None:
            self._factors = self._find_factors()
        return self._factors

    def _find_factors(self) -> list[Factor]:
        found: list[Factor] = []
        vector = self._vector()
        if vector is not None:
            space = getattr(self._env, "observation_space", None)
            low = np.ravel(getattr(space, "low", np.full(vector.shape, -np.inf)))
            high = np.ravel(getattr(space, "high", np.full(vector.shape, np.inf)))
            for i, name in enumerate(factor_names(self.title, len(vector))):
                found.append(Factor(name, _bound(low, i, -1e6), _bound(high, i, 1e6)))
        found += [Factor(name, 0, 255, "px") for name in ram_factors(self.title)]
        for key, value in sorted(self._info.items()):
            if _is_number(value) and "frame_number" not in key and key != "seeds":
                found.append(Factor(f"info.{plain_name(key)}"))
        return found[:_MOST_FACTORS]

    def factors(self) -> dict[str, float]:
        names = [factor.name for factor in self.factor_list()]
        values: dict[str, float] = {}
        vector = self._vector()
        if vector is not None:
            values.update(zip(factor_names(self.title, len(vector)), map(float, vector)))
        ram = ram_factors(self.title)
        if ram and self._ale is not None:
            memory = self._ale.getRAM()
            values.update({name: float(memory[at]) for name, at in ram.items()})
        for key, value in self._info.items():
            if _is_number(value):
                values[f"info.{plain_name(key)}"] = float(value)
        return {name: values.get(name, 0.0) for name in names}

    def _vector(self) -> np.ndarray | None:
        observation = self._observation
        if isinstance(observation, np.ndarray) and observation.ndim == 1:
            return observation
        if isinstance(observation, (int, np.integer)):
            return np.array([float(observation)])
        return None

    def ways_to_keep(self) -> list[str]:
        ways = ["pickle"]
        if self._ale is not None and hasattr(self._base, "clone_state"):
            ways.insert(0, "ale")
        if self._data is not None:
            ways.insert(0, "mujoco")
        return ways

    def save(self, how: str) -> Any:
        if how == "ale":
            return self._base.clone_state(include_rng=True).__getstate__(), self._layers(False), self._info
        data = (_mujoco_bytes(self._base), Camera(self._base).save()) if how == "mujoco" else None
        return data, self._layers(True), (self._observation, self._info)

    def load(self, how: str, saved: Any) -> None:
        first, layers, seen = saved
        self._put_layers(layers)
        self._picture = None
        if how == "ale":
            state = _ale_state(first)
            self._base.restore_state(state)
            self._observation, self._info = None, seen
            return
        if how == "mujoco":
            _put_mujoco(self._base, first[0])
            Camera(self._base).load(first[1])
        self._observation, self._info = seen

    def _layers(self, with_base: bool) -> bytes:
        """Return what can be kept of every wrapper's attributes, and of the environment's own."""
        layers = []
        for layer in self._chain():
            if layer is self._base and not with_base:
                layers.append({})
            else:
                layers.append({k: v for k, v in layer.__dict__.items() if _may_be_kept(k, v)})
        return _pickled(layers)

    def _put_layers(self, saved: bytes) -> None:
        for layer, attributes in zip(self._chain(), pickle.loads(saved)):
            layer.__dict__.update(attributes)

    def _chain(self) -> list[Any]:
        layers = [self._env]
        while layers[-1] is not self._base:
            layers.append(layers[-1].env)
        return layers

    def notices(self) -> list[str]:
        found = []
        if isinstance(self.actions, Actions) and not is_idle(self.actions.names[0]):
            found.append(
                f"{self.title} has no action that does nothing: without a key it does"
                f" '{self.actions.names[0]}'."
            )
        return found

    def close(self) -> None:
        self._env.close()


def _gymnasium() -> Any:
    try:
        return importlib.import_module("gymnasium")
    except ImportError as e:
        raise Problem(f"gymnasium cannot be imported ({e}): run pip install gymnasium.") from e


def _register(env_id: str, gym: Any) -> None:
    for prefix, module in _REGISTERED_BY.items():
        if env_id.startswith(prefix):
            try:
                found = importlib.import_module(module)
            except ImportError as e:
                name = module.replace("_", "-")
                raise Problem(f"{module} cannot be imported ({e}): run pip install {name}.") from e
            if hasattr(gym, "register_envs"):
                gym.register_envs(found)


def _make(gym: Any, env_id: str, options: dict[str, str]) -> Any:
    settings: dict[str, Any] = {key: _value(text) for key, text in options.items()}
    if env_id.startswith("ALE/"):
        # The last action that sticks is not in the emulator's state.
        settings.setdefault("repeat_action_probability", 0.0)
    try:
        env = gym.make(env_id, disable_env_checker=True, **settings)
        if not _has_image(env.observation_space) and env.render_mode != "rgb_array":
            env.close()
            env = gym.make(env_id, disable_env_checker=True, render_mode="rgb_array", **settings)
        return env
    except Exception as e:
        raise Problem(f"gymnasium cannot make '{env_id}': {' '.join(str(e).split())}") from e


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return text


def _has_image(space: Any) -> bool:
    spaces = getattr(space, "spaces", None)
    if isinstance(spaces, dict):
        return any(_is_image_shape(part.shape, part.dtype) for part in spaces.values())
    return _is_image_shape(getattr(space, "shape", None), getattr(space, "dtype", None))


def _is_image_shape(shape: Any, dtype: Any) -> bool:
    if shape is None or dtype != np.uint8 or len(shape) not in (2, 3):
        return False
    if len(shape) == 3 and shape[2] not in (1, 3, 4) and shape[0] not in (1, 3, 4):
        return False
    return sorted(shape)[-2] >= _LEAST_SIDE_OF_AN_IMAGE


def _image_of(observation: Any) -> np.ndarray | None:
    candidates = observation.values() if isinstance(observation, dict) else [observation]
    for candidate in candidates:
        if isinstance(candidate, np.ndarray) and _is_image_shape(candidate.shape, candidate.dtype):
            return candidate
    return None


def _inputs(env: Any, bins: str) -> tuple[InputSpace, Callable[[Any], Any]]:
    space = env.action_space
    kind = type(space).__name__
    if bins:
        return _binned(space, kind, bins)
    if kind == "Discrete":
        names = action_names(env, int(space.n))
        order = _idle_first(names)
        start = int(getattr(space, "start", 0))
        return Actions(tuple(names[i] for i in order)), lambda index: start + order[index]
    if kind in ("MultiDiscrete", "MultiBinary"):
        sizes = [int(n) for n in space.nvec.ravel()] if kind == "MultiDiscrete" else [2] * int(np.prod(space.shape))
        if np.prod(sizes, dtype=float) > _MOST_JOINT_ACTIONS:
            raise Problem(f"The action space {space} has more than {_MOST_JOINT_ACTIONS} joint actions.")
        joint = list(itertools.product(*[range(n) for n in sizes]))
        names = ["noop" if not any(each) else "-".join(map(str, each)) for each in joint]
        return Actions(tuple(names)), lambda index: np.array(joint[index], space.dtype).reshape(space.shape)
    if kind == "Box":
        low, high = np.ravel(space.low), np.ravel(space.high)
        components = []
        for i in range(len(low)):
            least, most = _bound(low, i, -1.0), _bound(high, i, 1.0)
            components.append(Component(f"action{i}", least, most, min(max(0.0, least), most)))
        return Vector(tuple(components)), lambda values: values.astype(space.dtype).reshape(space.shape)
    raise Problem(f"The action space {space} is of a kind that cannot be played: {kind}.")


def _binned(space: Any, kind: str, bins: str) -> tuple[InputSpace, Callable[[Any], Any]]:
    """Return discrete actions for a Box: at rest, and each component alone at each other level."""
    if kind != "Box" or not bins.isdigit() or not 2 <= int(bins) <= 33:
        raise Problem(f"bins is a number from 2 to 33 and for continuous actions, not '{bins}' for {kind}.")
    low, high = np.ravel(space.low), np.ravel(space.high)
    lows = [_bound(low, i, -1.0) for i in range(len(low))]
    highs = [_bound(high, i, 1.0) for i in range(len(high))]
    rest = np.array([min(max(0.0, a), b) for a, b in zip(lows, highs)])
    names, values = ["noop"], [rest]
    for i in range(len(lows)):
        for level in np.linspace(lows[i], highs[i], int(bins)):
            if level != rest[i]:
                changed = rest.copy()
                changed[i] = level
                names.append(f"action{i}={level:.4g}")
                values.append(changed)
    if len(names) > _MOST_JOINT_ACTIONS:
        raise Problem(f"{bins} bins make {len(names)} actions, more than {_MOST_JOINT_ACTIONS}.")
    return Actions(tuple(names)), lambda index: values[index].astype(space.dtype).reshape(space.shape)


def _idle_first(names: list[str]) -> list[int]:
    idle = next((i for i, name in enumerate(names) if is_idle(name)), 0)
    return [idle] + [i for i in range(len(names)) if i != idle]


def _bound(values: np.ndarray, index: int, otherwise: float) -> float:
    value = float(values[index]) if index < len(values) else otherwise
    return value if abs(value) < 1e6 else otherwise


def _is_number(value: Any) -> bool:
    return isinstance(value, (bool, int, float, np.bool_, np.integer, np.floating))


def _may_be_kept(name: str, value: Any) -> bool:
    """Say whether an attribute is part of the moment; what draws and what never changes is not."""
    if name in ("env", "spec", "_cached_spec", "metadata", "observation_space", "action_space", "mujoco_renderer"):
        return False
    return _try_pickle(value) is not _LEFT_OUT


def _try_pickle(value: Any) -> Any:
    if isinstance(value, (int, float, str, bool, bytes, type(None), np.ndarray, np.generic)):
        return value
    if callable(value) or type(value).__module__.split(".")[0] in ("pygame", "mujoco", "ale_py", "glfw"):
        return _LEFT_OUT
    try:
        _pickled(value)
        return value
    except Exception:  # Whatever refuses to be pickled is left out; the try-out finds out whether it matters.
        return _LEFT_OUT


def _pickled(value: Any) -> bytes:
    buffer = io.BytesIO()
    pickle.Pickler(buffer, protocol=5).dump(value)
    return buffer.getvalue()


def _ale_state(kept: Any) -> Any:
    ale_py = importlib.import_module("ale_py")
    state = ale_py.ALEState.__new__(ale_py.ALEState)
    state.__setstate__(kept)
    return state


def _is_mujoco(base: Any) -> bool:
    return type(getattr(base, "data", None)).__module__.startswith("mujoco")


def _mujoco_bytes(base: Any) -> bytes:
    mujoco = importlib.import_module("mujoco")
    copy = mujoco.MjData(base.model)
    mujoco.mj_copyData(copy, base.model, base.data)
    return pickle.dumps(copy, protocol=5)


def _put_mujoco(base: Any, saved: bytes) -> None:
    mujoco = importlib.import_module("mujoco")
    mujoco.mj_copyData(base.data, base.model, pickle.loads(saved))
