"""All sentences that a person can read, to be read in one go: `python -m tests.words [PART OF A PATH ...]`.

Sentences of the code are its string constants of two words and more, without docstrings and styles. What an
f-string fills in while the program runs is shown as `...`. Sentences of the assets are the strings of their
TOML files. The README comes line by line.
"""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
SENTENCE = re.compile(r"[A-Za-z][a-z']*[,:;.!?]? +\S*[A-Za-z]")
"""Two words in a row."""
STYLES = ("DEFAULT_CSS", "CSS")


class Sentence(NamedTuple):
    """A sentence and the file that it is in, relative to the root of the project."""

    file: str
    line: int
    text: str


def visible_sentences() -> Iterator[Sentence]:
    """Yield the sentences of the package, of the assets and of the README, file by file."""
    for path in sorted((ROOT / "legday_tui").rglob("*.py")):
        yield from _in_code(path)
    yield from _in_toml(ROOT / "assets" / "program.toml")
    readme = (ROOT / "README.md").read_text("utf-8")
    for number, line in enumerate(readme.splitlines(), start=1):
        if SENTENCE.search(line):
            yield Sentence("README.md", number, line)


def _in_code(path: Path) -> Iterator[Sentence]:
    tree = ast.parse(path.read_text("utf-8"))
    silent = {id(node) for part in _unseen(tree) for node in ast.walk(part)}
    file = str(path.relative_to(ROOT))
    for node in ast.walk(tree):
        if id(node) in silent:
            continue
        if isinstance(node, ast.JoinedStr):
            silent |= {id(part) for part in node.values}
            text = "".join(str(p.value) if isinstance(p, ast.Constant) else "..." for p in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if SENTENCE.search(text):
            yield Sentence(file, node.lineno, " ".join(text.split()))


def _unseen(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield what no one sees: docstrings, which are statements of their own, and styles."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id in STYLES for target in targets):
                yield node


def _in_toml(path: Path) -> Iterator[Sentence]:
    lines = path.read_text("utf-8").splitlines()
    file = str(path.relative_to(ROOT))
    for text in _strings(tomllib.loads("\n".join(lines))):
        if SENTENCE.search(text):
            line = next((n for n, line in enumerate(lines, start=1) if text in line), 0)
            yield Sentence(file, line, text)


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from _strings(item)
        case dict():
            for item in value.values():
                yield from _strings(item)


if __name__ == "__main__":
    for sentence in visible_sentences():
        if len(sys.argv) == 1 or any(part in sentence.file for part in sys.argv[1:]):
            print(f"{sentence.file}:{sentence.line}: {sentence.text}")
