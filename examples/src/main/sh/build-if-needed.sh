# Read by the launchers and checks, with $root set to the top of the checkout. Sets $java_bin (empty, or ending in a
# slash) and $lib, and builds when $lib is missing or older than a source or pom. $classes is an archive of loaded
# classes, which saves a start much of its time; Java uses it only if it fits.

fail() {
  echo "${0##*/}: $*" >&2
  exit 70
}

java_bin="${JAVA_HOME:+$JAVA_HOME/bin/}"
lib="$root/examples/target/lib"

require_java() {
  local line version
  command -v "${java_bin}java" >/dev/null 2>&1 ||
    fail "needs Java 17 or newer, but found no ${java_bin}java (set JAVA_HOME, or put java on the PATH)"
  line="$("${java_bin}java" -version 2>&1 | grep -m 1 'version "')" || fail "cannot tell the version of ${java_bin}java"
  version="${line#*\"}"
  version="${version%%\"*}"
  version="${version%%[.+-]*}"
  classes="$root/examples/target/classes-$version.jsa"
  [ "$version" -ge 17 ] 2>/dev/null || fail "needs Java 17 or newer, but ${java_bin}java is: $line"
}

up_to_date() {
  local jar
  for jar in "$lib"/akkoord-examples-*.jar; do
    [ -f "$jar" ] && compgen -G "$lib/akkoord-core-*.jar" >/dev/null || return 1
    [ -z "$(find "$root/pom.xml" "$root"/{core,io-json,io-csv,io-html,examples}/{pom.xml,src/main} -newer "$jar" -print -quit)" ]
    return
  done
}

build_if_needed() {
  up_to_date && return
  command -v mvn >/dev/null 2>&1 || fail "needs Maven 3.8.1 or newer to build, but found no mvn on the PATH"
  local log stamp when="sources changed"
  mkdir -p "$root/examples/target"
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$root/examples/target/.build-lock"
    flock 9
    if up_to_date; then
      exec 9>&-
      return
    fi
  fi
  [ -d "$lib" ] || when="first use, about a minute"
  echo "building Akkoord ($when) ..." >&2
  stamp="$(mktemp)"
  log="$(mktemp)"
  if ! (cd "$root" && mvn -q -B -ntp -DskipTests package -pl examples -am) >"$log" 2>&1 9>&-; then
    cat "$log" >&2
    rm -f "$stamp" "$log"
    fail "the build failed, see above"
  fi
  # as old as the start of the build: what changed meanwhile counts as newer
  touch -r "$stamp" "$lib"/akkoord-examples-*.jar
  rm -f "$stamp" "$log"
  exec 9>&-
}

# Makes $classes by a run that loads most classes, and leaves it out if that fails.
archive_classes_if_needed() {
  local jar made
  for jar in "$lib"/akkoord-examples-*.jar; do
    [ "$classes" -nt "$jar" ] && return
  done
  made="$(mktemp "$classes.XXXXXX")" || return 0
  if "${java_bin}java" -XX:ArchiveClassesAtExit="$made" -XX:+UseParallelGC -Xlog:disable \
    --module-path "$lib" --module org.akkoord.examples/org.akkoord.examples.Akkoord evaluate >/dev/null 2>&1; then
    mv -f "$made" "$classes"
  else
    rm -f "$made"
  fi
}
