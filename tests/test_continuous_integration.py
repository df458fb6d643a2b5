"""The one check runs what the README says, and GitHub runs it wherever the program promises to work."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
GITHUB = CHECKOUT / ".github"
SCHEMAS = {"workflows": "github-workflows", "ISSUE_TEMPLATE": "github-issue-forms"}
"""The schema of what is in a folder, by the folder's name."""
RUNNERS = {"Linux": "ubuntu", "MacOS": "macos", "Windows": "windows"}

POSIX = [
    "python3 -m venv .venv",
    ".venv/bin/pip install --quiet --editable .[test]",
    ".venv/bin/python -m pytest -n auto --dist worksteal",
    ".venv/bin/ruff check .",
    ".venv/bin/ruff format --check .",
    ".venv/bin/mypy",
    ".venv/bin/mypy --platform win32 --package legday_tui --cache-dir .mypy_cache/win32",
]
WINDOWS = ["python -m venv .venv", *(line.replace("bin", "Scripts") for line in POSIX[1:])]


@pytest.mark.parametrize("file", sorted(GITHUB.rglob("*.y*ml")), ids=lambda file: file.name)
def test_github_understands_its_files(file: Path) -> None:
    schema = "github-issue-config" if file.stem == "config" else SCHEMAS[file.parent.name]
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(file)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_github_runs_the_check_with_every_python_and_on_every_system_of_the_metadata() -> None:
    about = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    workflow = (GITHUB / "workflows" / "ci.yml").read_text("utf-8")
    versions, systems = (
        re.findall(r"[\w.-]+", re.findall(rf"{name}: \[(.*)\]", workflow)[0]) for name in ("python", "system")
    )
    classifiers = "\n".join(about["classifiers"])
    assert versions == re.findall(r"Python :: (3\.\d+)", classifiers)
    assert about["requires-python"] == f">={versions[0]}"
    promised = re.findall(r"Operating System :: .*?(\w+)$", classifiers, re.MULTILINE)
    assert sorted(systems) == sorted(f"{RUNNERS[system]}-latest" for system in promised)
    contributing = (GITHUB / "CONTRIBUTING.md").read_text("utf-8")
    (oldest,) = re.findall(r"^uv run .* lowest-direct .*", contributing, re.MULTILINE)
    assert f"--python {versions[0]} " in oldest
    assert re.findall(r"- run: (.*)", workflow) == ["bash .ci/run", f"pipx run {oldest}"]


class Programs:
    """A folder with `.ci/run`, the README and programs that only say how they were called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / ".ci").mkdir()
        for name in (".ci/run", "README.md"):
            shutil.copy(CHECKOUT / name, folder / name)
        for line in (*POSIX, *WINDOWS):
            self.write(line.split()[0], "echo ${0#./} $*")

    def write(self, name: str, script: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def check(self, system: str) -> subprocess.CompletedProcess[str]:
        """Run `.ci/run` in a bash that thinks that it is on `system`."""
        environment = {**os.environ, "OSTYPE": system, "PATH": f".{os.pathsep}{os.environ['PATH']}"}
        return subprocess.run(
            ["bash", str(self.folder / ".ci" / "run")],
            env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip


@pytest.fixture
def programs(tmp_path: Path) -> Programs:
    return Programs(tmp_path)


@pytest.mark.parametrize(
    ("system", "lines"), [("linux-gnu", POSIX), ("darwin23", POSIX), ("msys", WINDOWS), ("cygwin", WINDOWS)]
)
def test_the_check_runs_the_command_of_the_readme_for_the_system_then_lint_and_types(
    programs: Programs, system: str, lines: list[str]
) -> None:
    run = programs.check(system)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[1:] == lines
    for failing in {line.split()[0] for line in lines}:
        programs.write(failing, "exit 1")
        assert programs.check(system).returncode != 0, failing
        programs.write(failing, "exit 0")
