#!/usr/bin/env bash
# A night that touches as many claims on books of different sizes: it should cost the same on each.
# Usage: src/bench/steady.sh [TOUCHED] [RUNS] [CLAIMS...]   Needs the packaged jar, Maven, GNU time, room in $TMPDIR. HEAP=1g is the heap of the runs;
# DATABASES=postgresql leaves the other out. One run alone is on the book itself: the disk need not hold a large one twice.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source src/bench/common.sh

touched=${1:-20000}
runs=${2:-3}
shift $(($# < 2 ? $# : 2))
[ $# -gt 0 ] || set -- 100000 1000000
heap=-Xmx${HEAP:-1g}
databases=${DATABASES:-hsqldb postgresql}

machine "$touched" "$runs" "$@"
echo "heap: $heap"
[[ $databases != *postgresql* ]] || server

# written DATABASE: the last night's rows in all tables that a night adds to.
written() {
    local place=("jdbc:hsqldb:file:$work/home/db/book;readonly=true" SA)
    [ "$1" = hsqldb ] || place=("$(at night)" postgres)
    java -cp "$jar" src/bench/RowsByTable.java "${place[@]}" | tee "$work/rows" | awk 'NR > 1 { gsub(/,/, ""); sum += $3 } END { print sum }'
}

# told_book DATABASE CLAIMS: where the time of reading the book went, and how large it is.
told_book() {
    local stage folder=$work/server/base
    [ "$1" != hsqldb ] || folder=$work/book/db
    echo "the book of $2 claims in $1: $(du -sm "$folder" | cut -f1) MB"
    for stage in start reading walking publishing; do
        echo "  $stage $(seconds "$(stage "book-$1-$2" "$stage")") s"
    done
}

# placed DATABASE: a copy of the book for a night; where there is but one night, the book.
placed() {
    local place=(cp -r) told="create database night template book strategy file_copy"
    if [ "$runs" = 1 ]; then
        place=(mv) told="alter database book rename to night"
    fi
    "${place[@]}" "$work/book" "$work/home"
    [ "$1" = hsqldb ] || told_server "$told"
}

# nights DATABASE CLAIMS: the book once, and from a copy of it the night so many times.
nights() {
    local name=$1-$2 run
    [ "$1" = hsqldb ] || told_server "create database book"
    timed "book-$name" java "$heap" -jar "$jar" run --home "$work/book" --as-of 2021-03-01 --backfill --input "$work/nights/2021-03-01-mon" \
        $(options "$1" book)
    told_book "$1" "$2"
    for run in $(seq "$runs"); do
        placed "$1"
        timed "night-$name" java "$heap" -jar "$jar" run --home "$work/home" --as-of 2021-03-02 --backfill \
            --input "$work/nights/2021-03-02-tue" $(options "$1" night)
        stage "night-$name" start >>"$work/$name.start"
        [ "$run" -lt "$runs" ] || written "$1" >"$work/$name.written"
        rm -rf "$work/home"
        [ "$1" = hsqldb ] || told_server "drop database night"
        echo "$2 claims in $1, run $run of $runs done; load $(cut -d' ' -f1 /proc/loadavg)" >&2
    done
    grep 'claims changed' "$work/night-$name.out"
    cat "$work/rows"
    rm -rf "$work/book"
    [ "$1" = hsqldb ] || told_server "drop database if exists book"
}

for claims in "$@"; do
    generated "$work/nights" --claims "$claims" --nights 2 --history 400 --touch "$touched"
    for database in $databases; do
        nights "$database" "$claims"
    done
    rm -rf "$work/nights"
done

# after_start NAME: milliseconds of the night after the start of the program.
after_start() {
    awk -v all="$(median 1 "$work/night-$1.times")" -v start="$(median 1 "$work/$1.start")" 'BEGIN { print all - start }'
}

echo
echo "| Database | Claims in the book | After the start, s | To the first book | Start, s | Processor, s | Rows written | Resident, MB | Reading the book, s |"
echo "|---|---|---|---|---|---|---|---|---|"
for database in $databases; do
    for claims in "$@"; do
        name=$database-$claims
        awk -v database="$database" -v claims="$claims" -v ms="$(after_start "$name")" -v least="$(after_start "$database-$1")" \
            -v start="$(median 1 "$work/$name.start")" -v cpu="$(median 2 "$work/night-$name.times")" -v server="$(median 4 "$work/night-$name.times")" \
            -v rows="$(cat "$work/$name.written")" -v kb="$(median 3 "$work/night-$name.times")" -v book="$(median 1 "$work/book-$name.times")" \
            'BEGIN { printf "| %s | %d | %.1f | %.2f | %.1f | %.1f | %d | %d | %.1f |\n", database, claims, ms / 1000, ms / least, start / 1000,
                cpu + server, rows, kb / 1024, book / 1000 }'
    done
done
