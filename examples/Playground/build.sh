#!/usr/bin/env bash
# The playground as static files, in artifacts/playground, or in the folder that is given. It needs the .NET SDK, and Node.js 20 or later with
# npm, which downloads the editor and the curve. `examples/Playground/build.sh --check` only says whether it can.
set -euo pipefail
cd "$(dirname "$0")/../.."

lacks() { echo "playground: cannot be built here: $*" >&2; exit 1; }

command -v npm > /dev/null || lacks "no npm (Debian: apt-get install nodejs npm)"
npm --prefix examples/Playground/Page ci --no-audit --no-fund --loglevel=error --fetch-retries=1 || lacks "npm cannot get its packages"
[ "${1-}" != --check ] || exit 0

out=${1-artifacts/playground}
npm --prefix examples/Playground/Page run --silent build
dotnet publish examples/Playground/Page -c Release -p:TorchEngine=managed -p:RunAnalyzers=false -nologo -v q -o "$out.publish"
rm -rf "$out"
mv "$out.publish/wwwroot" "$out"
rm -rf "$out.publish"
