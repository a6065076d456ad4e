#!/usr/bin/env bash
# Opens, updates or closes the one issue on links that do not answer.
# Usage: links.sh REPORT, with OUTCOME (success or failure of the check) and GH_TOKEN set.
set -euo pipefail
report=$1
title="Links of the record that do not answer"

number=$(gh issue list --app github-actions --state open --limit 100 --json number,title \
  --jq "map(select(.title == \"$title\")) | .[0].number // empty")

if [[ $OUTCOME == success ]]; then
  if [[ -n $number ]]; then
    gh issue close "$number" --comment "All links of the record answer again."
  fi
  exit
fi

[[ -s $report ]] || { echo "The check itself failed: there is no report." >&2; exit 1; }

body=$(mktemp)
{
  echo "As of $(date -u +%F). A link may be down for a day, or refuse machines: open it before you"
  echo "change anything. Where a page is gone, name an archived copy under the source's \`archived\`;"
  echo "that it is gone is no evidence about what it said."
  echo
  head -c 50000 "$report"
} > "$body"

if [[ -n $number ]]; then
  gh issue edit "$number" --body-file "$body"
else
  gh issue create --title "$title" --body-file "$body"
fi
