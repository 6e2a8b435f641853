#!/usr/bin/env bash
# Writes networks as Python with the built program Twins, and compares them in PyTorch: keys, outputs, a step of training; then one
# process with two, and what comes back with LoadWeights.
#
#   tests/pytorch/run.sh              after dotnet build
#   tests/pytorch/run.sh --all        with the largest networks of the zoo, too
#   tests/pytorch/run.sh --check      only says whether PyTorch is there
#
# It installs nothing. It needs a python3 with torch 1.13 or later and numpy (Debian: python3-torch).
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python=
for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c 'import numpy, torch' 2> "$work/log"; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "pytorch: cannot run here: no python3 with torch and numpy (Debian: apt-get install python3-torch)" >&2
    exit 1
fi
[ "${1-}" != --check ] || exit 0

echo "pytorch: write the networks"
dotnet run --project "$here" --no-build -- "$work/networks" "$@"

echo "pytorch: compare them with $("$python" -c 'import torch; print("PyTorch", torch.__version__)')"
"$python" "$here/check.py" "$work/networks"

echo "pytorch: load what train.py wrote"
dotnet run --project "$here" --no-build -- --load "$work/networks/DigitNet/two.safetensors"
