#!/usr/bin/env bash
# Publishes a small program with NativeAOT, runs it, and compares its numbers with those of the same program on the runtime.
#
#   tests/nativeaot/run.sh [cpu|managed]...
#
# It installs nothing. On Linux it needs clang and zlib (Debian: clang, zlib1g-dev).
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
repo=$(cd "$here/../.." && pwd)
weights=$repo/tests/NetDsl.Tests/Goldens/digitnet.initial.dat
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

step() { echo "nativeaot: $*"; }
fail() { echo "nativeaot: FAILED: $*" >&2; exit 1; }

if [ "$(uname)" = Linux ]; then
    command -v clang > "$work/log" || command -v gcc > "$work/log" || fail "no clang: NativeAOT links with it (Debian: apt-get install clang zlib1g-dev)"
    [ -e /usr/include/zlib.h ] || fail "no zlib.h: NativeAOT links zlib (Debian: apt-get install zlib1g-dev)"
fi

[ $# -gt 0 ] || set -- cpu managed
for engine in "$@"; do
    step "$engine: build for the runtime"
    dotnet build "$here/NativeAot.csproj" -c Release -p:TorchEngine="$engine" -o "$work/$engine-jit" -nologo > "$work/log" \
        || fail "$(cat "$work/log")"

    step "$engine: publish"
    dotnet publish "$here/NativeAot.csproj" --use-current-runtime -p:TorchEngine="$engine" -o "$work/$engine-aot" -nologo > "$work/log" \
        || fail "$(cat "$work/log")"

    dotnet "$work/$engine-jit/NativeAot.dll" "$weights" > "$work/jit" 2> "$work/jit.time" || fail "$engine, on the runtime: $(cat "$work/jit" "$work/jit.time")"
    "$work/$engine-aot/NativeAot" "$weights" > "$work/aot" 2> "$work/aot.time" || fail "$engine, native: $(cat "$work/aot" "$work/aot.time")"
    grep -q '^trained ' "$work/aot" || fail "$engine: the program does not come to its end"
    diff "$work/jit" "$work/aot" || fail "$engine: other numbers than on the runtime"
    step "$engine: the same numbers; $(cat "$work/aot.time") (on the runtime $(cut -d' ' -f1 "$work/jit.time") ms)"
    step "$engine: program $(du -h "$work/$engine-aot/NativeAot" | cut -f1), folder $(du -sh --exclude='*.dbg' "$work/$engine-aot" | cut -f1)"
done
step passed
