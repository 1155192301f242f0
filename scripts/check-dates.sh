#!/usr/bin/env bash
# Every date fixture must print the same on all supported Node lines, whatever the machine's zone.
set -euo pipefail
cd "$(dirname "$0")/.."

# Put together once, so that each line runs it as it is.
bundle=$(mktemp -d)/fixture-hash.mjs
trap 'rm -r "$(dirname "$bundle")"' EXIT
npx esbuild test/dates/fixture-hash.ts --bundle --platform=node --format=esm --log-level=warning \
  --outfile="$bundle" \
  --define:import.meta.url="\"file://$PWD/test/dates/fixture-hash.ts\"" \
  --banner:js='import { createRequire } from "node:module"; const require = createRequire(import.meta.url);'

outputs=$(
  for line in 20 22 24 26; do
    node=$(npx -y -p "node@$line" node --print process.execPath)
    for zone in Pacific/Kiritimati America/Los_Angeles; do
      TZ=$zone "$node" "$bundle"
    done
  done | sort | uniq -c
)
echo "$outputs"
if [ "$(wc -l <<<"$outputs")" -ne 1 ]; then
  echo "Dates print differently between Node lines or time zones: run test/dates/fixture-hash.ts on each." >&2
  exit 1
fi
