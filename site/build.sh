#!/usr/bin/env bash
# The documentation as static pages, with search, the API and the playground, in artifacts/site/html. It needs the .NET SDK, and for the
# playground Node.js with npm: without them, its page says that it is not there. `site/build.sh --serve` shows it at http://localhost:8080.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$PWD/artifacts/site
repository=https://github.com/netdsl/netdsl/blob/main

rm -rf "$out"
mkdir -p "$out/source"
dotnet build src/NetDsl -nologo -v q -p:TorchEngine=cpu
cp -r "$(dotnet msbuild src/NetDsl -getProperty:TargetDir -p:TorchEngine=cpu)" "$out/library"

cp -r docs CHANGELOG.md site/index.md site/toc.yml site/docfx.json site/filter.yml site/template "$out/source"
cp site/docs-toc.yml "$out/source/docs/toc.yml"
# Links to what is no page lead to the repository.
find "$out/source" -name '*.md' -exec sed -i -E \
    -e "s,\]\((\.\./)+(examples|tests|src|generators|build|LICENSE)([^)]*)\),](${repository}/\2\3),g" \
    -e "s,\]\((\.\./)+README\.md([^)]*)\),](${repository}/README.md\2),g" {} +

if examples/Playground/build.sh --check; then
    examples/Playground/build.sh "$out/source/playground"
else
    mkdir "$out/source/playground"
    echo '<!doctype html><title>NetDsl playground</title><p>This site was built without npm, and has no playground.</p>' \
        > "$out/source/playground/index.html"
fi

dotnet tool restore --tool-manifest site/.config/dotnet-tools.json
cd site
dotnet docfx metadata "$out/source/docfx.json"
dotnet docfx build "$out/source/docfx.json" --warningsAsErrors "$@"
