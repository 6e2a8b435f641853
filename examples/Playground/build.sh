#!/usr/bin/env bash
# The playground as static files, in artifacts/playground, or in the folder that is given. It needs the .NET SDK and Node.js 20 or later with
# npm. `examples/Playground/build.sh --check` only says whether they are there.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! command -v npm > /dev/null; then
    echo "playground: cannot be built here: no npm (Debian: apt-get install nodejs npm)" >&2
    exit 1
fi
[ "${1-}" != --check ] || exit 0

out=${1-artifacts/playground}
npm --prefix examples/Playground/Page ci --no-audit --no-fund --loglevel=error
npm --prefix examples/Playground/Page run --silent build
dotnet publish examples/Playground/Page -c Release -p:TorchEngine=managed -nologo -v q -o "$out.publish"
rm -rf "$out"
mv "$out.publish/wwwroot" "$out"
rm -rf "$out.publish"
