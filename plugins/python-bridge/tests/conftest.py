"""What the tests share."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
sys.path.insert(0, str(EXAMPLES))


@pytest.fixture
def proto() -> str:
    """Return the text of bridge.proto."""
    here = Path(__file__).parent
    return (here.parent.parent / "bridge" / "src" / "main" / "proto" / "bridge.proto").read_text()
