"""What is installed is complete: the built wheel runs without the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with what is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(CHECKOUT)],
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_what_the_program_needs_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "legday_tui/assets/program.toml" in names
    assert "legday_tui/assets/figures/wall-sit.toml" in names
    assert "legday_tui/assets/sounds/go.wav" in names
    assert "legday_tui/py.typed" in names
    missing = [
        str(file.relative_to(CHECKOUT))
        for suffix in ("py", "tcss")
        for file in (CHECKOUT / "legday_tui").rglob(f"*.{suffix}")
        if str(file.relative_to(CHECKOUT)) not in names
    ]
    assert missing == []
    assert [name for name in names if name.startswith("tests") or name.endswith(".svg")] == []


def test_the_installed_wheel_runs(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "installed"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", f"--target={place}", str(wheel)],
        check=True,
        capture_output=True,
    )
    environment = {**os.environ, "PYTHONPATH": str(place)}
    where = subprocess.run(
        [sys.executable, "-c", "import legday_tui; print(legday_tui.__file__)"],
        env=environment, cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert Path(where.stdout.strip()).is_relative_to(place)
    plan = subprocess.run(
        [sys.executable, "-m", "legday_tui", "plan", "--data-dir", str(tmp_path / "data")],
        env=environment, cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "Bulgarian Split Squat" in plan.stdout
