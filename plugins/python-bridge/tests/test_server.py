"""The server as Gedanken meets it: a process, a port, a token, and messages that may be anything."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import grpc
import pytest
from conftest import EXAMPLES
from drifting import Drifting

from gedanken_bridge import wire
from gedanken_bridge.model_host import ModelHost
from gedanken_bridge.server import ModelService, WorldService, start
from gedanken_bridge.sources import world_host

#: How many damaged messages are sent; the project's own measurement sends 10,000 (docs/measured.md).
FUZZED = int(os.environ.get("GEDANKEN_FUZZED", "500"))
TOKEN = "a-token"


class Client:
    """Calls methods with bytes."""

    def __init__(self, port: int, token: str = TOKEN):
        self._channel = grpc.insecure_channel(f"127.0.0.1:{port}")
        self._metadata = (("authorization", f"Bearer {token}"),)

    def call(self, method: str, data: bytes) -> bytes:
        unary = self._channel.unary_unary(f"/gedanken.bridge.v1.{method}")
        return unary(data, metadata=self._metadata, timeout=20)

    def calls(self, messages: Iterator[bytes]) -> Iterator[bytes]:
        stream = self._channel.stream_stream("/gedanken.bridge.v1.Bridge/Calls")
        return stream(messages, metadata=self._metadata, timeout=20)

    def close(self) -> None:
        self._channel.close()


@pytest.fixture
def world() -> Iterator[tuple[Client, int]]:
    spec = f"python:{EXAMPLES / 'corridor.py'}:Corridor?size=16"
    server, port = start(WorldService(world_host(spec), spec), TOKEN)
    client = Client(port)
    yield client, port
    client.close()
    server.stop(None)


@pytest.fixture
def model() -> Iterator[Client]:
    server, port = start(ModelService(lambda: ModelHost(Drifting())), TOKEN)
    client = Client(port)
    yield client
    client.close()
    server.stop(None)


def test_nobody_gets_in_without_the_token(world: tuple[Client, int]) -> None:
    stranger = Client(world[1], "another")
    with pytest.raises(grpc.RpcError) as refused:
        stranger.call("Bridge/Hello", wire.HelloRequest(protocol=1).encode())
    assert refused.value.code() is grpc.StatusCode.UNAUTHENTICATED
    stranger.close()
    answer = wire.HelloReply.decode(world[0].call("Bridge/Hello", wire.HelloRequest(protocol=1).encode()))
    assert (answer.protocol, answer.kind) == (1, "world")


def _fuzz(client: Client, method: str, whole: bytes, luck: random.Random, times: int) -> int:
    refused = 0
    for _ in range(times):
        damaged = bytearray(whole[: luck.randrange(len(whole) + 1)] if luck.random() < 0.3 else whole)
        for _ in range(luck.randrange(1, 6)):
            if damaged:
                damaged[luck.randrange(len(damaged))] = luck.randrange(256)
        try:
            client.call(method, bytes(damaged))
        except grpc.RpcError as e:
            assert e.code() in (grpc.StatusCode.INVALID_ARGUMENT, grpc.StatusCode.INTERNAL), e
            assert e.details() and "\n" not in e.details()
            refused += 1
    return refused


def test_damaged_messages_to_a_world_are_one_sentence_each(world: tuple[Client, int]) -> None:
    client = world[0]
    client.call("Worlds/Describe", wire.DescribeWorldRequest(tries_out=True).encode())
    begun = wire.Moments.decode(client.call("Worlds/Start", wire.StartRequest([1, 2]).encode()))
    step = wire.StepRequest(begun.states, [wire.Input(action=1)] * 2, [wire.Luck(1, 0, 0)] * 2).encode()
    assert _fuzz(client, "Worlds/Step", step, random.Random(1), FUZZED) > FUZZED // 3
    after = wire.Moments.decode(client.call("Worlds/Step", step))
    assert len(after.states) == 2


def test_damaged_messages_to_a_model_are_one_sentence_each(model: Client) -> None:
    model.call("Models/Describe", b"")
    frames = bytes(3 * 16 * 16 * 3)
    context = wire.Context(wire.Tensor("", wire.UINT8, [3, 16, 16, 3], frames), [wire.Input(action=0)] * 2)
    begun = wire.Steps.decode(model.call("Models/Begin", wire.BeginRequest([context], [wire.Luck(1)]).encode()))
    step = wire.ImagineRequest(begun.beliefs, [wire.Input(action=1)], [wire.Luck(1)]).encode()
    # Most of the message is numbers of the picture, which may be anything: the frame around them is damaged.
    refused = _fuzz(model, "Models/Imagine", step[:40] + step[-40:], random.Random(2), FUZZED)
    assert refused > FUZZED // 2
    assert len(wire.Steps.decode(model.call("Models/Imagine", step)).beliefs) == 1


def _asked(calls: list[wire.Call]) -> Iterator[bytes]:
    for call in calls:
        yield call.encode()


def test_a_stream_answers_calls_in_their_order_and_outlives_those_that_fail(
    world: tuple[Client, int],
) -> None:
    client = world[0]
    hello = wire.HelloReply.decode(client.call("Bridge/Hello", wire.HelloRequest(protocol=1).encode()))
    assert hello.answers_calls
    worlds = "gedanken.bridge.v1.Worlds"
    seeds = wire.StartRequest([3, 4]).encode()
    asked = [
        wire.Call(f"{worlds}/Start", seeds),
        wire.Call(f"{worlds}/Describe", wire.DescribeWorldRequest(tries_out=True).encode()),
        wire.Call(f"{worlds}/Start", b"\xff"),
        wire.Call(f"{worlds}/Play", b""),
        wire.Call(f"{worlds}/Start", seeds),
    ]
    answers = [wire.Answer.decode(each) for each in client.calls(_asked(asked))]
    invalid, unknown = grpc.StatusCode.INVALID_ARGUMENT.value[0], grpc.StatusCode.UNIMPLEMENTED.value[0]
    assert [answer.code for answer in answers] == [invalid, 0, invalid, unknown, 0]
    assert "Describe comes before" in answers[0].sentence
    assert "damaged" in answers[2].sentence
    assert answers[4].reply == client.call("Worlds/Start", seeds)


def test_a_damaged_call_on_a_stream_is_one_sentence(world: tuple[Client, int]) -> None:
    answers = [wire.Answer.decode(each) for each in world[0].calls(iter([b"\xff\xff", b"\x0a\x05ab"]))]
    assert [answer.code for answer in answers] == [grpc.StatusCode.INVALID_ARGUMENT.value[0]] * 2
    assert all("damaged" in answer.sentence for answer in answers)


def test_nobody_gets_a_stream_without_the_token(world: tuple[Client, int]) -> None:
    stranger = Client(world[1], "another")
    with pytest.raises(grpc.RpcError) as refused:
        list(stranger.calls(_asked([wire.Call("gedanken.bridge.v1.Bridge/Hello", b"")])))
    assert refused.value.code() is grpc.StatusCode.UNAUTHENTICATED
    stranger.close()


def _started(spec: str) -> tuple[subprocess.Popen[bytes], int]:
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent / "src")}
    process = subprocess.Popen(
        [sys.executable, "-m", "gedanken_bridge", "world", spec],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    )
    assert process.stdin and process.stdout
    process.stdin.write(f"{TOKEN}\n".encode())
    process.stdin.flush()
    return process, json.loads(process.stdout.readline())["port"]


def test_the_process_ends_with_its_parent_even_in_the_middle_of_a_call(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text(
        "import time\nfrom corridor import Corridor\nclass Slow(Corridor):\n"
        "    def reset(self, seed):\n        time.sleep(3600)\n"
    )
    (tmp_path / "corridor.py").write_text((EXAMPLES / "corridor.py").read_text())
    process, port = _started(f"python:{tmp_path / 'slow.py'}:Slow")
    channel = grpc.insecure_channel(f"127.0.0.1:{port}")
    describe = channel.unary_unary("/gedanken.bridge.v1.Worlds/Describe")
    pending = describe.future(b"", metadata=(("authorization", f"Bearer {TOKEN}"),))
    time.sleep(0.5)
    assert process.poll() is None and process.stdin
    process.stdin.close()
    assert process.wait(timeout=10) == 0
    assert pending.exception() is not None
    channel.close()


def test_without_a_parent_nothing_is_served() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "gedanken_bridge", "world", "gym:CartPole-v1"],
        stdin=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent / "src")},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 2
    assert b"started by Gedanken" in ended.stderr
