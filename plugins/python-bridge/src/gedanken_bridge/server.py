"""The server: one world or one model behind a loopback port, for as long as its parent lives."""

from __future__ import annotations

import hmac
import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import grpc
import numpy as np

import gedanken_bridge
from gedanken_bridge import tensors, wire
from gedanken_bridge.codec import Message, WireError
from gedanken_bridge.model_host import ModelHost
from gedanken_bridge.noise import Luck
from gedanken_bridge.problems import Problem, sentence_of
from gedanken_bridge.world_host import Moment, WorldHost

_MOST_BYTES = 256 << 20
_PACKAGE = "gedanken.bridge.v1"


def _lucks(luck: list[wire.Luck], rows: int) -> list[Luck]:
    if len(luck) != rows:
        raise Problem(f"The request has luck for {len(luck)} rows of {rows}.")
    return [Luck(each.seed, each.stream, each.step) for each in luck]


def _require_rows(what: str, found: int, rows: int) -> None:
    if found != rows:
        raise Problem(f"The request has {what} for {found} rows of {rows}.")


def _moments(host: WorldHost, moments: list[Moment], states: list[bytes]) -> wire.Moments:
    shape = (len(moments), len(host.factors))
    return wire.Moments(
        states=states,
        frames=tensors.encode(np.stack([m.frame for m in moments])) if moments else None,
        factors=tensors.encode(np.array([m.factors for m in moments], "f8").reshape(shape), "", "f8"),
        rewards=tensors.encode([m.outcome.reward for m in moments], "", "f8"),
        ended=tensors.encode(np.array([m.outcome.ended for m in moments], np.uint8)),
    )


class WorldService:
    """Answers the service ``Worlds``."""

    def __init__(self, make: Callable[[], WorldHost], name: str):
        self._make = make
        self._name = name
        self._made: WorldHost | None = None

    @property
    def _host(self) -> WorldHost:
        if self._made is None or not self._made.how:
            raise Problem("Describe comes before every other call.")
        return self._made

    def describe(self, request: wire.DescribeWorldRequest) -> wire.WorldCard:
        if self._made is None:
            self._made = self._make()
        host = self._made
        notices = host.describe(request.tries_out, request.how)
        height, width = host.shape
        can_set = type(host.world).set_factor is not gedanken_bridge.World.set_factor
        return wire.WorldCard(
            name=self._name,
            title=host.world.title or type(host.world).__name__,
            inputs=host.world.actions.wire(),
            width=width,
            height=height,
            factors=[wire.Factor(f.name, f.unit, f.low, f.high) for f in host.factors],
            policies=host.world.policies(),
            how=host.how,
            repeats=host.repeats,
            notices=notices,
            accepts_factors=can_set,
        )

    def start(self, request: wire.StartRequest) -> wire.Moments:
        return self._seen([self._host.start(seed) for seed in request.seeds])

    def step(self, request: wire.StepRequest) -> wire.Moments:
        rows = len(request.states)
        _require_rows("inputs", len(request.inputs), rows)
        lucks = _lucks(request.luck, rows)
        steps = zip(request.states, request.inputs, lucks)
        return self._seen([self._host.step(*each) for each in steps])

    def look(self, request: wire.LookRequest) -> wire.Moments:
        return self._seen(list(request.states))

    def intervene(self, request: wire.InterveneRequest) -> wire.Moments:
        return self._seen(
            [self._host.intervene(state, request.factor, request.value) for state in request.states]
        )

    def choose(self, request: wire.ChooseRequest) -> wire.Inputs:
        lucks = _lucks(request.luck, len(request.states))
        chosen = [self._host.choose(s, request.policy, luck) for s, luck in zip(request.states, lucks)]
        return wire.Inputs(chosen)

    def play(self, request: wire.PlayRequest) -> Iterator[wire.Moments]:
        host = self._host
        for moment in host.play(request.seed, request.inputs, request.to_the_end):
            yield _moments(host, [moment], [])

    def _seen(self, states: list[bytes]) -> wire.Moments:
        return _moments(self._host, [self._host.look(state) for state in states], states)

    def handlers(self) -> dict[str, Any]:
        """Return what answers each method."""
        return {
            "Describe": (self.describe, wire.DescribeWorldRequest, False),
            "Start": (self.start, wire.StartRequest, False),
            "Step": (self.step, wire.StepRequest, False),
            "Look": (self.look, wire.LookRequest, False),
            "Intervene": (self.intervene, wire.InterveneRequest, False),
            "Choose": (self.choose, wire.ChooseRequest, False),
            "Play": (self.play, wire.PlayRequest, True),
        }


class ModelService:
    """Answers the service ``Models``."""

    def __init__(self, make: Callable[[], ModelHost]):
        self._make = make
        self._made: ModelHost | None = None

    @property
    def _host(self) -> ModelHost:
        if self._made is None:
            raise Problem("Describe comes before every other call.")
        return self._made

    def describe(self, request: wire.DescribeModelRequest) -> wire.ModelCard:
        if self._made is None:
            self._made = self._make()
        return self._made.card()

    def begin(self, request: wire.BeginRequest) -> wire.Steps:
        self._host.tune(request.knobs)
        return self._host.begin(request.contexts, _lucks(request.luck, len(request.contexts)))

    def imagine(self, request: wire.ImagineRequest) -> wire.Steps:
        self._host.tune(request.knobs)
        rows = len(request.beliefs)
        _require_rows("inputs", len(request.inputs), rows)
        return self._host.imagine(request.beliefs, request.inputs, _lucks(request.luck, rows))

    def observe(self, request: wire.ObserveRequest) -> wire.Steps:
        self._host.tune(request.knobs)
        rows = len(request.beliefs)
        _require_rows("inputs", len(request.inputs), rows)
        lucks = _lucks(request.luck, rows)
        return self._host.observe(request.beliefs, request.inputs, request.frames, lucks)

    def decode(self, request: wire.BeliefsRequest) -> wire.Tensor:
        self._host.tune(request.knobs)
        return self._host.decode(request.beliefs)

    def features(self, request: wire.BeliefsRequest) -> wire.Tensor:
        self._host.tune(request.knobs)
        return self._host.features(request.beliefs)

    def views(self, request: wire.BeliefsRequest) -> wire.ViewRows:
        self._host.tune(request.knobs)
        return wire.ViewRows([self._host.views(belief) for belief in request.beliefs])

    def act(self, request: wire.ActRequest) -> wire.Choices:
        self._host.tune(request.knobs)
        return self._host.act(request.beliefs, _lucks(request.luck, len(request.beliefs)))

    def edit(self, request: wire.EditRequest) -> wire.Beliefs:
        if request.belief is None:
            raise Problem("The request has no belief.")
        return self._host.edit(request.belief, request.view, request.position, request.value)

    def handlers(self) -> dict[str, Any]:
        """Return what answers each method."""
        return {
            "Describe": (self.describe, wire.DescribeModelRequest, False),
            "Begin": (self.begin, wire.BeginRequest, False),
            "Imagine": (self.imagine, wire.ImagineRequest, False),
            "Observe": (self.observe, wire.ObserveRequest, False),
            "Decode": (self.decode, wire.BeliefsRequest, False),
            "Features": (self.features, wire.BeliefsRequest, False),
            "Views": (self.views, wire.BeliefsRequest, False),
            "Act": (self.act, wire.ActRequest, False),
            "Edit": (self.edit, wire.EditRequest, False),
        }


def _hello(kind: str) -> Callable[[Any], wire.HelloReply]:
    def answer(request: wire.HelloRequest) -> wire.HelloReply:
        if request.protocol < 1:
            raise Problem(f"The client speaks protocol {request.protocol}; this bridge speaks 1.")
        server = f"gedanken_bridge {gedanken_bridge.__version__}"
        return wire.HelloReply(
            protocol=min(request.protocol, wire.PROTOCOL), server=server, kind=kind, answers_calls=True
        )

    return answer


def _failure(error: BaseException) -> tuple[grpc.StatusCode, str]:
    if isinstance(error, Problem):
        return grpc.StatusCode.INVALID_ARGUMENT, str(error)
    if isinstance(error, WireError):
        return grpc.StatusCode.INVALID_ARGUMENT, f"The message is damaged: {error}."
    return grpc.StatusCode.INTERNAL, sentence_of(error)


class _Token:
    """Refuses whoever does not know the token."""

    def __init__(self, token: str):
        self._expected = f"Bearer {token}"

    def check(self, context: Any) -> None:
        given = dict(context.invocation_metadata()).get("authorization", "")
        if not hmac.compare_digest(str(given).encode(), self._expected.encode()):
            context.abort(grpc.StatusCode.UNAUTHENTICATED, "The token is wrong.")


def _unary(answer: Callable[[Any], Message], kind: type[Message], token: _Token) -> Any:
    def call(data: bytes, context: Any) -> bytes:
        token.check(context)
        try:
            return answer(kind.decode(data)).encode()
        except Exception as e:
            context.abort(*_failure(e))
            raise

    return grpc.unary_unary_rpc_method_handler(call)


def _stream(answer: Callable[[Any], Iterator[Message]], kind: type[Message], token: _Token) -> Any:
    def call(data: bytes, context: Any) -> Iterator[bytes]:
        token.check(context)
        try:
            for message in answer(kind.decode(data)):
                if not context.is_active():
                    return
                yield message.encode()
        except Exception as e:
            context.abort(*_failure(e))
            raise

    return grpc.unary_stream_rpc_method_handler(call)


def _calls(methods: dict[str, tuple[Callable[[Any], Message], type[Message]]], token: _Token) -> Any:
    def answer(data: bytes) -> wire.Answer:
        try:
            asked = wire.Call.decode(data)
            if asked.method not in methods:
                code: int = grpc.StatusCode.UNIMPLEMENTED.value[0]
                return wire.Answer(code=code, sentence=f"There is no method '{asked.method}'.")
            method, kind = methods[asked.method]
            return wire.Answer(reply=method(kind.decode(asked.request)).encode())
        except Exception as e:
            status, sentence = _failure(e)
            return wire.Answer(code=status.value[0], sentence=sentence)

    def call(requests: Iterator[bytes], context: Any) -> Iterator[bytes]:
        token.check(context)
        for data in requests:
            yield answer(data).encode()

    return grpc.stream_stream_rpc_method_handler(call)


def start(service: WorldService | ModelService, token: str, port: int = 0) -> tuple[grpc.Server, int]:
    """Start serving on a loopback port and return the server with the port."""
    guard = _Token(token)
    # One thread calls the world or model: neither need know of threads.
    pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="bridge")
    limits = [("grpc.max_receive_message_length", _MOST_BYTES), ("grpc.max_send_message_length", _MOST_BYTES), ("grpc.so_reuseport", 0)]
    server = grpc.server(pool, options=limits)
    is_world = isinstance(service, WorldService)
    own = f"{_PACKAGE}.{'Worlds' if is_world else 'Models'}"
    bridge = f"{_PACKAGE}.Bridge"
    hello = _hello("world" if is_world else "model")
    methods = {
        name: (_stream if streams else _unary)(answer, kind, guard)
        for name, (answer, kind, streams) in service.handlers().items()
    }
    unary = {
        f"{own}/{name}": (answer, kind)
        for name, (answer, kind, streams) in service.handlers().items()
        if not streams
    }
    greeting = {
        "Hello": _unary(hello, wire.HelloRequest, guard),
        "Calls": _calls({**unary, f"{bridge}/Hello": (hello, wire.HelloRequest)}, guard),
    }
    server.add_generic_rpc_handlers(
        (
            grpc.method_handlers_generic_handler(own, methods),
            grpc.method_handlers_generic_handler(bridge, greeting),
        )
    )
    bound = server.add_insecure_port(f"127.0.0.1:{port}")
    if bound == 0:
        raise Problem(f"The port {port} cannot be opened.")
    server.start()
    return server, bound


def serve_parent(service: WorldService | ModelService) -> None:
    """Serve the process that started this one, until it closes our standard input: when it ends, we end.

    The parent writes the token as the first line; we answer with one line of JSON that names the port. Whatever
    else is printed goes to standard error.
    """
    answer_to = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    token = sys.stdin.readline().strip()
    if not token:
        raise Problem("The bridge is started by Gedanken, which writes a token to standard input.")
    server, port = start(service, token)
    print(json.dumps({"port": port, "protocol": wire.PROTOCOL}), file=answer_to, flush=True)
    _wait_for_end_of_input()
    server.stop(0)
    # Whatever hangs in user code must not outlive the parent.
    os._exit(0)


def _wait_for_end_of_input() -> None:
    done = threading.Event()

    def read() -> None:
        while sys.stdin.buffer.read(4096):
            pass
        done.set()

    threading.Thread(target=read, daemon=True, name="parent").start()
    done.wait()
