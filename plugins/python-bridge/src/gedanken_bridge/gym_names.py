"""What well-known environments call their actions and numbers, where they do not say so themselves."""

from __future__ import annotations

from typing import Any

from gedanken_bridge.spaces import plain_name

_ACTIONS = {
    "CartPole": ["left", "right"],
    "MountainCar": ["left", "noop", "right"],
    "Acrobot": ["left", "noop", "right"],
    "LunarLander": ["noop", "left", "main", "right"],
    "CarRacing": ["noop", "right", "left", "gas", "brake"],
    "FrozenLake": ["left", "down", "right", "up"],
    "CliffWalking": ["up", "right", "down", "left"],
    "Taxi": ["down", "up", "right", "left", "pickup", "drop"],
    "Blackjack": ["stick", "hit"],
    "highway": ["left", "noop", "right", "faster", "slower"],
}
_FACTORS = {
    "CartPole": ["cart.x", "cart.velocity", "pole.angle", "pole.velocity"],
    "MountainCar": ["car.x", "car.velocity"],
    "Acrobot": ["joint1.cos", "joint1.sin", "joint2.cos", "joint2.sin", "joint1.velocity", "joint2.velocity"],
    "Pendulum": ["pole.x", "pole.y", "pole.velocity"],
    "LunarLander": ["lander.x", "lander.y", "lander.vx", "lander.vy", "lander.angle", "lander.spin", "leg1.contact", "leg2.contact"],
}
#: Addresses in an Atari's memory, as the annotated RAM of Anand et al. (2019) has them.
_RAM = {
    "ALE/Breakout": {"paddle.x": 72, "ball.x": 99, "ball.y": 101, "bricks.hit": 77},
    "ALE/Pong": {"player.y": 51, "enemy.y": 50, "ball.x": 49, "ball.y": 54, "enemy.score": 13, "player.score": 14},
}


def action_names(env: Any, count: int) -> list[str]:
    """Return a different lower-case word for each discrete action."""
    names = _asked(env, count) or _known(_ACTIONS, _id(env)) or []
    plain = [plain_name(name) for name in names]
    if len(plain) != count or len(set(plain)) != count:
        return [f"action-{index}" for index in range(count)]
    return plain


def _asked(env: Any, count: int) -> list[str] | None:
    base = env.unwrapped
    meanings = getattr(base, "get_action_meanings", None)
    if callable(meanings):
        return [str(name) for name in meanings()]
    names = getattr(base, "action_names", None)
    if isinstance(names, (list, tuple)):
        return [str(name) for name in names]
    actions = getattr(base, "actions", None)
    try:
        members = sorted(actions, key=int)  # An IntEnum, as in MiniGrid.
        if [int(member) for member in members] == list(range(count)):
            return [member.name for member in members]
    except (TypeError, ValueError, AttributeError):
        return None
    return None


def _id(env: Any) -> str:
    return "" if env.spec is None else str(env.spec.id)


def _known(table: dict[str, Any], env_id: str) -> Any:
    return next((value for key, value in table.items() if env_id.startswith(key)), None)


def factor_names(env_id: str, count: int) -> list[str]:
    """Return a name for each number of a vector observation."""
    names = _known(_FACTORS, env_id)
    return names if names is not None and len(names) == count else [f"obs.{i}" for i in range(count)]


def ram_factors(env_id: str) -> dict[str, int]:
    """Return annotated addresses of an Atari's memory by factor name."""
    return _known(_RAM, env_id) or {}
