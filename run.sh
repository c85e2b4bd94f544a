#!/usr/bin/env bash
# Builds StrategyTracker and serves it, with an example municipality in ./data. Safe to run again.
#   ./run.sh [--data DIR] [--urls ADDRESS] [--empty]
set -euo pipefail

caller=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

usage() {
  echo "usage: ./run.sh [--data DIR] [--urls ADDRESS] [--empty]" >&2
  exit 2
}

data=$PWD/data
urls=http://127.0.0.1:5080
empty=false
while [ $# -gt 0 ]; do
  case $1 in
    --data) [ $# -ge 2 ] || usage; case $2 in /*) data=$2 ;; *) data=$caller/$2 ;; esac; shift 2 ;;
    --urls) [ $# -ge 2 ] || usage; urls=$2; shift 2 ;;
    --empty) empty=true; shift ;;
    *) usage ;;
  esac
done

if ! dotnet --list-sdks 2>/dev/null | grep '^10\.' >/dev/null; then
  echo "StrategyTracker is built with the .NET SDK 10, which is not here." >&2
  echo "Get it from https://dotnet.microsoft.com/download/dotnet/10.0, or on Debian and Ubuntu: apt-get install dotnet-sdk-10.0" >&2
  exit 1
fi

# PDF reports are printed by Chromium. Everything else works without it.
if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium, which prints the PDF reports ..."
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-lato; } </dev/null >/dev/null 2>&1 ||
      echo "Chromium could not be installed: PDF reports will not be available." >&2
  else
    echo "Chromium is missing: PDF reports will not be available. To install it: sudo apt-get install chromium fonts-lato" >&2
  fi
fi

echo "Building ..."
dotnet build src/StrategyTracker --configuration Release --verbosity quiet --nologo -consoleLoggerParameters:NoSummary </dev/null
program=src/StrategyTracker/bin/Release/net10.0/StrategyTracker.dll

if [ "$empty" = false ] && [ -z "$(ls -A "$data" 2>/dev/null)" ]; then
  # Filled beside its place and then moved, so that an interrupted start leaves nothing half done.
  rm -rf "$data.part"
  echo "Filling $data with demo data ..."
  dotnet "$program" demo --data "$data.part" </dev/null >/dev/null
  [ ! -d "$data" ] || rmdir "$data"
  mv "$data.part" "$data"
fi

exec dotnet "$program" serve --data "$data" --urls "$urls"
