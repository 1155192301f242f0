#!/usr/bin/env bash
# Every date fixture must print the same on all supported Node lines, whatever the machine's zone.
set -euo pipefail
cd "$(dirname "$0")/.."

outputs=$(
  for node in 20 22 24 26; do
    for zone in Pacific/Kiritimati America/Los_Angeles; do
      TZ=$zone npx -y -p "node@$node" node --import tsx test/dates/fixture-hash.ts
    done
  done | sort | uniq -c
)
echo "$outputs"
if [ "$(wc -l <<<"$outputs")" -ne 1 ]; then
  echo "Dates print differently between Node lines or time zones: run test/dates/fixture-hash.ts on each." >&2
  exit 1
fi
