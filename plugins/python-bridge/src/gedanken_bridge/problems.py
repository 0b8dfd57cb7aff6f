"""What can go wrong, said in one sentence."""

from __future__ import annotations


class Problem(Exception):
    """Something that a person can put right; its text is one English sentence that says how."""


def sentence_of(error: BaseException) -> str:
    """Return what happened in somebody's code in one line: the kind, the text, the place."""
    place = ""
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        place = f" ({code.co_filename.rsplit('/', 1)[-1]}, line {trace.tb_lineno})"
        trace = trace.tb_next
    text = " ".join(str(error).split())
    if len(text) > 300:
        text = text[:297] + "..."
    return f"{type(error).__name__}{': ' + text if text else ''}{place}"
