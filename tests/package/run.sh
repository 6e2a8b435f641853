#!/usr/bin/env bash
# Packs the libraries and uses them as a stranger would: a new project, outside the repository, that has nothing but the packages
# and the README's first network. It must build, train and run; with a layer of the wrong shape the build must say NDSL102.
#
#   tests/package/run.sh [managed|cpu]
set -euo pipefail

engine=${1:-managed}
torchsharp=$(sed -n 's/.*"TorchSharp" Version="\([^"]*\)".*/\1/p' "$(dirname "$0")/../../Directory.Packages.props")
repo=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Nothing from an earlier run may stand in for what is packed now.
export NUGET_PACKAGES=$work/packages
version=0.0.1-test

step() { echo "package: $*"; }
fail() { echo "package: FAILED: $*" >&2; exit 1; }

step "pack for the engine '$engine'"
NUGET_PACKAGES='' dotnet pack "$repo/NetDsl.sln" -o "$work/feed" -p:PackageVersion=$version -p:TorchEngine="$engine" -nologo -v quiet

mkdir "$work/app"
cd "$work/app"
cat > nuget.config <<'EOF'
<configuration>
  <packageSources>
    <add key="packed" value="../feed" />
  </packageSources>
</configuration>
EOF

step "a new project with nothing but the packages"
dotnet new console --name FirstNetwork --output . --no-restore > log || fail "dotnet new: $(cat log)"
dotnet add package NetDsl --version $version > log || fail "dotnet add package: $(cat log)"
if [ "$engine" = cpu ]; then
    dotnet add package TorchSharp-cpu --version "$torchsharp" > log || fail "dotnet add package: $(cat log)"
fi

step "the package holds what it promises"
for file in lib/net8.0/NetDsl.{dll,xml} analyzers/dotnet/cs/NetDsl.{Generators,CodeFixes}.dll README.md LICENSE; do
    [ -s "$NUGET_PACKAGES/netdsl/$version/$file" ] || fail "no $file"
done

step "the README's program builds without a warning, and runs"
awk '/<!-- first-network -->/ { wanted = 1 } wanted && /^```$/ { exit } in_code { print } wanted && /^```csharp$/ { in_code = 1 }' \
    "$repo/README.md" > Program.cs
[ -s Program.cs ] || fail "README.md has no program after <!-- first-network -->"
dotnet build --no-restore -nologo -warnaserror > log || fail "$(cat log)"
dotnet run --no-build > log || fail "$(cat log)"
cat log
grep -q 'test images right' log || fail "the program does not tell how many images it has right"

step "without [Flatten], the build says what the README says: NDSL102, at its place"
sed -i.before '/^\[Flatten\]$/d' Program.cs
cmp -s Program.cs Program.cs.before && fail "the README's network has no line [Flatten]"
finding=$(grep '^Program.cs(.*error NDSL102' "$repo/README.md") || fail "README.md does not show the finding"
if dotnet build --no-restore -nologo > log; then
    fail "the build accepts it"
fi
grep -qF "$finding" log || fail "$(cat log)"
[ "$(grep -o 'error [A-Z]*[0-9]*' log | sort -u | wc -l)" -eq 1 ] || fail "there are other errors: $(cat log)"

step passed
