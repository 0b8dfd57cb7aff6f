"""The RSSM of the family `rssm`, size 1m, in plain PyTorch: a reference for the speed of training.

Same sizes, same batch (16 sequences of 32 frames of 64x64), same losses and the same updates (adaptive clipping,
Adam) as `RssmBench` in the tests of `world-model`. Both take turns, so that whatever else the machine does falls on
both:

    python rssm_reference.py --beside "java -cp ... dev.gedanken.family.rssm.RssmBench" --rounds 10
"""

import argparse
import shlex
import statistics
import subprocess
import time

import torch
import torch.nn.functional as F
from torch import nn

FRAME, PATCH, CHANNELS, CONVOLUTIONS = 64, 8, 32, 2
DETER, VARIABLES, CLASSES, HIDDEN, UNITS, BLOCKS, ACTIONS, BINS = 512, 32, 4, 64, 64, 8, 3, 255
GRID = FRAME // PATCH
STOCH = VARIABLES * CLASSES
BATCH, LENGTH = 16, 32


class RmsNorm(nn.Module):
    def __init__(self, features, axis=-1):
        super().__init__()
        shape = [features] if axis == -1 else [1, features, 1, 1]
        self.gain = nn.Parameter(torch.ones(shape))
        self.axis = axis

    def forward(self, x):
        return x / (x.square().mean(self.axis, keepdim=True) + 1e-4).sqrt() * self.gain


class NormedDense(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.map = nn.Linear(inputs, outputs)
        self.norm = RmsNorm(outputs)

    def forward(self, x):
        return F.silu(self.norm(self.map(x)))


class BlockDense(nn.Module):
    def __init__(self, blocks, inputs, outputs):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(blocks, inputs, outputs) / inputs**0.5)
        self.bias = nn.Parameter(torch.zeros(blocks, outputs))

    def forward(self, x):
        return (x.transpose(0, 1) @ self.weight).transpose(0, 1) + self.bias


class BlockGru(nn.Module):
    def __init__(self, inputs, state, blocks):
        super().__init__()
        part = state // blocks
        self.blocks = blocks
        self.hidden = BlockDense(blocks, part + inputs, part)
        self.norm = RmsNorm(state)
        self.gates = BlockDense(blocks, part, 3 * part)

    def forward(self, x, h):
        rows = x.shape[0]
        split = h.reshape(rows, self.blocks, -1)
        shared = x.unsqueeze(1).expand(-1, self.blocks, -1)
        y = F.silu(self.norm(self.hidden(torch.cat([split, shared], 2)).reshape(rows, -1)))
        reset, candidate, update = self.gates(y.reshape(rows, self.blocks, -1)).chunk(3, 2)
        reset = torch.sigmoid(reset.reshape(rows, -1))
        candidate = torch.tanh(reset * candidate.reshape(rows, -1))
        update = torch.sigmoid(update.reshape(rows, -1) - 1)
        return h + update * (candidate - h)


def residual():
    return nn.ModuleList(nn.Conv2d(CHANNELS, CHANNELS, 3, padding=1) for _ in range(CONVOLUTIONS))


class Rssm(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Conv2d(3, CHANNELS, PATCH, stride=PATCH)
        self.encoder = residual()
        self.encoder_norm = RmsNorm(CHANNELS, 1)
        embedding = CHANNELS * GRID * GRID
        self.of_deter = NormedDense(DETER, HIDDEN)
        self.of_stoch = NormedDense(STOCH, HIDDEN)
        self.of_action = NormedDense(ACTIONS, HIDDEN)
        self.cell = BlockGru(3 * HIDDEN, DETER, BLOCKS)
        self.prior = nn.Sequential(NormedDense(DETER, HIDDEN), NormedDense(HIDDEN, HIDDEN), nn.Linear(HIDDEN, STOCH))
        self.posterior = nn.Sequential(NormedDense(DETER + embedding, HIDDEN), nn.Linear(HIDDEN, STOCH))
        self.from_deter = BlockDense(BLOCKS, DETER // BLOCKS, embedding // BLOCKS)
        self.stoch_hidden = NormedDense(STOCH, 2 * UNITS)
        self.from_stoch = nn.Linear(2 * UNITS, embedding)
        self.decoder_norm = RmsNorm(CHANNELS, 1)
        self.decoder = residual()
        self.to_pixels = nn.Conv2d(CHANNELS, 3 * PATCH * PATCH, 1)
        self.reward = nn.Sequential(NormedDense(DETER + STOCH, UNITS), nn.Linear(UNITS, BINS))
        self.continues = nn.Sequential(NormedDense(DETER + STOCH, UNITS), nn.Linear(UNITS, 1))

    @staticmethod
    def probabilities(logits):
        return 0.99 * logits.reshape(-1, VARIABLES, CLASSES).softmax(2) + 0.01 / CLASSES

    @staticmethod
    def sample(p, uniforms):
        index = (p.detach().cumsum(2) <= uniforms.unsqueeze(2)).sum(2).clamp(max=CLASSES - 1)
        return F.one_hot(index, CLASSES).float() + p - p.detach()

    def encode(self, pixels):
        x = self.embed(pixels - 0.5)
        for convolution in self.encoder:
            x = x + convolution(F.gelu(x))
        return F.silu(self.encoder_norm(x)).reshape(pixels.shape[0], -1)

    def decode(self, h, z):
        rows = h.shape[0]
        x = self.from_deter(h.reshape(rows, BLOCKS, -1)).reshape(rows, CHANNELS, GRID, GRID)
        x = x + self.from_stoch(self.stoch_hidden(z)).reshape(rows, CHANNELS, GRID, GRID)
        x = F.silu(self.decoder_norm(x))
        for convolution in self.decoder:
            x = x + convolution(F.gelu(x))
        return torch.sigmoid(F.pixel_shuffle(self.to_pixels(F.gelu(x)), PATCH))

    def loss(self, pixels, actions, rewards, continues):
        embedded = self.encode(pixels).reshape(LENGTH, BATCH, -1)
        h = torch.zeros(BATCH, DETER)
        z = torch.zeros(BATCH, STOCH)
        hs, zs, ps = [], [], []
        for t in range(LENGTH):
            x = torch.cat([self.of_deter(h), self.of_stoch(z), self.of_action(actions[t])], 1)
            h = self.cell(x, h)
            p = self.probabilities(self.posterior(torch.cat([h, embedded[t]], 1)))
            z = self.sample(p, torch.rand(BATCH, VARIABLES)).reshape(BATCH, STOCH)
            hs.append(h)
            zs.append(z)
            ps.append(p)
        h, z, posterior = torch.cat(hs), torch.cat(zs), torch.cat(ps)
        prior = self.probabilities(self.prior(h))
        error = (self.decode(h, z) - pixels).square()
        changed = ((pixels[BATCH:] - pixels[:-BATCH]).abs().amax(1, keepdim=True) > 0.1).float()
        weights = 1 + 8 * torch.cat([torch.zeros_like(changed[:BATCH]), changed])
        reconstruction = (error * weights).sum((1, 2, 3)).mean()

        def divergence(p, q):
            return (p * (p.log() - q.log())).sum((1, 2)).clamp(min=1).mean()

        features = torch.cat([h, z], 1)[BATCH:]
        return (
            reconstruction
            + divergence(posterior.detach(), prior)
            + 0.1 * divergence(posterior, prior.detach())
            - (rewards * self.reward(features).log_softmax(1)).sum(1).mean()
            + F.binary_cross_entropy_with_logits(self.continues(features).squeeze(1), continues)
        )


def clip(parameters, most=0.3):
    for weight in parameters:
        norm = weight.grad.norm()
        bound = most * weight.detach().norm().clamp(min=1e-3)
        if norm > bound:
            weight.grad.mul_(bound / norm)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--beside", help="a command that makes some updates for each line it reads")
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--updates", type=int, default=3, help="updates of a round; the other's are its own")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(1)
    model = Rssm()
    adam = torch.optim.Adam(model.parameters(), lr=1e-3)
    print("numbers:", sum(weight.numel() for weight in model.parameters()))
    pixels = torch.rand(LENGTH * BATCH, 3, FRAME, FRAME)
    actions = F.one_hot(torch.randint(ACTIONS, (LENGTH, BATCH)), ACTIONS).float()
    rewards = F.one_hot(torch.full(((LENGTH - 1) * BATCH,), BINS // 2), BINS).float()
    continues = torch.ones((LENGTH - 1) * BATCH)

    def round_of_ours():
        begun = time.perf_counter()
        for _ in range(arguments.updates):
            adam.zero_grad()
            model.loss(pixels, actions, rewards, continues).backward()
            clip(list(model.parameters()))
            adam.step()
        return (time.perf_counter() - begun) / arguments.updates

    other = None
    if arguments.beside:
        other = subprocess.Popen(
            shlex.split(arguments.beside), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def round_of_other():
        other.stdin.write("\n")
        other.stdin.flush()
        return float(other.stdout.readline())

    ours, others = [], []
    for number in range(-2, arguments.rounds):
        here = round_of_ours()
        there = round_of_other() if other else 0
        if number >= 0:
            ours.append(here)
            others.append(there)
    print(f"PyTorch {torch.__version__}: {statistics.median(ours):.3f} s an update, median of {len(ours)} rounds")
    if other:
        other.stdin.close()
        ratios = [a / b for a, b in zip(ours, others)]
        print(f"RssmBench: {statistics.median(others):.3f} s an update")
        print(f"PyTorch's time over ours, round by round: median {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
