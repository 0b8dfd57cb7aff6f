"""Lets Gedanken play worlds and models that are written in Python."""

from gedanken_bridge.model import Knob, Model, Step, View
from gedanken_bridge.noise import Luck, Lucks
from gedanken_bridge.problems import Problem
from gedanken_bridge.spaces import Actions, Codes, Component, Vector
from gedanken_bridge.world import Factor, Outcome, World

__version__ = "0.1.0"

__all__ = [
    "Actions",
    "Codes",
    "Component",
    "Factor",
    "Knob",
    "Luck",
    "Lucks",
    "Model",
    "Outcome",
    "Problem",
    "Step",
    "Vector",
    "View",
    "World",
]
