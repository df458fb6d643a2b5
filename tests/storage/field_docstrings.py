"""The docstrings of fields, which Python does not keep: they are read from the source."""

import ast
import inspect
import sys
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from types import ModuleType


def described_fields(class_: type) -> dict[str, str]:
    """Return the docstring of each field of a class and of its base classes in this project.

    A field without one has that of its type, if the type is a name with a docstring.
    """
    found: dict[str, str] = {}
    for base in reversed(class_.__mro__):
        if base.__module__.startswith("legday_tui."):
            found |= dict(_described_in(base))
    return found


def _described_in(class_: type) -> Iterator[tuple[str, str]]:
    module = sys.modules[class_.__module__]
    body = next(
        node.body
        for node in _tree(module).body
        if isinstance(node, ast.ClassDef) and node.name == class_.__name__
    )
    own = _docstrings(body)
    for node in body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            name = node.target.id
            words = own.get(name) or _of_type(module, _without_none(node.annotation))
            if words:
                yield name, words


def _of_type(module: ModuleType, annotation: ast.expr) -> str:
    """Return the docstring of a named type, where it is defined; empty if there is none."""
    if not isinstance(annotation, ast.Name):
        return ""
    for node in _tree(module).body:
        if isinstance(node, ast.ImportFrom) and annotation.id in [alias.name for alias in node.names]:
            return _of_type(sys.modules[node.module or ""], annotation)
    return _docstrings(_tree(module).body).get(annotation.id, "")


def _docstrings(body: list[ast.stmt]) -> dict[str, str]:
    """Return the strings that stand after assignments, by the names that are assigned."""
    found = {}
    for node, after in pairwise(body):
        targets: list[ast.expr] = node.targets if isinstance(node, ast.Assign) else []
        target = node.target if isinstance(node, ast.AnnAssign) else next(iter(targets), None)
        if isinstance(target, ast.Name) and isinstance(after, ast.Expr):
            words = after.value.value if isinstance(after.value, ast.Constant) else None
            if isinstance(words, str):
                found[target.id] = inspect.cleandoc(words)
    return found


def _without_none(annotation: ast.expr) -> ast.expr:
    """Return the annotation of a field without `| None`."""
    if isinstance(annotation, ast.BinOp) and isinstance(annotation.right, ast.Constant):
        return annotation.left
    return annotation


@cache
def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(inspect.getsource(module))
