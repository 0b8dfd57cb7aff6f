"""Turns a TorchScript module into a pack that Gedanken plays without Python. Needs torch, and nothing else of this package.

The module has these methods (``@torch.jit.export``), all with the rows first:

``begin(frames, actions, noise) -> Dict[str, Tensor]``
    the belief after some real frames, float32 ``(rows, steps + 1, 3, height, width)`` in [0, 1], and the actions
    between them, int64 ``(rows, steps)``
``imagine(belief, actions, noise) -> Dict[str, Tensor]``
    the belief one step on, by actions ``(rows,)``; entries called ``reading.reward``, ``reading.going-on``,
    ``reading.value``, ``reading.surprise`` or ``reading.uncertainty`` are read and are no part of it
``observe(belief, actions, frames, noise) -> Dict[str, Tensor]``
    optional: the same, corrected by the frames that followed, ``(rows, 3, height, width)``
``decode(belief) -> Tensor``
    optional: what the belief looks like, ``(rows, 3, height, width)`` in [0, 1]

``noise`` is ``(rows, numbers)`` uniform in [0, 1) and all the luck there is: a module that draws for itself is
refused by the name of what draws, and so is one with a buffer that changes. :func:`normal` makes normals of it.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import struct
import zipfile
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

ROWS = 4
_DRAWS = re.compile(
    r"\btorch\.(rand\w*|normal|bernoulli\w*|multinomial|poisson|dropout\w*|feature_dropout\w*|alpha_dropout\w*|"
    r"\w*uniform_|normal_|exponential_|geometric_|cauchy_|log_normal_|random_|rrelu\w*|binomial)\b"
)
_TYPES = {torch.float32: "float32", torch.uint8: "uint8", torch.int32: "int32"}


class ExportError(ValueError):
    """The module cannot be a pack; says what stands in the way."""


def normal(uniform: Tensor) -> Tensor:
    """Return numbers of the standard normal distribution, one for each uniform number."""
    return torch.erfinv((2 * uniform - 1).clamp(-0.9999998, 0.9999998)) * 1.4142135


def export(
    module: torch.nn.Module,
    out: str | Path,
    *,
    actions: list[str],
    frame: tuple[int, int],
    context: int,
    noise: dict[str, int],
    world: str = "",
    title: str = "",
    data: str = "unknown",
) -> Path:
    """Write a pack.

    :param module: with the methods above, scripted or such that ``torch.jit.script`` takes it
    :param out: the pack's folder; its name becomes the pack's
    :param actions: their names, what happens without a key first
    :param frame: height and width
    :param context: how many steps of the past it wants to see
    :param noise: how many uniform numbers a row of ``begin``, ``imagine`` and ``observe`` needs
    :param world: the true world that it was trained on, such as ``gym:ALE/Breakout-v5``
    """
    folder = Path(out)
    scripted = module if isinstance(module, torch.jit.ScriptModule) else torch.jit.script(module.eval())
    scripted.eval()
    buffer = io.BytesIO()
    torch.jit.save(scripted, buffer)
    archive = buffer.getvalue()
    refuse_draws(archive)
    check = _tried(scripted, len(actions), frame, context, noise)
    belief = {k.removeprefix("begin.out."): v for k, v in check.items() if k.startswith("begin.out.")}
    parts = [_part(name, value) for name, value in belief.items()]
    readings = [k.removeprefix("imagine.out.reading.") for k in check if k.startswith("imagine.out.reading.")]
    methods = [name for name in ("begin", "imagine", "observe", "decode") if hasattr(scripted, name)]
    files = {"module.pt": archive, "module-check.safetensors": _safetensors(check)}
    manifest = {
        "schemaVersion": 2,
        "name": folder.name,
        "title": title or folder.name,
        "family": "torchscript",
        "world": world,
        "frame": {"width": frame[1], "height": frame[0]},
        "inputs": {
            "kind": "actions",
            "actions": [{"index": i, "name": name, "keys": []} for i, name in enumerate(actions)],
        },
        "contextSteps": context,
        "model": {"parts": parts, "noise": noise, "methods": methods, "readings": readings, "rows": ROWS},
        "training": {
            "command": "gedanken_bridge.export",
            "trainer": f"torch {torch.__version__}",
            "seed": 0,
            "data": data,
            "minutes": 0,
            "steps": {},
            "parameters": sum(p.numel() for p in scripted.parameters()),
            "machine": "unknown",
            "finished": "",
        },
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    (folder / "pack.json").write_text(json.dumps(manifest, indent=2))
    return folder


def refuse_draws(archive: bytes) -> None:
    """Refuse a TorchScript archive whose code draws random numbers, naming what draws and where."""
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        for name in files.namelist():
            if name.endswith(".py"):
                found = _DRAWS.search(files.read(name).decode())
                if found:
                    raise ExportError(
                        f"The module draws for itself by '{found.group(1)}' ({name}): take the numbers from 'noise'."
                    )


def _part(name: str, value: Tensor) -> dict[str, Any]:
    if value.dtype not in _TYPES:
        raise ExportError(f"The belief's part '{name}' is {value.dtype}: make it float32, uint8 or int32.")
    if value.shape[0] != ROWS:
        raise ExportError(f"The belief's part '{name}' has the shape {tuple(value.shape)}; rows come first.")
    return {"name": name, "type": _TYPES[value.dtype], "shape": list(value.shape[1:])}


def _tried(module: Any, actions: int, frame: tuple[int, int], context: int, noise: dict[str, int]) -> dict[str, Tensor]:
    """Run every method twice on made-up rows; return what came and went."""
    luck = torch.Generator().manual_seed(1)
    before = {name: value.clone() for name, value in module.named_buffers()}
    tried: dict[str, Tensor] = {}

    def drawn(method: str) -> Tensor:
        return torch.rand(ROWS, noise.get(method, 0), generator=luck)

    frames = torch.rand(ROWS, context + 1, 3, *frame, generator=luck)
    done = torch.randint(actions, (ROWS, context), generator=luck)
    belief = _twice(module.begin, "begin", tried, frames=frames, actions=done, noise=drawn("begin"))
    action = torch.randint(actions, (ROWS,), generator=luck)
    after = _twice(module.imagine, "imagine", tried, belief=belief, actions=action, noise=drawn("imagine"))
    if set(belief) != {name for name in after if not name.startswith("reading.")}:
        raise ExportError(f"begin returns the parts {sorted(belief)} and imagine {sorted(after)}.")
    if hasattr(module, "observe"):
        seen = torch.rand(ROWS, 3, *frame, generator=luck)
        _twice(module.observe, "observe", tried, belief=belief, actions=action, frames=seen, noise=drawn("observe"))
    if hasattr(module, "decode"):
        picture = _twice(module.decode, "decode", tried, belief=belief)["picture"]
        if tuple(picture.shape) != (ROWS, 3, *frame):
            raise ExportError(f"decode returns {tuple(picture.shape)} instead of {(ROWS, 3, *frame)}.")
    for name, value in module.named_buffers():
        if not torch.equal(before[name], value):
            raise ExportError(f"The buffer '{name}' changes when the module runs: put it into the belief.")
    return tried


def _twice(method: Any, name: str, tried: dict[str, Tensor], **given: Any) -> dict[str, Tensor]:
    with torch.no_grad():
        once, again = method(**given), method(**given)
    if isinstance(once, Tensor):
        once, again = {"picture": once}, {"picture": again}
    for key, value in once.items():
        if not torch.equal(value, again[key]):
            raise ExportError(f"{name} gives another '{key}' when it runs again: it remembers or draws something.")
        tried[f"{name}.out.{key}"] = value.contiguous()
    for key, value in given.items():
        if isinstance(value, Tensor):
            tried[f"{name}.in.{key}"] = value.contiguous()
    return once


def _safetensors(tensors: dict[str, Tensor]) -> bytes:
    header: dict[str, Any] = {}
    body = b""
    for name, value in tensors.items():
        value = value.float()  # Indices and bytes are exact in it.
        content = value.numpy().tobytes()
        header[name] = {
            "dtype": "F32",
            "shape": list(value.shape),
            "data_offsets": [len(body), len(body) + len(content)],
        }
        body += content
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + body
