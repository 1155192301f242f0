#!/bin/sh
# One step of a build on a batch system, run in the site's folder: sh batch.sh plan|part|merge
#
#   SHARED   a folder that the jobs of all steps see, such as an NFS volume; /shared if unset
#   SHARDS   how many parts there are, where the system does not say it, as Kubernetes does not
#   REMOTE   where rclone uploads what was changed, archive:bucket say; nowhere if unset
#
# Plan and merge keep .cache and _site in the shared folder, one after the other. Parts run at the
# same time, each in a .cache of its own, and may be repeated.
set -eu
shared=${SHARED:-/shared}

keep_in_shared_folder() {
  for folder in .cache _site; do
    mkdir -p "$shared/$folder"
    [ -L "$folder" ] || rm -rf "$folder"
    ln -sfn "$shared/$folder" "$folder"
  done
}

case ${1:-} in
plan)
  keep_in_shared_folder
  # What a build before left behind that was given up.
  rm -rf .cache/arshif/parts
  npx arshif plan
  mkdir -p .cache/arshif/parts
  ;;
part)
  mkdir -p .cache/arshif
  cp "$shared/.cache/arshif/archive.db" .cache/arshif/
  rm -rf .cache/arshif/parts
  npx arshif build --shard auto ${SHARDS:+--shards "$SHARDS"}
  # Until all is copied, the manifest names files that are not there, and a merge refuses the part.
  cp -R .cache/arshif/parts/. "$shared/.cache/arshif/parts/"
  ;;
merge)
  keep_in_shared_folder
  npx arshif merge --changes "$shared/changes.txt"
  [ -n "${REMOTE:-}" ] || exit 0
  # In this order nobody is led to a file that is not there yet.
  for list in 1-assets 2-pages 3-indexes; do
    rclone copy --files-from-raw "$shared/changes.$list.txt" --no-traverse _site "$REMOTE"
  done
  rclone delete --files-from-raw "$shared/changes.4-removed.txt" --no-traverse "$REMOTE"
  # All was uploaded; as long as the lists are there, the next merge adds to them.
  rm "$shared"/changes.*
  ;;
*)
  echo "Usage: sh batch.sh plan|part|merge" >&2
  exit 2
  ;;
esac
