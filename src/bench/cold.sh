#!/usr/bin/env bash
# A book read for the first time through run --backfill, in each database in turn.
# Usage: src/bench/cold.sh [CLAIMS] [RUNS]   Needs the packaged jar, Maven, GNU time, room in $TMPDIR. HEAP=1g is the heap of the run;
# DATABASES=postgresql leaves the other out; LIVES="--history 400" has all that can happen to a claim, --main-line only what happens to most.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source src/bench/common.sh

claims=${1:-1000000}
runs=${2:-3}
heap=-Xmx${HEAP:-1g}
databases=${DATABASES:-hsqldb postgresql}
lives=${LIVES:---main-line}

machine "$claims" "$runs"
echo "heap: $heap"
# shellcheck disable=SC2086 # two words are two options
generated "$work/nights" --claims "$claims" --nights 1 $lives
in=$work/nights/2021-03-01-mon
rows=$(($(cat "$in"/*.csv | wc -l) - $(ls "$in" | wc -l)))
[[ $databases != *postgresql* ]] || server

# cold DATABASE OPTIONS...
cold() {
    local database=$1 stage
    shift
    timed "$database" java "$heap" -jar "$jar" run --home "$work/home" --as-of 2021-03-01 --backfill --input "$in" "$@"
    for stage in start reading walking publishing; do
        stage "$database" "$stage" >>"$work/$database.$stage"
    done
    (cd "$work/home/outbox/2021-03-01" && sha256sum ./*.csv) >"$work/$database.sums"
}

for run in $(seq "$runs"); do
    for database in $databases; do
        rm -rf "$work/home"
        if [ "$database" = postgresql ]; then
            told_server "create database book"
            # shellcheck disable=SC2046 # two options are four words
            cold postgresql $(options postgresql book)
            du -sm "$work/server/base" | cut -f1 >"$work/postgresql.size"
            told_server "drop database book"
        else
            cold hsqldb
            du -sm "$work/home/db" | cut -f1 >"$work/hsqldb.size"
        fi
        cmp "$work/$database.sums" "$work/${databases%% *}.sums"
        echo "run $run of $runs in $database done; load $(cut -d' ' -f1 /proc/loadavg)" >&2
    done
done

echo
echo "| Medians of $runs | In all, s | Start | Reading | Walking | Publishing | Rows a second | Processor, s | of it the server's | Resident, MB | Book, MB |"
echo "|---|---|---|---|---|---|---|---|---|---|---|"
for database in $databases; do
    ms=$(median 1 "$work/$database.times")
    printf '| %s | %s ' "$database" "$(seconds "$ms")"
    for stage in start reading walking publishing; do
        printf '| %s ' "$(seconds "$(median 1 "$work/$database.$stage")")"
    done
    awk -v rows="$rows" -v ms="$ms" -v own="$(median 2 "$work/$database.times")" -v server="$(median 4 "$work/$database.times")" \
        -v kb="$(median 3 "$work/$database.times")" -v size="$(cat "$work/$database.size")" \
        'BEGIN { printf "| %d | %.1f | %.1f | %d | %d |\n", rows * 1000 / ms, own + server, server, kb / 1024, size }'
done
echo
echo "what the last run said:"
sed 's/^/  /' "$work/$database.out"
