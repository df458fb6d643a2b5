"""The completions that are installed for the shells ask the program, whose parser knows what there is."""

import subprocess
import sys

import pytest

from tests.commands.make_man_page import PAGE
from tests.commands.running import run

if sys.platform == "win32":
    pytest.skip("the shells of Windows look for no such files", allow_module_level=True)

SHARE = PAGE.parents[2]
COMPLETE = """\
legday-tui() { "$PYTHON" -m legday_tui "$@"; }
source "$FILE"
COMP_LINE="legday-tui pl" COMP_POINT=13 COMP_TYPE=9
_python_argcomplete legday-tui
printf '%s\\n' "${COMPREPLY[@]}"
"""


def test_bash_completes_a_command() -> None:
    environment = {
        "PYTHON": sys.executable,
        "FILE": str(SHARE / "bash-completion" / "completions" / "legday-tui"),
        "PATH": "/usr/bin:/bin",
    }
    done = subprocess.run(
        ["bash", "--norc", "-c", COMPLETE], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "plan"


@pytest.mark.parametrize(
    ("shell", "script", "function"),
    [
        ("zsh", "zsh/site-functions/_legday-tui", "_python_argcomplete"),
        ("fish", "fish/vendor_completions.d/legday-tui.fish", ""),
    ],
)
def test_zsh_and_fish_run_what_the_command_prints(shell: str, script: str, function: str) -> None:
    text = (SHARE / script).read_text("utf-8")
    assert f"legday-tui completion {shell}" in text
    assert function in text
    assert f"{function}() {{" in run("completion", shell).stdout or not function
