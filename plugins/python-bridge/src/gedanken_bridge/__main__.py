"""The command line: ``python -m gedanken_bridge world|model|check SPEC``."""

from __future__ import annotations

import argparse
import importlib.metadata
import importlib.util
import json
import platform
import sys

import gedanken_bridge
from gedanken_bridge.problems import Problem


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m gedanken_bridge", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, help_text in (
        ("world", "serve gym:ID or python:FILE.py:CLASS to the Gedanken that started this process"),
        ("model", "serve FILE.py:CLASS to the Gedanken that started this process"),
        ("check", "say what a world is like and how its moments are kept"),
    ):
        commands.add_parser(name, help=help_text).add_argument("spec")
    bring = commands.add_parser("import", help="write other people's data as numpy archives of episodes")
    bring.add_argument("spec")
    bring.add_argument("--out", required=True)
    bring.add_argument("--size", default="64")
    bring.add_argument("--fit", default="pad")
    bring.add_argument("--image", default="")
    bring.add_argument("--bins", type=int, default=0)
    bring.add_argument("--channels", choices=("rgb", "bgr"), default="rgb")
    bring.add_argument("--episodes", type=int, default=1 << 31)
    commands.add_parser("info", help="print versions as JSON")
    given = parser.parse_args(arguments)
    try:
        return _run(given)
    except Problem as e:
        print(e, file=sys.stderr)
        return 2


def _run(given: argparse.Namespace) -> int:
    if given.command == "info":
        print(json.dumps(_info()))
        return 0
    if given.command == "import":
        from gedanken_bridge.importing import run
        from gedanken_bridge.resize import Sizing

        sizing = Sizing.parse(given.size, given.fit)
        run(given.spec, given.out, sizing, given.image, given.bins, given.channels, given.episodes)
        return 0
    from gedanken_bridge.sources import model_host, world_host

    if given.command == "check":
        return _check(given.spec)
    from gedanken_bridge.server import ModelService, WorldService, serve_parent

    if given.command == "world":
        serve_parent(WorldService(world_host(given.spec), given.spec))
    else:
        serve_parent(ModelService(model_host(given.spec)))
    return 0


def _check(spec: str) -> int:
    from gedanken_bridge.sources import world_host

    host = world_host(spec)()
    notices = host.describe(True, "")
    height, width = host.shape
    print(f"{spec}: frames {width}×{height}, moments kept by '{host.how}', repeats: {host.repeats}")
    for notice in notices:
        print(notice)
    return 0 if host.repeats else 1


def _info() -> dict[str, str]:
    found = {"python": platform.python_version(), "bridge": gedanken_bridge.__version__}
    for module in ("numpy", "grpc"):
        try:
            found[module] = str(getattr(importlib.import_module(module), "__version__", "there"))
        except ImportError:
            continue
    for module, distribution in (("gymnasium",) * 2, ("ale_py", "ale-py"), ("minigrid",) * 2, ("torch",) * 2):
        if importlib.util.find_spec(module) is not None:
            found[module] = _version(distribution)
    return found


def _version(distribution: str) -> str:
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return "there"


if __name__ == "__main__":
    sys.exit(main())
