"""Protocol-buffer messages as dataclasses, so that nothing but numpy and grpcio is needed.

The generated classes of the ``protobuf`` package must fit its run time, and researchers' environments pin
that to many different versions. The wire format itself is small and stable; this module is all of it that
``bridge.proto`` uses. A test reads ``bridge.proto`` and compares every field with :mod:`gedanken_bridge.wire`.
"""

from __future__ import annotations

import dataclasses
import struct
from typing import Any, Callable, ClassVar, TypeVar

VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5

M = TypeVar("M", bound="Message")


class WireError(ValueError):
    """The bytes are no message of the expected kind."""


def field(number: int, kind: str, *, repeated: bool = False, optional: bool = False) -> Any:
    """Declare a field: its number, its kind as in the .proto, and whether there may be many or none."""
    metadata = {"number": number, "kind": kind, "repeated": repeated, "optional": optional}
    if repeated:
        return dataclasses.field(default_factory=list, metadata=metadata)
    default = None if optional or kind[0].isupper() else _ZERO[kind]
    return dataclasses.field(default=default, metadata=metadata)


_ZERO: dict[str, Any] = {
    "string": "",
    "bytes": b"",
    "bool": False,
    "uint32": 0,
    "int64": 0,
    "sint32": 0,
    "sfixed64": 0,
    "enum": 0,
    "float": 0.0,
    "double": 0.0,
}
_WIRE_TYPE = {
    "string": BYTES,
    "bytes": BYTES,
    "bool": VARINT,
    "uint32": VARINT,
    "int64": VARINT,
    "sint32": VARINT,
    "enum": VARINT,
    "sfixed64": FIXED64,
    "double": FIXED64,
    "float": FIXED32,
}
_FIXED = {"sfixed64": struct.Struct("<q"), "double": struct.Struct("<d"), "float": struct.Struct("<f")}


def _put_varint(out: bytearray, value: int) -> None:
    value &= (1 << 64) - 1
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)


def _get_varint(data: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        if at >= len(data) or shift > 63:
            raise WireError("a number is cut off")
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value & ((1 << 64) - 1), at
        shift += 7


def _scalar_to_varint(kind: str, value: Any) -> int:
    if kind == "sint32":
        return (value << 1) ^ (value >> 31)
    return int(value)


def _varint_to_scalar(kind: str, value: int) -> Any:
    if kind == "bool":
        return value != 0
    if kind == "sint32":
        return (value >> 1) ^ -(value & 1)
    if kind == "int64":
        return value - (1 << 64) if value >> 63 else value
    return value & 0xFFFFFFFF


class Message:
    """A message; subclasses are dataclasses whose fields are made by :func:`field`."""

    _by_number: ClassVar[dict[int, tuple[str, str, bool]]]
    _types: ClassVar[Callable[[str], type["Message"]]]

    @classmethod
    def fields(cls) -> dict[int, tuple[str, str, bool]]:
        """Return name, kind and whether it is repeated, by field number."""
        known = cls.__dict__.get("_by_number")
        if known is None:
            known = {
                f.metadata["number"]: (f.name, f.metadata["kind"], f.metadata["repeated"])
                for f in dataclasses.fields(cls)  # type: ignore[arg-type]
            }
            cls._by_number = known
        return known

    def encode(self) -> bytes:
        """Return the message as bytes."""
        out = bytearray()
        for f in dataclasses.fields(self):  # type: ignore[arg-type]
            value = getattr(self, f.name)
            number, kind = f.metadata["number"], f.metadata["kind"]
            if f.metadata["repeated"]:
                _put_repeated(out, number, kind, value)
            elif value is not None and (f.metadata["optional"] or kind[0].isupper() or value != _ZERO[kind]):
                _put(out, number, kind, value)
        return bytes(out)

    @classmethod
    def decode(cls: type[M], data: bytes | memoryview) -> M:
        """Return the message that the bytes are; raise :class:`WireError` if they are none."""
        message = cls()
        view = memoryview(data)
        at = 0
        known = cls.fields()
        while at < len(view):
            tag, at = _get_varint(view, at)
            number, wire_type = tag >> 3, tag & 7
            if number == 0:
                raise WireError("a field has number 0")
            name, kind, repeated = known.get(number, ("", "", False))
            if not name:
                at = _skip(view, at, wire_type)
                continue
            at = message._read(view, at, wire_type, name, kind, repeated)
        return message

    def _read(
        self, view: memoryview, at: int, wire_type: int, name: str, kind: str, repeated: bool
    ) -> int:
        expected = BYTES if kind[0].isupper() else _WIRE_TYPE[kind]
        if repeated and wire_type == BYTES and expected != BYTES:
            chunk, at = _get_bytes(view, at)
            inner = 0
            values = getattr(self, name)
            while inner < len(chunk):
                value, inner = _get(chunk, inner, kind)
                values.append(value)
            return at
        if wire_type != expected:
            raise WireError(f"field '{name}' has wire type {wire_type} instead of {expected}")
        value, at = _get(view, at, kind)
        if repeated:
            getattr(self, name).append(value)
        else:
            setattr(self, name, value)
        return at


def _put_repeated(out: bytearray, number: int, kind: str, values: list[Any]) -> None:
    if not values:
        return
    if kind[0].isupper() or _WIRE_TYPE[kind] == BYTES:
        for value in values:
            _put(out, number, kind, value)
        return
    packed = bytearray()
    for value in values:
        _put_scalar(packed, kind, value)
    _put_varint(out, number << 3 | BYTES)
    _put_varint(out, len(packed))
    out += packed


def _put(out: bytearray, number: int, kind: str, value: Any) -> None:
    if kind[0].isupper():
        _put_bytes(out, number, value.encode())
    elif kind == "string":
        _put_bytes(out, number, value.encode("utf-8"))
    elif kind == "bytes":
        _put_bytes(out, number, value)
    else:
        _put_varint(out, number << 3 | _WIRE_TYPE[kind])
        _put_scalar(out, kind, value)


def _put_scalar(out: bytearray, kind: str, value: Any) -> None:
    fixed = _FIXED.get(kind)
    if fixed is not None:
        out += fixed.pack(value)
    else:
        _put_varint(out, _scalar_to_varint(kind, value))


def _put_bytes(out: bytearray, number: int, value: bytes) -> None:
    _put_varint(out, number << 3 | BYTES)
    _put_varint(out, len(value))
    out += value


def _get_bytes(view: memoryview, at: int) -> tuple[memoryview, int]:
    length, at = _get_varint(view, at)
    if at + length > len(view):
        raise WireError("a field is cut off")
    return view[at : at + length], at + length


def _get(view: memoryview, at: int, kind: str) -> tuple[Any, int]:
    if kind[0].isupper():
        chunk, at = _get_bytes(view, at)
        return Message._types(kind).decode(chunk), at
    if kind == "string":
        chunk, at = _get_bytes(view, at)
        try:
            return str(chunk, "utf-8"), at
        except UnicodeDecodeError as e:
            raise WireError("a text is not UTF-8") from e
    if kind == "bytes":
        chunk, at = _get_bytes(view, at)
        return bytes(chunk), at
    fixed = _FIXED.get(kind)
    if fixed is not None:
        if at + fixed.size > len(view):
            raise WireError("a number is cut off")
        return fixed.unpack_from(view, at)[0], at + fixed.size
    value, at = _get_varint(view, at)
    return _varint_to_scalar(kind, value), at


def _skip(view: memoryview, at: int, wire_type: int) -> int:
    if wire_type == VARINT:
        return _get_varint(view, at)[1]
    if wire_type == BYTES:
        return _get_bytes(view, at)[1]
    size = {FIXED64: 8, FIXED32: 4}.get(wire_type)
    if size is None:
        raise WireError(f"there is no wire type {wire_type}")
    if at + size > len(view):
        raise WireError("a number is cut off")
    return at + size
