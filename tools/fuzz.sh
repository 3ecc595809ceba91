#!/bin/sh
# Looks for inputs that a parser does not bear, with Jazzer (not part of the program; fetched by Maven when asked for).
#
#   tools/fuzz.sh PARSER SECONDS    RESTORE READ INPUT TXT PDF DOCX DATE NUMBER CSV EXCEL (src/test/java/vn/sauro/fuzz)
#   tools/fuzz.sh growth [SIZE]     how much longer each parser takes when a hostile text is twice as long
#
# What is found is written to target/fuzz/PARSER; once mended, keep it in src/test/resources/fuzz/PARSER, where
# HostileInputTest tries it at every build.
set -eu
jazzer=0.30.0
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
cd "$root"
[ $# -ge 1 ] || { sed -n '2,9p' "$0"; exit 2; }

mvn -B -q -Dstyle.color=never test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/fuzz.classpath -Dmdep.includeScope=test </dev/null
classes=target/test-classes:target/classes:$(cat target/fuzz.classpath)

if [ "$1" = growth ]; then
  shift
  exec java -XX:+UseSerialGC -Xmx2g -cp "$classes" vn.sauro.fuzz.Growth "$@"
fi

parser=$1
seconds=${2:-60}
mvn -B -q -Dstyle.color=never dependency:copy -Dartifact=com.code-intelligence:jazzer:$jazzer \
  -DoutputDirectory=target/fuzz </dev/null
mvn -B -q -Dstyle.color=never dependency:copy -Dartifact=com.code-intelligence:jazzer-api:$jazzer \
  -DoutputDirectory=target/fuzz </dev/null
corpus=target/fuzz/$parser
mkdir -p "$corpus"
if [ "$parser" = READ ] || [ "$parser" = RESTORE ] || [ "$parser" = INPUT ] || [ "$parser" = TXT ]; then
  cp -n src/test/resources/readings/*.txt "$corpus"
fi
instrument='vn.sauro.**:org.apache.pdfbox.**:org.apache.fontbox.**:org.apache.commons.csv.**'
exec nice -n 10 java -XX:+UseSerialGC -Xmx1g -Dsauro.fuzz.parser="$parser" \
  -cp "target/fuzz/jazzer-$jazzer.jar:target/fuzz/jazzer-api-$jazzer.jar:$classes" \
  com.code_intelligence.jazzer.Jazzer --target_class=vn.sauro.fuzz.FuzzTarget \
  --instrumentation_includes="$instrument" --reproducer_path=target/fuzz \
  -max_total_time="$seconds" -timeout=30 -rss_limit_mb=3000 -max_len=20000 \
  -artifact_prefix="$corpus/found-" "$corpus"
