#!/usr/bin/env bash
# Moments a second on one thread, by JMH. Usage: src/bench/moments.sh [JMH OPTIONS]   Needs target/classes (mvn -B -ntp compile).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

[ -d target/classes ] || { echo "There is no target/classes. Maybe run: mvn -B -ntp compile" >&2; exit 2; }
work=$(mktemp -d "${TMPDIR:-/tmp}/moments.XXXXXX")
trap 'rm -rf "$work"' EXIT
mvn -q -B -ntp ${MAVEN_OPTIONS:-} -Pbench dependency:build-classpath -Dmdep.outputFile="$work/classpath"
classpath=target/classes:$(cat "$work/classpath")
javac -nowarn -cp "$classpath" -d "$work/classes" src/bench/Moments.java

echo "machine: $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg); $(java -version 2>&1 | sed -n 2p)"
java -cp "$work/classes:$classpath" org.openjdk.jmh.Main Moments -f 1 -wi 5 -w 2s -i 5 -r 2s -t 1 "$@"
