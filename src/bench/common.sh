# What the benchmarks share; they source it from the root of the project.

jar=target/claimclock.jar
[ -f "$jar" ] || { echo "There is no $jar. Maybe run: mvn -B -ntp package" >&2; exit 2; }
[ -x /usr/bin/time ] || { echo "There is no /usr/bin/time. Maybe install the package 'time'." >&2; exit 2; }
command=$(basename "$0" .sh)
work=$(mktemp -d "${TMPDIR:-/tmp}/$command.XXXXXX")
trap 'rm -rf "$work"' EXIT

# machine ARGUMENTS...: the first lines of each report.
machine() {
    echo "command: src/bench/$command.sh $*"
    echo "machine: $(nproc) processors, $(awk '/MemTotal/ { printf "%d", $2 / 1048576 }' /proc/meminfo) GB, load $(cut -d' ' -f1-3 /proc/loadavg);" \
        "$(java -version 2>&1 | sed -n 2p)"
}

# generated FOLDER OPTIONS...: nights of generated claims; tells their rows and size.
generated() {
    local folder=$1
    shift
    java -jar "$jar" generate --seed 1 "$@" --to "$folder" >"$work/generated.out" 2>&1 || { cat "$work/generated.out" >&2; exit 1; }
    echo "data: generate --seed 1 $*"
    local night file
    for night in "$folder"/*; do
        for file in "$night"/*.csv; do
            printf '  %s/%-14s %12d lines %8d kB\n' "$(basename "$night")" "$(basename "$file")" "$(wc -l <"$file")" "$(du -k "$file" | cut -f1)"
        done
    done
}

# server: starts a PostgreSQL server that ends with this command; its address is then in $address.
server() {
    classes src/bench/Postgres.java src/bench/Sql.java "$@"
    mkfifo "$work/until"
    java -cp "$classpath" -Dlogback.configurationFile=src/bench/peers/logback.xml Postgres "$work/server" "$work/address" \
        <"$work/until" >"$work/server.out" 2>&1 &
    exec 9>"$work/until"
    trap 'exec 9>&-; wait; rm -rf "$work"' EXIT
    for _ in $(seq 100); do [ -f "$work/address" ] || sleep 0.3; done
    [ -f "$work/address" ] || { cat "$work/server.out" >&2; exit 1; }
    address=$(cat "$work/address")
}

# told_server STATEMENT: has the server do it.
told_server() {
    echo "$1;" >"$work/statement.sql"
    java -cp "$classpath" Sql "$address" "$work/statement.sql"
}

# at DATABASE: the address of one of the server's databases, without the user.
at() {
    echo "${address%/*}/$1"
}

# options DATABASE NAME: where a book of that name lies, as options of the program.
options() {
    [ "$1" = hsqldb ] || echo --set "db.url=$(at "$2")" --set db.user=postgres
}

# of_server: seconds of processor that all processes of the server have used so far; 0 without a server.
of_server() {
    local postmaster
    postmaster=$(head -1 "$work/server/postmaster.pid" 2>/dev/null) || { echo 0; return; }
    cat "/proc/$postmaster/stat" $(pgrep -P "$postmaster" | sed 's|.*|/proc/&/stat|') 2>/dev/null |
        awk -v ticks="$(getconf CLK_TCK)" '{ sub(/^.*\) /, ""); sum += $12 + $13; if (NR == 1) sum += $14 + $15 } END { print sum / ticks }'
}

# timed NAME COMMAND...: appends "milliseconds processor-seconds kB processor-seconds-of-the-server" to NAME.times; what the command says is in NAME.out
# and NAME.err, with the milliseconds since its start before each line of NAME.err.
timed() {
    local name=$1 began ended before
    shift
    before=$(of_server)
    began=$(date +%s%N)
    /usr/bin/time -o "$work/time" -f '%U %S %M' "$@" >"$work/$name.out" 2> >(stamped "$began" >"$work/$name.err") ||
        { sleep 0.3; tail -40 "$work/$name.out" "$work/$name.err" >&2; exit 1; }
    ended=$(date +%s%N)
    sleep 0.3 # the last lines of stderr are still on their way
    awk -v ms=$(((ended - began) / 1000000)) -v before="$before" -v after="$(of_server)" '{ print ms, $1 + $2, $3, after - before }' \
        "$work/time" >>"$work/$name.times"
}

stamped() {
    local line
    while IFS= read -r line; do
        echo "$((($(date +%s%N) - $1) / 1000000)) $line"
    done
}

# stage NAME STAGE: milliseconds of a stage of the last run of that name: reading, walking, publishing or start.
stage() {
    awk -v wanted="$2" -v wall="$(tail -1 "$work/$1.times" | cut -d' ' -f1)" '
        function over(ms) { if (now == wanted) sum += ms - since }
        BEGIN { now = "start" }
        /^[0-9]+ +(reading|walking|publishing)$/ { over($1); now = $2; since = $1 }
        END { over(wall); print sum + 0 }' "$work/$1.err"
}

# median COLUMN FILE
median() {
    sort -n -k"$1,$1" "$2" | awk -v column="$1" '{ all[NR] = $column } END { print NR % 2 ? all[(NR + 1) / 2] : (all[NR / 2] + all[NR / 2 + 1]) / 2 }'
}

# seconds MILLISECONDS
seconds() {
    awk -v ms="$1" 'BEGIN { printf "%.1f", ms / 1000 }'
}

# classes: compiles the Java sources given into $work/classes, with the libraries of the tests.
classes() {
    mvn -q -B -ntp ${MAVEN_OPTIONS:-} dependency:build-classpath -Dmdep.outputFile="$work/classpath" >"$work/maven.out" 2>&1 ||
        { cat "$work/maven.out" >&2; exit 1; }
    classpath=$work/classes:$(cat "$work/classpath")
    javac -nowarn -proc:none -cp "$classpath" -d "$work/classes" "$@"
}
