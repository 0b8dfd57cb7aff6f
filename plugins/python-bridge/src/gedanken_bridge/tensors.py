"""Arrays as tensors of the wire and back."""

from __future__ import annotations

from typing import Any

import numpy as np

from gedanken_bridge import wire
from gedanken_bridge.problems import Problem

_DTYPES = {
    wire.FLOAT32: np.dtype("<f4"),
    wire.UINT8: np.dtype("u1"),
    wire.INT32: np.dtype("<i4"),
    wire.FLOAT64: np.dtype("<f8"),
}
_MOST_NUMBERS = 1 << 30


def encode(array: Any, name: str = "", dtype: str | None = None) -> wire.Tensor:
    """Return an array as a tensor; bool becomes uint8, other numbers float32 or int32."""
    values = np.asarray(array) if dtype is None else np.asarray(array, dtype=np.dtype(dtype))
    if values.dtype == np.bool_:
        values = values.astype(np.uint8)
    elif values.dtype == np.uint8 or values.dtype == np.float64 and dtype is not None:
        pass
    elif np.issubdtype(values.dtype, np.floating):
        values = values.astype(np.float32)
    elif np.issubdtype(values.dtype, np.integer):
        low, high = np.iinfo(np.int32).min, np.iinfo(np.int32).max
        if values.size and (values.min() < low or values.max() > high):
            raise Problem(f"'{name}' has whole numbers that do not fit into 32 bits.")
        values = values.astype(np.int32)
    else:
        raise Problem(f"'{name}' holds {values.dtype}, which is no kind of number that can be kept.")
    number = {"f4": wire.FLOAT32, "u1": wire.UINT8, "i4": wire.INT32, "f8": wire.FLOAT64}
    little = np.ascontiguousarray(values).astype(values.dtype.newbyteorder("<"), copy=False)
    return wire.Tensor(
        name=name,
        type=number[values.dtype.str[1:]],
        shape=[int(extent) for extent in values.shape],
        data=little.tobytes(),
    )


def decode(tensor: wire.Tensor | None) -> np.ndarray:
    """Return a tensor as an array that nobody else holds."""
    if tensor is None:
        raise Problem("A tensor is missing in the request.")
    dtype = _DTYPES.get(tensor.type)
    if dtype is None:
        raise Problem(f"There is no tensor type {tensor.type}.")
    count = 1
    for extent in tensor.shape:
        if extent < 0:
            raise Problem(f"The tensor '{tensor.name}' has the negative extent {extent}.")
        count *= extent
    if count > _MOST_NUMBERS or count * dtype.itemsize != len(tensor.data):
        raise Problem(
            f"The tensor '{tensor.name}' of shape {tensor.shape} needs {count * dtype.itemsize} bytes,"
            f" not {len(tensor.data)}."
        )
    return np.frombuffer(tensor.data, dtype=dtype).reshape(tensor.shape).copy()
