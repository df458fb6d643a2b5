"""Pictures of all screens: `python -m tests.screens.gallery DIR [--size 80x24 ...] [--screen NAME ...]`.

Each is a view (see views.py) in the real app at one size of the terminal, as SVG; `index.html` shows them
side by side. A name selects a view, or all views of a screen's class, or all whose names begin with it.
"""

import argparse
import asyncio
import html
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.screens.screenshots import taken
from tests.screens.views import VIEWS

SIZES = ((60, 18), (80, 24), (120, 40), (200, 60))
Size = tuple[int, int]


def names_of(selected: Sequence[str]) -> list[str]:
    """Return the names of the selected views, in their order; all of them if nothing is selected."""
    return [name for name in VIEWS if not selected or any(_is_meant(name, words) for words in selected)]


def _is_meant(name: str, words: str) -> bool:
    if words in VIEWS:
        return words == name
    return name.startswith(words) or words == VIEWS[name].screen


def take(name: str, size: Size, folder: Path) -> None:
    """Write the picture of a view."""
    (folder / file_name(name, size)).write_text(asyncio.run(taken(name, size)), "utf-8")


def file_name(name: str, size: Size) -> str:
    return f"{name}-{size[0]}x{size[1]}.svg"


def index_of(names: Sequence[str], sizes: Sequence[Size]) -> str:
    """Return the page that shows all pictures: a row for each view, a column for each size."""
    rows = []
    for name in names:
        pictures = "".join(
            f'<a href="{file_name(name, size)}"><img loading="lazy" src="{file_name(name, size)}" '
            f'style="flex:{size[0]}" alt="{name} at {size[0]}x{size[1]}"></a>'
            for size in sizes
        )
        rows.append(f'<h2 id="{name}">{name} <small>{html.escape(VIEWS[name].screen)}</small></h2>'
                    f"<div>{pictures}</div>")  # fmt: skip
    links = " ".join(f'<a href="#{name}">{name}</a>' for name in names)
    return PAGE.format(links=links, rows="\n".join(rows))


PAGE = """<!doctype html>
<meta charset="utf-8"><title>legday-tui: all screens</title>
<style>
body {{ background: #222; color: #ddd; font: 14px sans-serif; margin: 1em; }}
h2 {{ font-size: 16px; margin: 1.2em 0 .3em; }} small {{ color: #999; font-weight: normal; }}
div {{ display: flex; gap: 8px; align-items: flex-start; overflow-x: auto; }}
img {{ height: 300px; }} a {{ color: #9cf; }}
</style>
<p>{links}</p>
{rows}
"""


def size_of(text: str) -> Size:
    columns, _, rows = text.partition("x")
    return int(columns), int(rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures, several at a time; return 1 if one of them could not be taken."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens.gallery", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", type=size_of, nargs="+", default=SIZES, help="such as 80x24")
    parser.add_argument("--screen", nargs="+", default=[], help="names of views or of classes of screens")
    options = parser.parse_args(arguments)
    names = names_of(options.screen)
    if not names:
        parser.error(f"no such view; there are: {' '.join(VIEWS)}")
    options.folder.mkdir(parents=True, exist_ok=True)
    (options.folder / "index.html").write_text(index_of(names, options.size), "utf-8")
    jobs = {file_name(n, size): (n, size, options.folder) for n in names for size in options.size}
    with ProcessPoolExecutor(min(len(jobs), os.cpu_count() or 1)) as pool:
        results = {name: pool.submit(take, *job) for name, job in jobs.items()}
    failed = {name: error for name, result in results.items() if (error := result.exception())}
    for name, error in failed.items():
        print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr)
    print(f"{len(jobs) - len(failed)} of {len(jobs)} pictures in {options.folder}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
