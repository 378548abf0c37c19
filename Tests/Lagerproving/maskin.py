#!/usr/bin/env python3
"""T8 and T9: power cuts and a network disk, in a virtual machine of its own.

    maskin.py KERNEL.deb LAGERPROVE [--disk ext4|xfs|btrfs …] [--kutt N] [--fro S] [--nfs]

KERNEL.deb is a Debian kernel (`apt-get download linux-image-6.1.0-…-cloud-amd64`; the cloud kernel has no btrfs: take
`linux-image-…-amd64` for that). LAGERPROVE is the built test program, best as a release build (`swift build -c release
--static-swift-stdlib --product Lagerprove`). Needs: qemu-system-x86, busybox-static, the mkfs of each disk, and for --nfs
nfs-kernel-server and nfs-common. KVM is used where it answers; without it a start takes half a minute or more.

T8, a power cut: four processes in the machine commit to a store and say which transactions were acknowledged; after a
number of them drawn from the seed the machine is killed (-9: whatever its kernel had not written is gone), started
again, and asked what is there. Everything acknowledged must be, and the store must be whole. A fifth process appends to
a file without syncing: it must lose something in at least one cut, or the cuts prove nothing.

T9, NFS 4.2: the machine serves its disk to itself, mounted twice without shared caches, as two computers would have it.
Four processes on each side make 125 commits: all 1,000 must be there once. Two shells appending with O_APPEND alone are
the control: they must lose lines.

Exit 1 when the store lost anything or a control lost nothing.
"""
import argparse
import os
import random
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

KVM = ["-enable-kvm"]

INIT = r"""#!/bin/busybox sh
/bin/busybox --install -s /bin
mount -t proc proc /proc; mount -t sysfs sys /sys; mount -t devtmpfs dev /dev; mkdir -p /tmp /run /data /var/lib/nfs /etc
for ord in $(cat /proc/cmdline); do case $ord in oppgave=*) oppgave=${ord#*=};; disk=*) disk=${ord#*=};; esac; done
for modul in virtio_pci virtio_blk crc32c_generic $disk; do modprobe $modul 2>/dev/null; done
echo root:x:0:0::/:/bin/sh >/etc/passwd
printf 'nfs 2049/tcp\nnfs 2049/udp\nsunrpc 111/tcp\nsunrpc 111/udp\n' >/etc/services
printf 'tcp 6\nudp 17\n' >/etc/protocols
printf 'udp tpi_clts v inet udp - -\ntcp tpi_cots_ord v inet tcp - -\n' >/etc/netconfig
: >/etc/exports; : >/var/lib/nfs/etab
mount -t $disk /dev/vda /data && chmod 755 /data || echo "feil mount"
export SWIFT_BACKTRACE=enable=no
# A segment's head carries the key of whoever began it, too.
finnes() { cat /data/lager/journal/*.jsonl | sed -nE 's/.*"x":"([0-9A-Z]{26})","k":"tx".*/finnes \1/p'; }
case $oppgave in
skriv)
  [ -d /data/lager ] || lagerprove gull /data/lager; sync
  (i=0; while :; do i=$((i + 1)); echo $i >>/data/usynket; echo "usynket $i"; usleep 50000; done) &
  for n in 1 2 3 4; do lagerprove skriv-evig /data/lager $n & done
  wait ;;
tell)
  lagerprove sjekk /data/lager; echo "sjekk $?"
  finnes
  echo "usynket-finnes $(tail -n 1 /data/usynket)" ;;
nfs)
  for modul in nfsd nfs nfsv4; do modprobe $modul; done
  ip link set lo up; mount -t nfsd nfsd /proc/fs/nfsd; mkdir -p /a /b /var/lib/nfs/v4recovery
  # A server that has just started waits for clients from before: there are none.
  # Both sides are one client to it, and from itself no client is asked to give a delegation back: none is given.
  echo 0 >/proc/sys/fs/leases-enable
  for frist in gracetime leasetime; do echo 10 >/proc/fs/nfsd/nfsv4$frist; done
  exportfs -o rw,no_root_squash,fsid=0,insecure '*:/data'; rpc.mountd -N 3; rpc.nfsd -N 3 -V 4.2 8
  for side in a b; do mount.nfs 127.0.0.1:/ /$side -o vers=4.2,nosharecache || echo "feil mount $side"; done
  lagerprove gull /a/lager || echo "feil gull"
  for n in 1 2 3 4; do lagerprove skriv /a/lager $n 125 & lagerprove skriv /b/lager 1$n 125 & done; wait
  for side in a b; do (i=0; while [ $i -lt 100 ]; do i=$((i + 1)); echo "$side $i" >>/$side/usikker; done) & done; wait
  lagerprove sjekk /b/lager; echo "sjekk $?"
  finnes
  echo "usikre-linjer $(grep -c -E '^[ab] [0-9]+$' /data/usikker)" ;;
esac
echo ferdig; sync; poweroff -f
"""


def call(*args, **more):
    return subprocess.run(args, check=True, **more)


def libraries(program):
    text = subprocess.run(["ldd", program], capture_output=True, text=True, check=False).stdout
    return re.findall(r"(/\S+) \(0x", text)


def keep_only(folder, names):
    for name in set(os.listdir(folder)) - names:
        shutil.rmtree(f"{folder}/{name}")


def build_ramdisk(work, kernel_deb, lagerprove, nfs):
    """The machine's whole system: busybox, the kernel's modules, our program."""
    call("dpkg-deb", "-x", kernel_deb, work + "/kernel")
    top = work + "/ram"
    for folder in ("bin", "proc", "sys", "dev"):
        os.makedirs(f"{top}/{folder}")
    shutil.copy(shutil.which("busybox"), top + "/bin/busybox")
    programs = {"lagerprove": lagerprove}
    if nfs:
        programs |= {name: shutil.which(name, path="/usr/sbin:/sbin:/usr/bin:/bin")
                     for name in ("exportfs", "rpc.nfsd", "rpc.mountd", "mount.nfs")}
    for name, path in programs.items():
        shutil.copy(path, f"{top}/bin/{name}")
        for library in libraries(path):
            os.makedirs(top + os.path.dirname(library), exist_ok=True)
            shutil.copy(library, top + library)
    modules = next(p for p in (work + "/kernel/lib/modules", work + "/kernel/usr/lib/modules") if os.path.isdir(p))
    shutil.copytree(modules, top + "/lib/modules", dirs_exist_ok=True)
    version = os.listdir(top + "/lib/modules")[0]
    # What a disk and a network file system need; the rest would only take time to unpack.
    keep_only(f"{top}/lib/modules/{version}/kernel", {"arch", "crypto", "drivers", "fs", "lib", "net"})
    keep_only(f"{top}/lib/modules/{version}/kernel/drivers", {"block", "virtio"})
    keep_only(f"{top}/lib/modules/{version}/kernel/net", {"dns_resolver", "sunrpc"})
    call("busybox", "depmod", "-b", top, version)
    with open(top + "/init", "w", encoding="utf-8") as init:
        init.write(INIT)
    os.chmod(top + "/init", 0o755)
    with open(work + "/ram.gz", "wb") as out:
        call("sh", "-c", f"cd '{top}' && find . | busybox cpio -o -H newc | gzip -1", stdout=out,
             stderr=subprocess.DEVNULL)
    return next(f"{work}/kernel/boot/{n}" for n in os.listdir(work + "/kernel/boot") if n.startswith("vmlinuz"))


def acceleration(work, kernel):
    """KVM when a kernel gets as far as its first line with it: inside some virtual machines it is there and hangs."""
    if os.access("/dev/kvm", os.W_OK):
        trial = subprocess.Popen(
            ["qemu-system-x86_64", *KVM, "-m", "768", "-nographic", "-no-reboot", "-monitor", "none", "-serial", "stdio",
             "-kernel", kernel, "-initrd", work + "/ram.gz", "-append", "console=ttyS0 panic=-1"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        said, deadline = b"", time.monotonic() + 20
        while b"Linux version" not in said and trial.poll() is None and time.monotonic() < deadline:
            if select.select([trial.stdout], [], [], 1)[0]:
                said += os.read(trial.stdout.fileno(), 4096)
        trial.kill()
        trial.wait()
        if b"Linux version" in said:
            return KVM
    return ["-accel", "tcg,thread=multi"]


class Machine:
    """One start of the machine; its serial line is what it says."""

    accelerate = KVM

    def __init__(self, work, kernel, image, disk, task):
        self.process = subprocess.Popen(
            ["qemu-system-x86_64", *Machine.accelerate, "-cpu", "max", "-m", "768", "-smp", "2", "-nographic", "-no-reboot",
             "-monitor", "none", "-serial", "stdio", "-kernel", kernel, "-initrd", work + "/ram.gz",
             "-drive", f"file={image},format=raw,if=virtio,cache=writeback",
             "-append", f"console=ttyS0 quiet panic=-1 no_timer_check random.trust_cpu=on oppgave={task} disk={disk}"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")

    def lines(self):
        for line in self.process.stdout:
            # The firmware leaves its control sequences before the first line.
            line = re.sub(r"\x1b(?:\[[0-9;?]*[A-Za-z]|c)", "", line).strip()
            if re.search("feil |funn |panic|BTRFS|EXT4-fs|XFS", line):
                print("  machine:", line, flush=True)
            yield line
            if line == "ferdig":
                break

    def cut(self):
        self.process.kill()
        self.process.wait()


def acknowledged(machine, limit):
    """Until so many transactions are acknowledged: their keys, and the last number said to be in the unsynced file."""
    keys, control = set(), 0
    for line in machine.lines():
        keys.update(re.findall(r"ok ([0-9A-Z]{26}) \d+", line))
        control = max([control, *map(int, re.findall(r"^usynket (\d+)$", line))])
        if len(keys) >= limit:
            break
    return keys, control


def found(machine):
    present, whole, control, lines = [], False, 0, 0
    for line in machine.lines():
        present += re.findall(r"^finnes ([0-9A-Z]{26})$", line)
        whole = whole or line.endswith("sjekk 0")
        control = max([control, *map(int, re.findall(r"^usynket-finnes (\d+)$", line))])
        lines = max([lines, *map(int, re.findall(r"^usikre-linjer (\d+)$", line))])
    machine.process.wait()
    return present, whole, control, lines


def make_disk(work, disk):
    image = f"{work}/{disk}.img"
    with open(image, "wb") as out:
        out.truncate(512 << 20)
    call(f"mkfs.{disk}", *{"ext4": ["-q", "-F"], "xfs": ["-q", "-f"], "btrfs": ["-q", "-f"]}[disk], image,
         stdout=subprocess.DEVNULL)
    return image


def power_cuts(work, kernel, disk, cuts, draw):
    image = make_disk(work, disk)
    every, lost, broken, control_lost = set(), set(), 0, 0
    for number in range(cuts):
        machine = Machine(work, kernel, image, disk, "skriv")
        keys, said = acknowledged(machine, draw.randint(20, 300))
        machine.cut()
        every |= keys
        present, whole, there, _ = found(Machine(work, kernel, image, disk, "tell"))
        lost |= every - set(present)
        broken += not whole or len(present) != len(set(present))
        control_lost += max(0, said - there)
        print(f"  {disk} cut {number + 1}: {len(keys)} acknowledged, {len(lost)} lost in all, whole {whole}, "
              f"unsynced file said {said} has {there}", flush=True)
    print(f"T8 {disk}: {cuts} cuts, {len(every)} acknowledged, {len(lost)} lost, {broken} not whole; "
          f"without sync {control_lost} lost", flush=True)
    return bool(lost) or broken > 0 or control_lost == 0


def network(work, kernel):
    keys, machine = set(), Machine(work, kernel, make_disk(work, "ext4"), "ext4", "nfs")
    present, whole, lines = [], False, 0
    for line in machine.lines():
        keys.update(re.findall(r"ok ([0-9A-Z]{26}) \d+", line))
        present += re.findall(r"^finnes ([0-9A-Z]{26})$", line)
        whole = whole or line.endswith("sjekk 0")
        lines = max([lines, *map(int, re.findall(r"^usikre-linjer (\d+)$", line))])
    machine.process.wait()
    lost, twice = len(keys - set(present)), sum(present.count(key) > 1 for key in keys)
    print(f"T9 NFSv4.2: {len(keys)} acknowledged, {lost} lost, {twice} twice, whole {whole}; O_APPEND alone kept {lines} "
          "of 200 lines", flush=True)
    return len(keys) != 1000 or lost > 0 or twice > 0 or not whole or lines >= 200


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kernel")
    parser.add_argument("lagerprove")
    parser.add_argument("--disk", nargs="*", default=["ext4"])
    parser.add_argument("--kutt", type=int, default=4)
    parser.add_argument("--fro", type=int, default=8)
    parser.add_argument("--nfs", action="store_true")
    choice = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="maskin-") as work:
        kernel = build_ramdisk(work, choice.kernel, choice.lagerprove, choice.nfs)
        Machine.accelerate = acceleration(work, kernel)
        draw = random.Random(choice.fro)
        failed = [power_cuts(work, kernel, disk, choice.kutt, draw) for disk in choice.disk]
        if choice.nfs:
            failed.append(network(work, kernel))
    sys.exit(1 if any(failed) else 0)


if __name__ == "__main__":
    main()
