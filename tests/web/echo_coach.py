"""A stand-in for the app: it answers each packet with its payload. Arguments: a log file and a mode.

`echo` ends at SIGTERM, `stubborn` has to be killed, `flood` writes without end, and looks only between two
writes whether SIGTERM has come.
"""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

log, mode = Path(sys.argv[1]), sys.argv[2]
is_ending = False


def send(payload: bytes) -> None:
    os.write(1, b"D" + len(payload).to_bytes(4, "big") + payload)


def end(*_: object) -> None:
    global is_ending
    is_ending = True
    if mode == "echo":
        os._exit(0)


signal.signal(signal.SIGTERM, signal.SIG_IGN if mode == "stubborn" else end)
earlier = [int(pid) for pid in log.read_text().split()] if log.exists() else []
with log.open("a") as lines:
    lines.write(f"{os.getpid()}\n")
for pid in earlier:
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        Path(f"{log}.overlap").write_text(f"{pid} was still running\n")
os.write(1, b"__GANGLION__\n")
send(b"ready %s x %s" % (os.environ["COLUMNS"].encode(), os.environ["ROWS"].encode()))
while mode == "flood" and not is_ending:
    send(b"x" * 50_000)
while not is_ending and (packet := os.read(0, 1 << 16)):
    if packet[5:] == b"q":
        os.write(1, b'M\x00\x00\x00\x0f{"type":"exit"}')
    send(packet[5:])
