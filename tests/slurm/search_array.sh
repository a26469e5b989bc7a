#!/usr/bin/env bash
# Trains three trials of lesson 09's search as a job array of Slurm, on a cluster of one node that it starts and ends, and merges their
# tables.
# Usage: tests/slurm/search_array.sh
# It needs munge, slurmctld, slurmd and slurm-client (Debian's and Ubuntu's packages), and the solution built.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
for program in munged slurmctld slurmd sbatch; do
    command -v "$program" >/dev/null || { echo "There is no $program; install munge, slurmctld, slurmd and slurm-client." >&2; exit 1; }
done

work=$(mktemp -d)
chmod 755 "$work"
processes=()
finish() {
    for process in "${processes[@]}"; do kill "$process" 2>/dev/null || true; done
    wait
    rm -rf "$work"
}
trap finish EXIT

# Two jobs at a time where there are two cores; nothing outside the folder is read or written.
mkdir "$work/state" "$work/spool" "$work/tables"
host=$(hostname -s)
cat >"$work/slurm.conf" <<END
ClusterName=one
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=all Nodes=$host Default=YES State=UP
END
export SLURM_CONF="$work/slurm.conf"

dd if=/dev/urandom of="$work/munge.key" bs=128 count=1 status=none
chmod 400 "$work/munge.key"
munged --foreground --force --key-file "$work/munge.key" --socket "$work/munge.socket" --pid-file "$work/munged.pid" \
    --seed-file "$work/munged.seed" >"$work/munged.log" 2>&1 &
processes+=($!)
# Waits until something holds, a minute at most.
until_holds() {
    for _ in $(seq 120); do
        if "$@" >/dev/null 2>&1; then return; fi
        sleep 0.5
    done
    echo "This did not come to hold: $*" >&2
    tail -n 20 "$work"/*.log >&2
    exit 1
}
until_holds test -S "$work/munge.socket"
slurmctld -D >"$work/slurmctld.log" 2>&1 &
processes+=($!)
slurmd -D >"$work/slurmd.log" 2>&1 &
processes+=($!)
node_is_idle() { sinfo --noheader --format %t | grep -qx idle; }
until_holds node_is_idle

sbatch --wait --array=6-8 --cpus-per-task=1 --output "$work/job-%a.log" --chdir "$root" --wrap "
    OMP_NUM_THREADS=\$SLURM_CPUS_PER_TASK dotnet artifacts/cli/Tutorial.Cli.dll results search \
        --trial \$SLURM_ARRAY_TASK_ID --pictures 40 --tested 20 --out $work/tables/trial-\$SLURM_ARRAY_TASK_ID.json" ||
    { cat "$work"/job-*.log "$work"/slurm*.log >&2; exit 1; }

dotnet artifacts/cli/Tutorial.Cli.dll results search --merge "$work"/tables/*.json --out "$work/search.json"
trained=$(sed -n 's/^ *"number": \([0-9]*\),$/\1/p' "$work/search.json" | xargs)
[ "$trained" = "6 7 8" ] || { echo "The merged table has the trials '$trained', not 6 7 8." >&2; exit 1; }
echo "three trials as a job array of Slurm, merged"
