"""A desktop keeps the screen on during a real session, however that ends."""

import os
import signal
import subprocess
from pathlib import Path

from tests.coaching.fake_desktop import SERVICE, FakeDesktop
from tests.e2e.runs import MODULE, run


def coach(data_dir: Path, desktop: FakeDesktop) -> "subprocess.Popen[str]":
    """Start a session in lines, which waits for input."""
    data_dir.mkdir()
    return subprocess.Popen(
        [*MODULE, "--plain", "--no-sound", "--data-dir", str(data_dir)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": desktop.address},
    )


def test_the_screen_stays_on_until_the_session_is_left_or_killed(tmp_path: Path) -> None:
    with (
        FakeDesktop() as desktop,
        coach(tmp_path / "left", desktop) as left,
        coach(tmp_path / "ended", desktop) as ended,
        coach(tmp_path / "killed", desktop) as killed,
    ):
        assert desktop.waits_for(held=3)
        left.communicate("q\n", timeout=10)
        assert desktop.waits_for(held=2)
        ended.send_signal(signal.SIGTERM)
        assert desktop.waits_for(held=1)
        assert killed.poll() is None
        killed.kill()
        assert desktop.waits_for(held=0)


def test_a_desktop_that_hangs_freezes_nothing(tmp_path: Path) -> None:
    with FakeDesktop(answers=False) as desktop, coach(tmp_path / "data", desktop) as session:
        assert desktop.waits_for_connection()
        output, _ = session.communicate("s\ns\nq\n", timeout=10)
        assert desktop.connections == 1, "it is still being asked"
    assert session.returncode == 0
    assert "Foam Roll Calves" in output


def test_doctor_says_what_keeps_the_screen_on(tmp_path: Path) -> None:
    with FakeDesktop() as desktop:
        found = run(
            "doctor", data_dir=tmp_path, env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": desktop.address}
        )
        assert desktop.waits_for(held=0)
        assert len(desktop.requests) == 1
    assert found.returncode == 0
    assert found.stdout.endswith(f"ok       screen: stays on while you train, by {SERVICE}\n")
