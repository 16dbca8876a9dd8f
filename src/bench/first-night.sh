#!/usr/bin/env bash
# The first measured figure: a book of 100,000 claims through run --backfill, a night that touches 1,000 of them, and the start of run.
# Usage: src/bench/first-night.sh [CLAIMS] [TOUCHED]   Needs the packaged jar, GNU time and about 3 GB in $TMPDIR.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

claims=${1:-100000}
touched=${2:-1000}
jar=target/claimclock.jar
heap=512m
[ -f "$jar" ] || { echo "There is no $jar. Maybe run: mvn -B -ntp package" >&2; exit 2; }
[ -x /usr/bin/time ] || { echo "There is no /usr/bin/time. Maybe install the package 'time'." >&2; exit 2; }
work=$(mktemp -d "${TMPDIR:-/tmp}/first-night.XXXXXX")
trap 'rm -rf "$work"' EXIT
nights=$work/nights
home=$work/home

# Lines of stderr with the seconds since the start of the command.
stamped() {
    local began line
    began=$(date +%s%N)
    while IFS= read -r line; do
        echo "$((($(date +%s%N) - began) / 1000000)) $line"
    done
}

options=()

# measured NAME ARGUMENTS...: runs a command of the program, keeps what it said and what it used.
measured() {
    local name=$1
    shift
    /usr/bin/time -v -o "$work/$name.time" java "-Xmx$heap" ${options[@]+"${options[@]}"} -jar "$jar" "$@" \
        >"$work/$name.out" 2> >(stamped >"$work/$name.err") ||
        { cat "$work/$name.out" "$work/$name.err" >&2; exit 1; }
    sleep 0.2 # the last lines of stderr are still on their way
}

used() {
    awk -F': ' '/Elapsed/ { n = split($NF, part, ":"); for (i = 1; i <= n; i++) s = s * 60 + part[i]; wall = s }
        /User time/ { user = $NF } /System time/ { sys = $NF } /Maximum resident/ { peak = $NF / 1024 }
        END { printf "%.1f s in all, %.1f s of processor, %d MB resident at most\n", wall, user + sys, peak }' "$work/$1.time"
}

# Seconds between the lines that name the stages; before the first the program starts, after the last it ends.
stages() {
    awk -v wall="$(used "$1" | cut -d' ' -f1)" '
        function tell(name, ms) { printf "  %-10s %6.1f s\n", name, ms / 1000 }
        /^[0-9]+ +(reading|walking|publishing)$/ { tell(stage == "" ? "start" : stage, $1 - since); stage = $2; since = $1 }
        END { tell(stage == "" ? "start" : stage " to end", wall * 1000 - since) }' "$work/$1.err"
}

echo "machine: $(nproc) processors, $(awk '/MemTotal/ { printf "%d", $2 / 1048576 }' /proc/meminfo) GB, load $(cut -d' ' -f1 /proc/loadavg);" \
    "$(java -version 2>&1 | sed -n 2p); heap $heap"
java -jar "$jar" generate --claims "$claims" --seed 1 --nights 2 --history 400 --touch "$touched" --to "$nights" 2>/dev/null
for night in "$nights"/*; do
    echo "  $(basename "$night"): $(cat "$night"/*.csv | wc -l) lines, $(du -sm "$night" | cut -f1) MB"
done

echo
echo "1. start of run with nothing to read: rules compiled, then from the cache"
measured compile run --home "$home" --as-of 2021-02-27 --backfill
used compile
measured start run --home "$home" --as-of 2021-02-28 --backfill
used start

echo
echo "2. the book: $claims claims through run --backfill"
measured book run --home "$home" --as-of 2021-03-01 --backfill --input "$nights"/2021-03-01-mon
stages book
used book
grep -A20 "  feed" "$work/book.out"

echo
echo "3. a night that touches about $touched claims of it"
cp -r "$home" "$work/again"
measured night run --home "$home" --as-of 2021-03-02 --backfill --input "$nights"/2021-03-02-tue
stages night
used night
grep -A20 "  feed" "$work/night.out"
echo "   the same with -XX:TieredStopAtLevel=1: the JVM's quick compiler alone"
options=(-XX:TieredStopAtLevel=1)
measured quick run --home "$work/again" --as-of 2021-03-02 --backfill --input "$nights"/2021-03-02-tue
stages quick
used quick

echo
echo "4. rows by table, and size of the book"
java -cp "$jar" src/bench/RowsByTable.java "jdbc:hsqldb:file:$home/db/book;readonly=true" SA
du -sm "$home/db" | awk '{ print "  book       " $1 " MB" }'
