"""The built distributions are complete, and the wheel runs without the checkout."""

import os
import re
import subprocess
import sys
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest
from filelock import FileLock

from legday_tui import __version__

CHECKOUT = Path(__file__).parents[2]
LINK = re.compile(r'(?:src(?:set)?="|\]\()(?!#)([^")\s]+)')
"""The target of a picture or of a link in Markdown, unless it is a heading of the same page."""


def build(source: Path, folder: Path) -> None:
    """Put a source distribution of `source` and the wheel built from it into `folder`, which is made."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution with the installed build backend.

    It is built once for all workers: the first one that gets the lock builds it.
    """
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "distributions"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            building = folder.with_suffix(".building")
            build(CHECKOUT, building)
            building.rename(folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def sdist(wheel: Path) -> Path:
    """The source distribution that the wheel was built from."""
    (built,) = wheel.parent.glob("*.tar.gz")
    return built


@pytest.fixture
def unpacked(sdist: Path, tmp_path: Path) -> Path:
    """The folder that the source distribution unpacks to."""
    # Python 3.11.2, as in Debian 12, knows no filters, and 3.12 wants one.
    subprocess.run([sys.executable, "-m", "tarfile", "--extract", str(sdist), str(tmp_path)], check=True)
    return tmp_path / f"legday_tui-{__version__}"


def test_the_wheel_contains_the_package_and_its_assets_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "legday_tui/assets/program.toml" in names
    assert {"legday_tui/assets/program.schema.json", "legday_tui/assets/settings.schema.json"} <= set(names)
    assert "legday_tui/assets/figures/wall-sit.toml" in names
    assert "legday_tui/assets/sounds/go.wav" in names
    assert "legday_tui/py.typed" in names
    missing = [
        str(file.relative_to(CHECKOUT))
        for suffix in ("py", "tcss", "html")
        for file in (CHECKOUT / "legday_tui").rglob(f"*.{suffix}")
        if str(file.relative_to(CHECKOUT)) not in names
    ]
    assert missing == []
    assert [name for name in names if name.startswith("tests") or name.endswith(".svg")] == []
    shared = f"legday_tui-{__version__}.data"
    assert {name.split("/")[0] for name in names} == {
        "legday_tui",
        f"legday_tui-{__version__}.dist-info",
        shared,
    }
    assert {name.partition("/data/share/")[2] for name in names if name.startswith(shared)} == {
        "man/man1/legday-tui.1",
        "bash-completion/completions/legday-tui",
        "zsh/site-functions/_legday-tui",
        "fish/vendor_completions.d/legday-tui.fish",
    }


def test_the_source_distribution_is_the_checkout_without_what_was_made_in_it(unpacked: Path) -> None:
    folders = {".ci", ".github", "assets", "legday_tui", "tests"}
    files = {
        ".editorconfig",
        ".gitattributes",
        ".gitignore",
        ".pre-commit-config.yaml",
        "LICENSE",
        "PKG-INFO",
        "README.md",
        "pyproject.toml",
    }
    assert {path.name for path in unpacked.iterdir()} == folders | files
    expected = {
        str(path.relative_to(CHECKOUT)): path.stat().st_mode & 0o100
        for folder in folders
        for path in (CHECKOUT / folder).rglob("*")
        if path.is_file() and path.parent.name != "__pycache__"
    }
    expected |= dict.fromkeys(files, 0)
    found = {
        str(path.relative_to(unpacked)): path.stat().st_mode & 0o100
        for path in unpacked.rglob("*")
        if path.is_file()
    }
    assert found == expected


def test_built_again_from_itself_elsewhere_the_source_distribution_and_the_wheel_have_the_same_bytes(
    wheel: Path, sdist: Path, unpacked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in unpacked.rglob("*"):
        path.chmod(path.stat().st_mode & 0o700)  # as a strict umask leaves it
        os.utime(path, (1_000_000_000, 1_000_000_000))
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("PYTHONHASHSEED", "1")
    build(unpacked, tmp_path / "again")
    for first in (wheel, sdist):
        assert (tmp_path / "again" / first.name).read_bytes() == first.read_bytes(), first.name


def test_the_metadata_names_version_extras_and_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name.rpartition("/")[2]: name for name in archive.namelist() if ".dist-info/" in name}
        about = message_from_bytes(archive.read(names["METADATA"]))
        commands = archive.read(names["entry_points.txt"]).decode()
    assert (about["Name"], about["Version"], about["Requires-Python"]) == (
        "legday-tui",
        __version__,
        ">=3.11",
    )
    assert {"web", "test"} == set(about.get_all("Provides-Extra", []))
    assert "Programming Language :: Python :: 3.14" in about.get_all("Classifier", [])
    assert about["Author"] == "The legday-tui developers"
    assert "legday-tui = legday_tui.cli:main" in commands
    assert "LICENSE" in names


def test_the_package_index_finds_the_pictures_and_links_of_the_readme_in_the_repository(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (metadata,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        about = message_from_bytes(archive.read(metadata))
    urls = dict(url.split(", ") for url in about.get_all("Project-URL", []))
    repository = urls["Homepage"]
    assert [name for name, url in urls.items() if not url.startswith(repository)] == []
    found = LINK.findall(str(about.get_payload()))
    assert len(found) > 10
    raw = repository.replace("github.com", "raw.githubusercontent.com")
    for link in found:
        address, _, path = link.partition("/HEAD/")
        assert address in (raw, f"{repository}/blob"), link
        assert (CHECKOUT / path).is_file(), link


def test_the_installed_wheel_runs(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", f"--target={target}", str(wheel)],
        check=True,
        capture_output=True,
    )
    environment = {**os.environ, "PYTHONPATH": str(target)}
    imported = subprocess.run(
        [sys.executable, "-c", "import legday_tui; print(legday_tui.__file__)"],
        env=environment, cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert Path(imported.stdout.strip()).is_relative_to(target)
    plan = subprocess.run(
        [sys.executable, "-m", "legday_tui", "plan", "--data-dir", str(tmp_path / "data")],
        env=environment, cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "Bulgarian Split Squat" in plan.stdout
