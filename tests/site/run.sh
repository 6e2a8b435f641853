#!/usr/bin/env bash
# Uses the site as a visitor does, in a real browser: its search, and its playground. The site is that of site/build.sh.
#
#   tests/site/run.sh
#   tests/site/run.sh --check                  only says whether it can
#
# It needs Node.js 20 or later with npm, and Chromium or Chrome (Debian: chromium), or CHROMIUM=… with another place of it.
set -euo pipefail
cd "$(dirname "$0")"

lacks() { echo "site: cannot be tested here: $*" >&2; exit 1; }

command -v npm > /dev/null || lacks "no npm (Debian: apt-get install nodejs npm)"
CHROMIUM=${CHROMIUM-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
[ -n "$CHROMIUM" ] || lacks "no Chromium (Debian: apt-get install chromium)"
export CHROMIUM
npm ci --no-audit --no-fund --loglevel=error --fetch-retries=1 || lacks "npm cannot get its packages"
[ "${1-}" != --check ] || exit 0

[ -e ../../artifacts/site/html/index.html ] || lacks "no artifacts/site/html: run site/build.sh"
node --test --test-concurrency=1 --test-reporter=spec
