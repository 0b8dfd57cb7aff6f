"""The camera that follows a body in MuJoCo's pictures: it lags behind, so it is part of the moment."""

from __future__ import annotations

from typing import Any

import numpy as np

_NUMBERS = ("distance", "azimuth", "elevation", "type", "fixedcamid", "trackbodyid")


class Camera:
    """The camera with which an environment of Gymnasium draws itself by MuJoCo."""

    def __init__(self, base: Any):
        self._renderer = getattr(base, "mujoco_renderer", None)

    def start_over(self) -> None:
        """Put it where it stands when the first picture of an episode is drawn."""
        viewer = self._viewer(creates=False)
        if viewer is not None and hasattr(viewer, "_init_camera"):
            viewer._init_camera()
            self._renderer._set_cam_config()  # type: ignore[union-attr]

    def save(self) -> tuple[Any, ...] | None:
        """Return where it is; None before the first picture."""
        viewer = self._viewer(creates=False)
        if viewer is None:
            return None
        return (*(getattr(viewer.cam, name) for name in _NUMBERS), np.array(viewer.cam.lookat))

    def load(self, saved: tuple[Any, ...] | None) -> None:
        """Put it where it was."""
        if saved is None:
            self.start_over()
            return
        viewer = self._viewer(creates=True)
        for name, value in zip(_NUMBERS, saved):
            setattr(viewer.cam, name, value)
        viewer.cam.lookat[:] = saved[-1]

    def _viewer(self, creates: bool) -> Any:
        if self._renderer is None:
            return None
        viewers = getattr(self._renderer, "_viewers", {})
        if "rgb_array" in viewers or not creates:
            return viewers.get("rgb_array")
        return self._renderer._get_viewer("rgb_array")
