#!/usr/bin/env bash
# Builds the JupyterLab of the tests where it is not built from these very files yet. It needs Node.js 18 or later and npm.
set -euo pipefail
cd "$(dirname "$0")"

sources=$(cat package.json package-lock.json webpack.config.js index.js | sha256sum)
[ "$(cat build/sources.sha256 2>/dev/null || true)" = "$sources" ] && exit
npm ci --no-audit --no-fund --loglevel=error
npm run --silent build
echo "$sources" >build/sources.sha256
