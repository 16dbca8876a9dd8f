#!/usr/bin/env bash
# A night that touches as many claims on books of different sizes: it should cost the same on each.
# Usage: src/bench/steady.sh [TOUCHED] [RUNS] [CLAIMS...]   Needs the packaged jar, GNU time, room in $TMPDIR. HEAP=1g is the heap of the runs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source src/bench/common.sh

touched=${1:-20000}
runs=${2:-3}
shift $(($# < 2 ? $# : 2))
[ $# -gt 0 ] || set -- 100000 1000000
heap=-Xmx${HEAP:-1g}

machine "$touched" "$runs" "$@"
echo "heap: $heap, HSQLDB"

# written HOME: the last night's rows in all tables that a night adds to.
written() {
    java -cp "$jar" src/bench/RowsByTable.java "$1/db/book" | tee "$work/rows" | awk 'NR > 1 { gsub(/,/, ""); sum += $3 } END { print sum }'
}

for claims in "$@"; do
    generated "$work/nights" --claims "$claims" --nights 2 --history 400 --touch "$touched"
    timed "book-$claims" java "$heap" -jar "$jar" run --home "$work/book" --as-of 2021-03-01 --backfill --input "$work/nights/2021-03-01-mon"
    for run in $(seq "$runs"); do
        cp -r "$work/book" "$work/home"
        timed "night-$claims" java "$heap" -jar "$jar" run --home "$work/home" --as-of 2021-03-02 --backfill --input "$work/nights/2021-03-02-tue"
        stage "night-$claims" start >>"$work/$claims.start"
        [ "$run" -lt "$runs" ] || written "$work/home" >"$work/$claims.written"
        rm -rf "$work/home"
        echo "$claims claims, run $run of $runs done; load $(cut -d' ' -f1 /proc/loadavg)" >&2
    done
    grep 'claims changed' "$work/night-$claims.out"
    cat "$work/rows"
    rm -rf "$work/book" "$work/nights"
done

# The first book, of which the others are told as a multiple.
first() {
    awk -v all="$(median 1 "$work/night-$1.times")" -v start="$(median 1 "$work/$1.start")" 'BEGIN { print all - start }'
}

echo
echo "| Claims in the book | After the start, s | To the first | Start, s | Rows written | Resident, MB | Reading the book, s |"
echo "|---|---|---|---|---|---|---|"
for claims in "$@"; do
    awk -v claims="$claims" -v ms="$(first "$claims")" -v least="$(first "$1")" -v start="$(median 1 "$work/$claims.start")" \
        -v rows="$(cat "$work/$claims.written")" -v kb="$(median 3 "$work/night-$claims.times")" -v book="$(median 1 "$work/book-$claims.times")" \
        'BEGIN { printf "| %d | %.1f | %.2f | %.1f | %d | %d | %.1f |\n", claims, ms / 1000, ms / least, start / 1000, rows, kb / 1024, book / 1000 }'
done
