#!/usr/bin/env bash
# Builds everything, checks the formatting and runs all tests. The last line counts them; the exit code is 0 only when all passed.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
results=$PWD/TestResults
export STRATEGYTRACKER_TEST_RESULTS=$results

say() { printf '%s\n' "$*" >&2; }

# ---- What the tests need
if ! dotnet --list-sdks 2>/dev/null | grep '^10\.' >/dev/null; then
  say "The .NET SDK 10 is not here: https://dotnet.microsoft.com/download/dotnet/10.0, or on Debian and Ubuntu: apt-get install dotnet-sdk-10.0"
  exit 1
fi

postgres_programs() { find /usr/lib/postgresql -path '*/bin/initdb' -printf '%h\n' 2>/dev/null | sort -V | tail -n 1; }

missing=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
fc-list 2>/dev/null | grep -i '/lato' >/dev/null || missing+=(fonts-lato)
fc-list 2>/dev/null | grep -i '/open-sans' >/dev/null || missing+=(fonts-open-sans)
[ -n "$(postgres_programs)" ] || missing+=(postgresql)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing ${missing[*]} ..."
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends fontconfig "${missing[@]}"; } </dev/null >/dev/null
  else
    say "Missing: ${missing[*]}. To install: sudo apt-get install ${missing[*]}. The tests that need them fail; without postgresql the data tests run on SQLite only."
  fi
fi

# ---- A PostgreSQL of our own, thrown away at the end. It listens on a socket in its own folder, so it is in nobody's way.
cluster=
postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}
stop_postgres() {
  if [ -n "$cluster" ]; then
    (cd "$cluster" && postgres "$(postgres_programs)/pg_ctl" stop --silent --mode immediate --pgdata "$cluster/data") >/dev/null 2>&1 || true
    rm -rf "$cluster"
    cluster=
  fi
}
trap stop_postgres EXIT
trap 'exit 130' INT TERM
if [ -n "$(postgres_programs)" ]; then
  cluster=$(mktemp -d /tmp/strategytracker-postgres-XXXXXX)
  if [ "$(id -u)" = 0 ]; then chown postgres "$cluster"; fi
  # PostgreSQL refuses to run as root, and wants to stand in a folder that its user may read.
  if ! (
    cd "$cluster"
    postgres "$(postgres_programs)/initdb" --pgdata data --auth trust --username strategytracker --encoding UTF8 --locale C --no-sync
    postgres "$(postgres_programs)/pg_ctl" start --silent --wait --pgdata data --log log \
      --options "-c listen_addresses= -c unix_socket_directories=$cluster -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
  ) >"$cluster.log" 2>&1 </dev/null; then
    cat "$cluster.log" "$cluster/log" >&2 || true
    rm -f "$cluster.log"
    say "The throw-away PostgreSQL did not start."
    exit 1
  fi
  rm -f "$cluster.log"
  export STRATEGYTRACKER_TEST_POSTGRES="Host=$cluster;Username=strategytracker;Database=postgres"
fi

# ---- Build and formatting
say "Building ..."
dotnet build StrategyTracker.sln --configuration Release --verbosity quiet --nologo -consoleLoggerParameters:NoSummary </dev/null >&2
say "Checking the formatting ..."
dotnet format whitespace StrategyTracker.sln --verify-no-changes --no-restore </dev/null

# ---- Tests
rm -rf "$results"
mkdir -p "$results"
passed=0 failed=0 skipped=0
counter() { sed -n "s/.*<Counters [^>]*\b$2=\"\([0-9]*\)\".*/\1/p" "$1"; }
# run NAME PROJECT [options of the runner]
run() {
  local name=$1 project=$2
  shift 2
  say "Running $name ..."
  trx=$results/$name.trx
  status=0
  dotnet "tests/$project/bin/Release/net10.0/$project.dll" -trx "$trx" -noColor -noLogo "$@" </dev/null >"$results/$name.log" 2>&1 || status=$?
  ran=0 broken=0
  if [ -s "$trx" ]; then
    ran=$(($(counter "$trx" passed) + $(counter "$trx" failed)))
    broken=$(counter "$trx" failed)
    passed=$((passed + $(counter "$trx" passed)))
    skipped=$((skipped + $(counter "$trx" notExecuted)))
  fi
  # A run that breaks down, or runs no test, is a failure too.
  if [ "$broken" = 0 ] && { [ "$status" != 0 ] || [ "$ran" = 0 ]; }; then
    say "$name ran $ran tests and ended with code $status."
    broken=1
  fi
  if [ "$broken" != 0 ]; then cat "$results/$name.log" >&2; fi
  failed=$((failed + broken))
}
run Domain StrategyTracker.Domain.Tests
run Product StrategyTracker.Tests
if [ -n "${STRATEGYTRACKER_TEST_POSTGRES:-}" ]; then
  # The data tests once more, on the other database.
  STRATEGYTRACKER_TEST_ON=postgres run Product-on-PostgreSQL StrategyTracker.Tests -trait "Database=Both"
fi
run Browser StrategyTracker.Browser.Tests

stop_postgres
summary="$passed passed, $failed failed"
[ "$skipped" = 0 ] || summary="$summary, $skipped skipped"
echo "$summary"
[ "$failed" = 0 ]
