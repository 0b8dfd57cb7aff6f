"""The codec agrees with bridge.proto, with itself and with Google's."""

from __future__ import annotations

import random
import re

import pytest

from gedanken_bridge import wire
from gedanken_bridge.codec import Message, WireError


def _messages(proto: str) -> dict[str, dict[int, tuple[str, str, bool]]]:
    text = re.sub(r"//[^\n]*", "", proto)
    enums = set(re.findall(r"enum (\w+)", text))
    found = {}
    for name, body in re.findall(r"message (\w+) \{((?:[^{}]|\{[^{}]*\})*)\}", text):
        fields = {}
        for repeated, kind, field, number in re.findall(r"(repeated )?(\w+) (\w+) = (\d+);", body):
            fields[int(number)] = (field, "enum" if kind in enums else kind, bool(repeated))
        found[name] = fields
    return found


def test_every_message_of_the_proto_is_here_field_by_field(proto: str) -> None:
    described = _messages(proto)
    assert len(described) > 30
    here = {c.__name__: c.fields() for c in Message.__subclasses__()}
    assert here == described


def _filled(kind: type[Message], luck: random.Random, depth: int = 0) -> Message:
    message = kind()
    scalars = {
        "string": lambda: "".join(luck.choices("abcäß漢", k=3)),
        "bytes": lambda: luck.randbytes(5),
        "bool": lambda: luck.random() < 0.5,
        "uint32": lambda: luck.randrange(1 << 32),
        "enum": lambda: luck.randrange(4),
        "int64": lambda: luck.randrange(-(1 << 63), 1 << 63),
        "sint32": lambda: luck.randrange(-(1 << 31), 1 << 31),
        "sfixed64": lambda: luck.randrange(-(1 << 63), 1 << 63),
        "float": lambda: luck.randrange(-64, 64) / 4,
        "double": lambda: luck.random(),
    }
    fields = list(kind.fields().values())
    if kind is wire.Input:
        fields = [luck.choice(fields)]
    for name, field_kind, repeated in fields:
        def one() -> object:
            if field_kind[0].isupper():
                return _filled(getattr(wire, field_kind), luck, depth + 1)
            return scalars[field_kind]()

        setattr(message, name, [one() for _ in range(luck.randrange(3))] if repeated else one())
    return message


@pytest.mark.parametrize("kind", Message.__subclasses__(), ids=lambda kind: kind.__name__)
def test_what_is_encoded_is_decoded(kind: type[Message]) -> None:
    luck = random.Random(1)
    for _ in range(20):
        message = _filled(kind, luck)
        assert kind.decode(message.encode()) == message


def test_the_bytes_are_those_of_protobuf(proto: str, tmp_path: object) -> None:
    protoc = pytest.importorskip("grpc_tools.protoc", reason="grpcio-tools is not installed")
    pytest.importorskip("google.protobuf", reason="protobuf is not installed")
    import importlib.util
    from pathlib import Path

    folder = Path(str(tmp_path))
    (folder / "bridge.proto").write_text(proto)
    assert protoc.main(["", f"-I{folder}", f"--python_out={folder}", str(folder / "bridge.proto")]) == 0
    spec = importlib.util.spec_from_file_location("bridge_pb2", folder / "bridge_pb2.py")
    assert spec is not None and spec.loader is not None
    generated = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generated)
    luck = random.Random(2)
    for kind in Message.__subclasses__():
        theirs = getattr(generated, kind.__name__)
        for _ in range(10):
            ours = _filled(kind, luck)
            parsed = theirs.FromString(ours.encode())
            assert kind.decode(parsed.SerializeToString()) == ours


def test_damaged_bytes_are_refused_and_nothing_else_happens() -> None:
    luck = random.Random(3)
    whole = _filled(wire.StepRequest, luck).encode() + _filled(wire.StepRequest, luck).encode()
    refused = 0
    for _ in range(10_000):
        damaged = bytearray(whole[: luck.randrange(len(whole) + 1)])
        for _ in range(luck.randrange(4)):
            if damaged:
                damaged[luck.randrange(len(damaged))] = luck.randrange(256)
        try:
            wire.StepRequest.decode(bytes(damaged))
        except WireError:
            refused += 1
    assert refused > 1_000
