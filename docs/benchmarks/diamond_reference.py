"""DIAMOND's denoiser for Atari (Alonso et al. 2024, appendix) in plain PyTorch: a reference for the speed of a frame.

Written from the paper: a U-Net with four levels of 64 channels and two residual blocks each, adaptive group norm on an
embedding of noise level and actions (256), attention only in the middle, four past frames as channels; 4.4 million
numbers. Weights are random. `DiffusionBench` in the tests of `world-model` draws frames with our denoiser at the size
of the paper; both take turns, so that whatever else the machine does falls on both:

    python diamond_reference.py --threads 1 --beside "java -cp ... dev.gedanken.family.diffusion.DiffusionBench 1"
"""

import argparse
import math
import shlex
import statistics
import subprocess
import time

import torch
import torch.nn.functional as F
from torch import nn

CHANNELS, LEVELS, BLOCKS, CONDITION, PAST, ACTIONS, GROUP, HEADS = 64, 4, 2, 256, 4, 3, 32, 8
STEPS, SIGMA_MIN, SIGMA_MAX, RHO, SIGMA_DATA, OFFSET_NOISE = 3, 2e-3, 5.0, 7, 0.5, 0.3


class AdaptiveGroupNorm(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.groups = max(1, channels // GROUP)
        self.map = nn.Linear(CONDITION, 2 * channels)

    def forward(self, x, condition):
        scale, shift = self.map(condition)[:, :, None, None].chunk(2, dim=1)
        return F.group_norm(x, self.groups, eps=1e-5) * (1 + scale) + shift


class Attention(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.norm = nn.GroupNorm(max(1, channels // GROUP), channels)
        self.qkv = nn.Conv2d(channels, 3 * channels, 1)
        self.out = nn.Conv2d(channels, channels, 1)

    def forward(self, x):
        rows, channels, height, width = x.shape
        qkv = self.qkv(self.norm(x)).view(rows, 3, HEADS, channels // HEADS, height * width).transpose(3, 4)
        mixed = F.scaled_dot_product_attention(qkv[:, 0], qkv[:, 1], qkv[:, 2])
        return x + self.out(mixed.transpose(2, 3).reshape(x.shape))


class Block(nn.Module):
    def __init__(self, inputs, outputs, attends=False):
        super().__init__()
        self.skip = nn.Conv2d(inputs, outputs, 1) if inputs != outputs else nn.Identity()
        self.norm1, self.norm2 = AdaptiveGroupNorm(inputs), AdaptiveGroupNorm(outputs)
        self.conv1 = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1)
        self.attention = Attention(outputs) if attends else nn.Identity()

    def forward(self, x, condition):
        y = self.conv1(F.silu(self.norm1(x, condition)))
        y = self.conv2(F.silu(self.norm2(y, condition)))
        return self.attention(y + self.skip(x))


class Denoiser(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("frequencies", torch.randn(CONDITION // 2))
        self.act = nn.Embedding(ACTIONS, CONDITION // PAST)
        self.condition = nn.Sequential(nn.Linear(CONDITION, CONDITION), nn.SiLU(), nn.Linear(CONDITION, CONDITION))
        self.first = nn.Conv2d(3 * (PAST + 1), CHANNELS, 3, padding=1)
        self.down = nn.ModuleList(
            nn.ModuleList(Block(CHANNELS, CHANNELS) for _ in range(BLOCKS)) for _ in range(LEVELS)
        )
        self.middle = nn.ModuleList(Block(CHANNELS, CHANNELS, attends=True) for _ in range(2))
        self.up = nn.ModuleList(
            nn.ModuleList(Block(2 * CHANNELS, CHANNELS) for _ in range(BLOCKS + 1)) for _ in range(LEVELS)
        )
        self.smaller = nn.ModuleList(nn.Conv2d(CHANNELS, CHANNELS, 3, 2, 1) for _ in range(LEVELS - 1))
        self.larger = nn.ModuleList(nn.Conv2d(CHANNELS, CHANNELS, 3, padding=1) for _ in range(LEVELS - 1))
        self.norm = nn.GroupNorm(CHANNELS // GROUP, CHANNELS)
        self.last = nn.Conv2d(CHANNELS, 3, 3, padding=1)

    def inner(self, x, noise, past, actions):
        phase = 2 * math.pi * noise[:, None] * self.frequencies[None]
        level = torch.cat([phase.cos(), phase.sin()], 1)
        condition = self.condition(level + self.act(actions).flatten(1))
        x = self.first(torch.cat([past, x], 1))
        skips = []
        for level, blocks in enumerate(self.down):
            if level:
                x = self.smaller[level - 1](x)
            skips.append(x)
            for block in blocks:
                x = block(x, condition)
                skips.append(x)
        for block in self.middle:
            x = block(x, condition)
        for level, blocks in enumerate(self.up):
            if level:
                x = self.larger[level - 1](F.interpolate(x, scale_factor=2.0))
            for block in blocks:
                x = block(torch.cat([x, skips.pop()], 1), condition)
        return self.last(F.silu(self.norm(x)))

    def denoise(self, x, sigma, past, actions):
        sigma = torch.full((len(x),), math.sqrt(sigma**2 + OFFSET_NOISE**2))
        c_in = 1 / (sigma**2 + SIGMA_DATA**2).sqrt()
        c_skip = SIGMA_DATA**2 * c_in**2
        c_out = sigma * c_skip.sqrt()
        wide = (slice(None), None, None, None)
        drawn = self.inner(x * c_in[wide], sigma.log() / 4, past / SIGMA_DATA, actions)
        clean = (c_skip[wide] * x + c_out[wide] * drawn).clamp(-1, 1)
        return (clean + 1).div(2).mul(255).byte().div(255).mul(2).sub(1)

    @torch.no_grad()
    def sample(self, past, actions):
        ramp = torch.linspace(0, 1, STEPS)
        low, high = SIGMA_MIN ** (1 / RHO), SIGMA_MAX ** (1 / RHO)
        sigmas = [*((high + ramp * (low - high)) ** RHO).tolist(), 0.0]
        x = torch.randn(len(past), 3, 64, 64)
        for now, then in zip(sigmas, sigmas[1:]):
            x = x + (x - self.denoise(x, now, past, actions)) / now * (then - now)
        return x


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--beside", help="a command that prints its seconds per frame for each line that it reads")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rows", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(1)
    model = Denoiser().eval()
    print("numbers:", sum(weight.numel() for weight in model.parameters()))
    past = torch.rand(arguments.rows, 3 * PAST, 64, 64)
    actions = torch.zeros(arguments.rows, PAST, dtype=torch.long)
    other = None
    if arguments.beside:
        other = subprocess.Popen(
            shlex.split(arguments.beside), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
    ours, others = [], []
    for number in range(-3, arguments.rounds):
        begun = time.perf_counter()
        model.sample(past, actions)
        here = (time.perf_counter() - begun) / arguments.rows
        there = 0.0
        if other:
            other.stdin.write("\n")
            other.stdin.flush()
            there = float(other.stdout.readline())
        if number >= 0:
            ours.append(here)
            others.append(there)
    print(f"DIAMOND in PyTorch {torch.__version__}: {1000 * statistics.median(ours):.0f} ms a frame, {len(ours)} rounds")
    if other:
        other.stdin.close()
        print(f"DiffusionBench: {1000 * statistics.median(others):.0f} ms a frame")
        ratios = [a / b for a, b in zip(ours, others)]
        print(f"DIAMOND's time over ours, round by round: median {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
