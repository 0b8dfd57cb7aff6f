#!/bin/sh
# Makes a Python for the bridge's tests and prints its path: the system's packages and, where PyPI can be reached,
# Gymnasium with some of its worlds and readers of films and parquet. Without PyPI the tests that need those are
# skipped and say so.
set -eu
cd "$(dirname "$0")/.."

venv=plugins/python-bridge/target/venv
python=$PWD/$venv/bin/python

[ -x "$python" ] || /usr/bin/python3 -m venv --system-site-packages "$venv" >&2
"$python" -c 'import gymnasium, ale_py, minigrid, av, pyarrow, crafter, tiny_jepa, lance, episodata, h5py' 2>/dev/null ||
    timeout 180 "$python" -m pip install --quiet --disable-pip-version-check --timeout 10 --retries 1 \
        gymnasium ale-py minigrid av pyarrow crafter tiny-jepa pylance episodata h5py >&2 ||
    echo 'PyPI cannot be reached: the tests that need Gymnasium, films or parquet are skipped.' >&2
echo "$python"
