"""Whether every module can be imported where Python lacks what Windows does not have."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
# The standard library is imported before the platform is changed: it would look for parts of a real Windows.
IMPORT_ALL = """
import asyncio, concurrent.futures, ctypes, http.server, logging.handlers, multiprocessing, ssl, subprocess
import importlib, os, pkgutil, select, signal, sys, tempfile

MODULES = ("fcntl", "termios", "tty", "pty", "resource", "pwd", "grp", "curses", "readline", "syslog")
NAMES = {
    os: ("fork", "killpg", "getuid", "openpty", "setsid", "sysconf", "O_NONBLOCK", "O_CLOEXEC", "O_DIRECTORY",
         "O_NOFOLLOW"),
    select: ("poll",),
    signal: ("SIGHUP", "SIGTSTP", "SIGWINCH", "SIGKILL", "SIGCONT"),
}
for name in MODULES:
    sys.modules[name] = None
for module, names in NAMES.items():
    for name in names:
        if hasattr(module, name):
            delattr(module, name)
sys.platform, os.name = "win32", "nt"
ssl.enum_certificates = lambda store: ()  # Windows has them, and an empty store is one

import legday_tui

for module in pkgutil.walk_packages(legday_tui.__path__, "legday_tui."):
    if module.name != "legday_tui.__main__":
        importlib.import_module(module.name)
print(len([name for name in sys.modules if name.startswith("legday_tui.")]))
"""


def test_every_module_can_be_imported_without_the_modules_and_names_that_windows_lacks() -> None:
    run = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert run.stderr == ""
    assert int(run.stdout) > 300
