#!/usr/bin/env bash
# Publishes a small program with NativeAOT, runs it, and compares its numbers with those of the same program on the runtime.
#
#   tests/nativeaot/run.sh [cpu|managed]...
#   tests/nativeaot/run.sh --check             only says whether the linker is there
#
# It installs nothing. On Linux it needs clang or gcc, and zlib (Debian: clang, zlib1g-dev), on macOS Xcode's tools.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
repo=$(cd "$here/../.." && pwd)
weights=$repo/tests/NetDsl.Tests/Goldens/digitnet.initial.dat
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

step() { echo "nativeaot: $*"; }
fail() { echo "nativeaot: FAILED: $*" >&2; exit 1; }
lacks() { echo "nativeaot: cannot run here: $*" >&2; exit 1; }

case $(uname) in
    Linux)
        command -v clang > "$work/log" || command -v gcc > "$work/log" \
            || lacks "no clang: NativeAOT links with it (Debian: apt-get install clang zlib1g-dev)"
        [ -e /usr/include/zlib.h ] || lacks "no zlib.h: NativeAOT links zlib (Debian: apt-get install zlib1g-dev)"
        ;;
    Darwin) command -v clang > "$work/log" || lacks "no clang: NativeAOT links with it (xcode-select --install)" ;;
    *) lacks "this script knows Linux and macOS" ;;
esac
[ "${1-}" != --check ] || exit 0

# A file, or a folder without the files for debuggers, in MB.
megabytes() {
    find "$1" -type f ! -name '*.dbg' ! -path '*.dSYM/*' -exec cat {} + | wc -c | awk '{ printf "%.1f MB", $1 / 1e6 }'
}

# The same words and numbers, to rounding: by default a native program uses fewer SIMD instructions than the runtime, so the managed
# engine adds up in another order, and a step of training carries the difference on.
same() {
    paste "$1" "$2" | awk '
        { for (i = 1; i <= NF / 2; i++) {
            left = $i; right = $(i + NF / 2); compared++
            if (left != right && !(left ~ /^-?[0-9.]+$/ && right ~ /^-?[0-9.]+$/ && left - right < 0.002 && right - left < 0.002)) {
                print "line " NR ": " left " and " right; differ = 1 } } }
        END { exit differ || compared == 0 }'
}

[ $# -gt 0 ] || set -- cpu managed
for engine in "$@"; do
    case $engine in cpu | managed) ;; *) fail "expected cpu, managed or --check, not '$engine'" ;; esac
done
for engine in "$@"; do
    step "$engine: build for the runtime"
    dotnet build "$here/NativeAot.csproj" -c Release -p:TorchEngine="$engine" -p:RunAnalyzers=false -o "$work/$engine-jit" -nologo > "$work/log" \
        || fail "$(cat "$work/log")"

    step "$engine: publish"
    dotnet publish "$here/NativeAot.csproj" --use-current-runtime -p:TorchEngine="$engine" -p:RunAnalyzers=false -o "$work/$engine-aot" -nologo > "$work/log" \
        || fail "$(cat "$work/log")"

    dotnet "$work/$engine-jit/NativeAot.dll" "$weights" > "$work/jit" 2> "$work/jit.time" || fail "$engine, on the runtime: $(cat "$work/jit" "$work/jit.time")"
    "$work/$engine-aot/NativeAot" "$weights" > "$work/aot" 2> "$work/aot.time" || fail "$engine, native: $(cat "$work/aot" "$work/aot.time")"
    grep -q '^trained ' "$work/aot" || fail "$engine: the program does not come to its end"
    same "$work/jit" "$work/aot" || fail "$engine: other numbers than on the runtime"
    step "$engine: the same numbers; $(cat "$work/aot.time") (on the runtime $(cut -d' ' -f1 "$work/jit.time") ms)"
    step "$engine: program $(megabytes "$work/$engine-aot/NativeAot"), folder $(megabytes "$work/$engine-aot")"
done
step passed
