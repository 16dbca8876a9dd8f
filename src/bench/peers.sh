#!/usr/bin/env bash
# The main line by this program and by what people would use instead, on the same files, in turn, each result checked line by line.
# Usage: src/bench/peers.sh [CLAIMS] [RUNS]   Needs the packaged jar, Maven, GNU time, room in $TMPDIR. HEAP=4g is the heap of each Java program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source src/bench/common.sh

claims=${1:-1000000}
runs=${2:-3}
heap=-Xmx${HEAP:-4g}
as_of=2021-03-01
peers="claimclock claimclock-on-postgres textbook postgres duckdb floor"

machine "$claims" "$runs"
generated "$work/nights" --claims "$claims" --nights 1 --main-line
in=$work/nights/2021-03-01-mon
grep -v '^#' rules/calendars/us-federal.csv | tail -n +2 >"$work/calendar.csv"
server src/bench/peers/*.java src/bench/peers/textbook/*.java
cp src/bench/peers/textbook/claims.drl src/bench/peers/textbook/schema.sql "$work/classes/textbook/"

# checked PEER: what it wrote is what this program wrote.
checked() {
    local file
    for file in eligible-claims.csv claim-status.csv; do
        cmp "$work/expected/$file" "$work/$1/$file" || { echo "$1 wrote another $file" >&2; exit 1; }
    done
}

sql() {
    local peer=$1 address=$2
    mkdir -p "$work/$peer"
    timed "$peer" java -cp "$classpath" -Duser.timezone=UTC Sql "$address" "src/bench/peers/$peer.sql" "in=$in" "out=$work/$peer" \
        "calendar=$work/calendar.csv" "as_of=$as_of" "rules_version=$rules_version"
    checked "$peer"
}

for run in $(seq "$runs"); do
    rm -rf "$work/home" "$work/textbook" "$work/database" "$work/duck".* "$work/expected"
    timed claimclock java "$heap" -jar "$jar" run --home "$work/home" --as-of "$as_of" --backfill --input "$in"
    cp -r "$work/home/outbox/$as_of" "$work/expected"
    rm -rf "$work/home"
    rules_version=$(sed -n 2p "$work/expected/eligible-claims.csv" | sed 's/.*,//')

    told_server "create database book"
    timed claimclock-on-postgres java "$heap" -jar "$jar" run --home "$work/home" --as-of "$as_of" --backfill --input "$in" \
        --set "db.url=$(at book)" --set db.user=postgres
    mv "$work/home/outbox/$as_of" "$work/claimclock-on-postgres"
    checked claimclock-on-postgres
    told_server "drop database book"
    rm -rf "$work/home" "$work/claimclock-on-postgres"

    mkdir -p "$work/textbook" "$work/floor"
    timed textbook java "$heap" -Dlogback.configurationFile=src/bench/peers/logback.xml -cp "$classpath" textbook.TextbookJob "$in" \
        "$work/textbook" "$work/database/book" "$work/calendar.csv" "$as_of" "$rules_version"
    checked textbook
    rm -rf "$work/database"

    sql postgres "$address"
    sql duckdb "jdbc:duckdb:$work/duck.db"
    timed floor java "$heap" -cp "$classpath" Floor "$in" "$work/expected" "$work/floor"
    echo "run $run of $runs done, all results equal; load $(cut -d' ' -f1 /proc/loadavg)" >&2
done

echo "output: $(wc -l <"$work/expected/eligible-claims.csv") lines of eligible-claims.csv, $(wc -l <"$work/expected/claim-status.csv") of claim-status.csv;" \
    "the same bytes from all but the floor"
echo
echo "| Medians of $runs | Seconds | To claimclock | Seconds of processor | Resident, MB |"
echo "|---|---|---|---|---|"
own=$(median 1 "$work/claimclock.times")
for peer in $peers; do
    ms=$(median 1 "$work/$peer.times")
    awk -v peer="$peer" -v ms="$ms" -v own="$own" -v cpu="$(median 2 "$work/$peer.times")" -v kb="$(median 3 "$work/$peer.times")" \
        -v server="$(median 4 "$work/$peer.times")" \
        'BEGIN { ours = peer ~ /postgres/;
            printf "| %s | %.1f | %.2f | %.1f%s | %d%s |\n", peer, ms / 1000, ms / own, cpu + (ours ? server : 0), ours ? ", the server\047s with it" : "",
                kb / 1024, ours ? " (client only)" : "" }'
done
echo
echo "the textbook job's steps, last run:"
sed 's/^/  /' "$work/textbook.out"
