#!/usr/bin/env bash
# A book read for the first time: all that can happen to a claim, 400 days of it in one night, through run --backfill.
# Usage: src/bench/cold.sh [CLAIMS] [RUNS]   Needs the packaged jar, GNU time, room in $TMPDIR. HEAP=1g is the heap of the run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source src/bench/common.sh

claims=${1:-1000000}
runs=${2:-3}
heap=-Xmx${HEAP:-1g}

machine "$claims" "$runs"
echo "heap: $heap, HSQLDB"
generated "$work/nights" --claims "$claims" --nights 1 --history 400
in=$work/nights/2021-03-01-mon
rows=$(($(cat "$in"/*.csv | wc -l) - $(ls "$in" | wc -l)))

for run in $(seq "$runs"); do
    rm -rf "$work/home"
    timed cold java "$heap" -jar "$jar" run --home "$work/home" --as-of 2021-03-01 --backfill --input "$in"
    for stage in start reading walking publishing; do
        stage cold "$stage" >>"$work/$stage.stage"
    done
    echo "run $run of $runs done; load $(cut -d' ' -f1 /proc/loadavg)" >&2
done

echo
echo "| Medians of $runs | |"
echo "|---|---|"
ms=$(median 1 "$work/cold.times")
echo "| in all | $(seconds "$ms") s |"
for stage in start reading walking publishing; do
    echo "| $stage | $(seconds "$(median 1 "$work/$stage.stage")") s |"
done
echo "| rows a second | $((rows * 1000 / ms)) |"
echo "| of processor | $(median 2 "$work/cold.times") s |"
echo "| resident at most | $(($(median 3 "$work/cold.times" | cut -d. -f1) / 1024)) MB |"
echo "| book on the disk | $(du -sm "$work/home/db" | cut -f1) MB |"
echo
echo "what the last run said:"
sed 's/^/  /' "$work/cold.out"
