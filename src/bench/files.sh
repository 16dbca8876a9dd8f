#!/usr/bin/env bash
# Import only and export only: the stages "reading" and "publishing" of a night, between which nothing else runs.
# Usage: src/bench/files.sh [CLAIMS] [RUNS]   Needs the packaged jar, GNU time, room in $TMPDIR. HEAP=256m is the heap of the whole night.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source src/bench/common.sh

claims=${1:-1000000}
runs=${2:-3}
heap=-Xmx${HEAP:-256m}

machine "$claims" "$runs"
echo "heap: $heap, HSQLDB"
generated "$work/nights" --claims "$claims" --nights 1 --main-line
in=$work/nights/2021-03-01-mon

# rows FILES...: without the headers.
rows() {
    echo $(($(cat "$@" | wc -l) - $#))
}

for run in $(seq "$runs"); do
    rm -rf "$work/home"
    timed files java "$heap" -jar "$jar" run --home "$work/home" --as-of 2021-03-01 --backfill --input "$in"
    for stage in reading publishing; do
        stage files "$stage" >>"$work/$stage.stage"
    done
    echo "run $run of $runs done; load $(cut -d' ' -f1 /proc/loadavg)" >&2
done

out=$work/home/outbox/2021-03-01
tables=("$out"/{eligible-claims,claim-status,notices,escalations,exceptions,rejected-rows}.csv)

# told NAME STAGE ROWS BYTES
told() {
    awk -v name="$1" -v ms="$(median 1 "$work/$2.stage")" -v rows="$3" -v bytes="$4" \
        'BEGIN { printf "| %s | %d | %.1f | %.1f | %d | %.1f |\n", name, rows, bytes / 1e6, ms / 1000, rows * 1000 / ms, bytes / 1000 / ms }'
}

echo
echo "| Medians of $runs | Rows | MB | Seconds | Rows a second | MB a second |"
echo "|---|---|---|---|---|---|"
told import reading "$(rows "$in"/*.csv)" "$(cat "$in"/*.csv | wc -c)"
told export publishing "$(rows "${tables[@]}")" "$(cat "$out"/* | wc -c)"
echo
echo "resident at most: $(($(median 3 "$work/files.times" | cut -d. -f1) / 1024)) MB in the whole night, with the mapped book"
