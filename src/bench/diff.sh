#!/usr/bin/env bash
# What compliance wait for: rules compiled, taken from the cache, and a candidate of 14 days compared with the rules in force over a whole book.
# Usage: src/bench/diff.sh [CLAIMS] [RUNS]   Needs the packaged jar, Maven for the server, GNU time, room in $TMPDIR. HEAP=1g is the heap of the runs;
# DATABASE=postgresql has the book in a server.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source src/bench/common.sh

claims=${1:-1000000}
runs=${2:-3}
heap=-Xmx${HEAP:-1g}
database=${DATABASE:-hsqldb}

machine "$claims" "$runs"
echo "heap: $heap, $database"
if [ "$database" = postgresql ]; then
    server
    told_server "create database book"
fi
read -ra place <<<"$(options "$database" book)"
generated "$work/nights" --claims "$claims" --nights 1 --history 400
timed book java "$heap" -jar "$jar" run --home "$work/home" --as-of 2021-03-01 --backfill --input "$work/nights/2021-03-01-mon" "${place[@]}"
cp -r rules "$work/candidate"
sed -i 's/^PARTNER_RESPONSE,cpor-2020,[0-9]*,/PARTNER_RESPONSE,cpor-2020,14,/' "$work/candidate/clocks.csv"
if cmp -s rules/clocks.csv "$work/candidate/clocks.csv"; then
    echo "rules/clocks.csv has no row PARTNER_RESPONSE for cpor-2020 that could be changed." >&2
    exit 1
fi

for run in $(seq "$runs"); do
    rm -rf "$work/cache"
    for name in compiled cached; do
        timed "$name" java "$heap" -jar "$jar" rules check --home "$work/none" --set "cache=$work/cache"
    done
    timed diff java "$heap" -jar "$jar" rules diff --home "$work/home" --candidate "$work/candidate" "${place[@]}"
    echo "run $run of $runs done; load $(cut -d' ' -f1 /proc/loadavg)" >&2
done

echo
echo "| Medians of $runs | Seconds | Processor, s | Resident, MB |"
echo "|---|---|---|---|"
# told NAME WORDS
told() {
    echo "| $2 | $(seconds "$(median 1 "$work/$1.times")") | $(median 2 "$work/$1.times") | $(($(median 3 "$work/$1.times") / 1024)) |"
}
told compiled "rules check, everything compiled"
told cached "rules check, from the cache"
told diff "rules diff over the book"
echo
echo "what the last comparison said:"
head -20 "$work/diff.out" | sed 's/^/  /'
