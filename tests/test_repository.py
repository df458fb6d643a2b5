"""What is said of the repository outside of the program: its address, and how to report a bug."""

import re
import tomllib
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
ADDRESS = re.compile(r"https://(?:github|raw\.githubusercontent)\.com/([\w.-]+/legday[\w-]*)")


def test_all_addresses_are_those_of_the_metadata() -> None:
    metadata = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    (repository,) = ADDRESS.findall(metadata["urls"]["Homepage"])
    files = [CHECKOUT / name for name in ("pyproject.toml", "README.md")]
    for folder in (".github", "legday_tui", "assets"):
        files += [
            path for path in (CHECKOUT / folder).rglob("*") if path.suffix in (".py", ".yml", ".md", ".toml")
        ]
    found = {(path.name, address) for path in files for address in ADDRESS.findall(path.read_text("utf-8"))}
    assert {address for _, address in found} == {repository}
    assert {name for name, _ in found} == {"pyproject.toml", "config.yml"}, (
        "elsewhere relative links are enough"
    )


def test_the_form_for_bugs_asks_for_what_about_prints() -> None:
    form = (CHECKOUT / ".github" / "ISSUE_TEMPLATE" / "bug.yml").read_text("utf-8")
    field = re.split(r"^  - ", form, flags=re.MULTILINE)[2]
    assert "`legday-tui about`" in field
    assert "required: true" in field
