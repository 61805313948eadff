#!/bin/sh
# The whole pipeline over the built-in sample pages: a Chinese news page with its lists, an English news page,
# a pasted text and a blog post. Writes articles.jsonl and articles.csv to a folder, and prints what is in them.
#
#     sh examples/pipeline.sh [FOLDER]
set -eu

folder=${1:-$(mktemp -d)}
mkdir -p "$folder"

artkit extract --sample --teasers | artkit clean | artkit dedupe -o "$folder/articles.jsonl"
artkit export --to csv "$folder/articles.jsonl" -o "$folder/articles.csv"

echo "written: $folder/articles.jsonl, $folder/articles.csv"
artkit stats "$folder/articles.jsonl"
