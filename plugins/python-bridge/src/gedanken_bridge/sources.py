"""What the words on the command line stand for: an environment, or a class in somebody's file."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from gedanken_bridge.model import Model
from gedanken_bridge.model_host import ModelHost
from gedanken_bridge.problems import Problem, sentence_of
from gedanken_bridge.resize import Sizing
from gedanken_bridge.world import World
from gedanken_bridge.world_host import WorldHost

_USUAL_SIZE = "64"


def world_host(spec: str) -> Callable[[], WorldHost]:
    """Return what makes the host of ``gym:ID?option=value`` or ``python:FILE.py:CLASS?option=value``."""
    kind, _, rest = spec.partition(":")
    target, _, query = rest.partition("?")
    options = dict(parse_qsl(query, keep_blank_values=True))
    sizing = Sizing.parse(options.pop("size", _USUAL_SIZE), options.pop("fit", "pad"))
    if kind == "gym":
        from gedanken_bridge.gym_world import GymWorld

        return lambda: WorldHost(lambda: GymWorld(target, dict(options)), sizing)
    if kind == "python":
        return lambda: WorldHost(lambda: made(target, World, options), sizing)
    raise Problem(f"A world is gym:ID or python:FILE.py:CLASS, not '{spec}'.")


def model_host(spec: str) -> Callable[[], ModelHost]:
    """Return what makes the host of ``FILE.py:CLASS?option=value``."""
    target, _, query = spec.removeprefix("python:").partition("?")
    options = dict(parse_qsl(query, keep_blank_values=True))
    return lambda: ModelHost(made(target, Model, options))


def made(target: str, kind: type, options: dict[str, str]) -> Any:
    """Create an object of the class that ``FILE.py:CLASS`` or ``package.module:CLASS`` names."""
    place, _, name = target.rpartition(":")
    if not place or not name:
        raise Problem(f"'{target}' names no class: write FILE.py:CLASS or package.module:CLASS.")
    found = getattr(_module(place), name, None)
    if not (isinstance(found, type) and issubclass(found, kind)):
        raise Problem(f"'{place}' has no class '{name}' that is a gedanken_bridge.{kind.__name__}.")
    try:
        return found(**options)
    except Problem:
        raise
    except Exception as e:
        raise Problem(f"{name} could not be created: {sentence_of(e)}.") from e


def _module(place: str) -> Any:
    try:
        if not place.endswith(".py"):
            return importlib.import_module(place)
        file = Path(place).resolve()
        if not file.is_file():
            raise Problem(f"There is no file {place}.")
        sys.path.insert(0, str(file.parent))
        spec = importlib.util.spec_from_file_location(file.stem, file)
        if spec is None or spec.loader is None:
            raise Problem(f"{place} is no Python file.")
        module = importlib.util.module_from_spec(spec)
        sys.modules[file.stem] = module
        spec.loader.exec_module(module)
        return module
    except Problem:
        raise
    except Exception as e:
        raise Problem(f"{place} cannot be imported: {sentence_of(e)}.") from e
