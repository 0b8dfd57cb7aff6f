"""The messages of ``bridge.proto``, field by field; see there for what they mean."""

from __future__ import annotations

from dataclasses import dataclass

from gedanken_bridge.codec import Message, field

PROTOCOL = 1

FLOAT32, UINT8, INT32, FLOAT64 = 0, 1, 2, 3


@dataclass
class Tensor(Message):
    """See ``bridge.proto``."""

    name: str = field(1, "string")
    type: int = field(2, "enum")
    shape: list[int] = field(3, "int64", repeated=True)
    data: bytes = field(4, "bytes")


@dataclass
class Luck(Message):
    """See ``bridge.proto``."""

    seed: int = field(1, "sfixed64")
    stream: int = field(2, "sint32")
    step: int = field(3, "int64")


@dataclass
class Input(Message):
    """See ``bridge.proto``."""

    action: int | None = field(1, "uint32", optional=True)
    vector: Numbers | None = field(2, "Numbers")
    code: int | None = field(3, "uint32", optional=True)
    latent: Numbers | None = field(4, "Numbers")


@dataclass
class Numbers(Message):
    """See ``bridge.proto``."""

    values: list[float] = field(1, "float", repeated=True)


@dataclass
class Inputs(Message):
    """See ``bridge.proto``."""

    inputs: list[Input] = field(1, "Input", repeated=True)


@dataclass
class InputSpace(Message):
    """See ``bridge.proto``."""

    actions: list[Action] = field(1, "Action", repeated=True)
    components: list[Component] = field(2, "Component", repeated=True)
    codes: int = field(3, "uint32")
    latents: int = field(4, "uint32")
    bound: float = field(5, "float")


@dataclass
class Action(Message):
    """See ``bridge.proto``."""

    name: str = field(1, "string")
    keys: list[str] = field(2, "string", repeated=True)


@dataclass
class Component(Message):
    """See ``bridge.proto``."""

    name: str = field(1, "string")
    low: float = field(2, "float")
    high: float = field(3, "float")
    rest: float = field(4, "float")


@dataclass
class HelloRequest(Message):
    """See ``bridge.proto``."""

    protocol: int = field(1, "uint32")
    client: str = field(2, "string")


@dataclass
class HelloReply(Message):
    """See ``bridge.proto``."""

    protocol: int = field(1, "uint32")
    server: str = field(2, "string")
    kind: str = field(3, "string")
    answers_calls: bool = field(4, "bool")


@dataclass
class Call(Message):
    """See ``bridge.proto``."""

    method: str = field(1, "string")
    request: bytes = field(2, "bytes")


@dataclass
class Answer(Message):
    """See ``bridge.proto``."""

    reply: bytes = field(1, "bytes")
    code: int = field(2, "uint32")
    sentence: str = field(3, "string")


@dataclass
class DescribeWorldRequest(Message):
    """See ``bridge.proto``."""

    tries_out: bool = field(1, "bool")
    how: str = field(2, "string")


@dataclass
class WorldCard(Message):
    """See ``bridge.proto``."""

    name: str = field(1, "string")
    title: str = field(2, "string")
    inputs: InputSpace | None = field(3, "InputSpace")
    width: int = field(4, "uint32")
    height: int = field(5, "uint32")
    factors: list[Factor] = field(6, "Factor", repeated=True)
    policies: list[str] = field(7, "string", repeated=True)
    how: str = field(8, "string")
    repeats: bool = field(9, "bool")
    notices: list[str] = field(10, "string", repeated=True)
    accepts_factors: bool = field(11, "bool")


@dataclass
class Factor(Message):
    """See ``bridge.proto``."""

    name: str = field(1, "string")
    unit: str = field(2, "string")
    low: float = field(3, "double")
    high: float = field(4, "double")


@dataclass
class StartRequest(Message):
    """See ``bridge.proto``."""

    seeds: list[int] = field(1, "sfixed64", repeated=True)


@dataclass
class StepRequest(Message):
    """See ``bridge.proto``."""

    states: list[bytes] = field(1, "bytes", repeated=True)
    inputs: list[Input] = field(2, "Input", repeated=True)
    luck: list[Luck] = field(3, "Luck", repeated=True)


@dataclass
class LookRequest(Message):
    """See ``bridge.proto``."""

    states: list[bytes] = field(1, "bytes", repeated=True)


@dataclass
class InterveneRequest(Message):
    """See ``bridge.proto``."""

    states: list[bytes] = field(1, "bytes", repeated=True)
    factor: str = field(2, "string")
    value: float = field(3, "double")


@dataclass
class ChooseRequest(Message):
    """See ``bridge.proto``."""

    states: list[bytes] = field(1, "bytes", repeated=True)
    policy: str = field(2, "string")
    luck: list[Luck] = field(3, "Luck", repeated=True)


@dataclass
class PlayRequest(Message):
    """See ``bridge.proto``."""

    seed: int = field(1, "sfixed64")
    inputs: list[Input] = field(2, "Input", repeated=True)
    to_the_end: bool = field(3, "bool")


@dataclass
class Moments(Message):
    """See ``bridge.proto``."""

    states: list[bytes] = field(1, "bytes", repeated=True)
    frames: Tensor | None = field(2, "Tensor")
    factors: Tensor | None = field(3, "Tensor")
    rewards: Tensor | None = field(4, "Tensor")
    ended: Tensor | None = field(5, "Tensor")


@dataclass
class DescribeModelRequest(Message):
    """See ``bridge.proto``."""




@dataclass
class ModelCard(Message):
    """See ``bridge.proto``."""

    name: str = field(1, "string")
    title: str = field(2, "string")
    inputs: InputSpace | None = field(3, "InputSpace")
    width: int = field(4, "uint32")
    height: int = field(5, "uint32")
    context_steps: int = field(6, "uint32")
    belief_bytes: int = field(7, "int64")
    parameters: int = field(8, "int64")
    abilities: list[str] = field(9, "string", repeated=True)
    knobs: list[Knob] = field(10, "Knob", repeated=True)
    world: str = field(11, "string")
    notices: list[str] = field(12, "string", repeated=True)


@dataclass
class Knob(Message):
    """See ``bridge.proto``."""

    name: str = field(1, "string")
    low: float = field(2, "double")
    high: float = field(3, "double")
    initial: float = field(4, "double")
    is_whole: bool = field(5, "bool")


@dataclass
class KnobValue(Message):
    """See ``bridge.proto``."""

    name: str = field(1, "string")
    value: float = field(2, "double")


@dataclass
class Belief(Message):
    """See ``bridge.proto``."""

    parts: list[Tensor] = field(1, "Tensor", repeated=True)


@dataclass
class Beliefs(Message):
    """See ``bridge.proto``."""

    beliefs: list[Belief] = field(1, "Belief", repeated=True)


@dataclass
class BeliefsRequest(Message):
    """See ``bridge.proto``."""

    beliefs: list[Belief] = field(1, "Belief", repeated=True)
    knobs: list[KnobValue] = field(2, "KnobValue", repeated=True)


@dataclass
class Context(Message):
    """See ``bridge.proto``."""

    frames: Tensor | None = field(1, "Tensor")
    inputs: list[Input] = field(2, "Input", repeated=True)


@dataclass
class BeginRequest(Message):
    """See ``bridge.proto``."""

    contexts: list[Context] = field(1, "Context", repeated=True)
    luck: list[Luck] = field(2, "Luck", repeated=True)
    knobs: list[KnobValue] = field(3, "KnobValue", repeated=True)


@dataclass
class ImagineRequest(Message):
    """See ``bridge.proto``."""

    beliefs: list[Belief] = field(1, "Belief", repeated=True)
    inputs: list[Input] = field(2, "Input", repeated=True)
    luck: list[Luck] = field(3, "Luck", repeated=True)
    knobs: list[KnobValue] = field(4, "KnobValue", repeated=True)


@dataclass
class ObserveRequest(Message):
    """See ``bridge.proto``."""

    beliefs: list[Belief] = field(1, "Belief", repeated=True)
    inputs: list[Input] = field(2, "Input", repeated=True)
    frames: Tensor | None = field(3, "Tensor")
    luck: list[Luck] = field(4, "Luck", repeated=True)
    knobs: list[KnobValue] = field(5, "KnobValue", repeated=True)


@dataclass
class Steps(Message):
    """See ``bridge.proto``."""

    beliefs: list[Belief] = field(1, "Belief", repeated=True)
    readings: list[Tensor] = field(2, "Tensor", repeated=True)


@dataclass
class View(Message):
    """See ``bridge.proto``."""

    name: str = field(1, "string")
    kind: str = field(2, "string")
    values: Tensor | None = field(3, "Tensor")
    low: float = field(4, "float")
    high: float = field(5, "float")
    unit: str = field(6, "string")
    classes: int = field(7, "uint32")


@dataclass
class Views(Message):
    """See ``bridge.proto``."""

    views: list[View] = field(1, "View", repeated=True)


@dataclass
class ViewRows(Message):
    """See ``bridge.proto``."""

    rows: list[Views] = field(1, "Views", repeated=True)


@dataclass
class ActRequest(Message):
    """See ``bridge.proto``."""

    beliefs: list[Belief] = field(1, "Belief", repeated=True)
    luck: list[Luck] = field(2, "Luck", repeated=True)
    knobs: list[KnobValue] = field(3, "KnobValue", repeated=True)


@dataclass
class Choice(Message):
    """See ``bridge.proto``."""

    input: Input | None = field(1, "Input")
    probabilities: list[float] = field(2, "double", repeated=True)


@dataclass
class Choices(Message):
    """See ``bridge.proto``."""

    choices: list[Choice] = field(1, "Choice", repeated=True)


@dataclass
class EditRequest(Message):
    """See ``bridge.proto``."""

    belief: Belief | None = field(1, "Belief")
    view: str = field(2, "string")
    position: list[int] = field(3, "int64", repeated=True)
    value: float = field(4, "float")


def _message(kind: str) -> type[Message]:
    return globals()[kind]


Message._types = staticmethod(_message)  # type: ignore[assignment]
