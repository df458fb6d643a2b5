"""Where code touches private parts of libraries: what they may rename or remove in any release.

`python -m tests.private_parts` prints all of them.
"""

import ast
import gc
import inspect
import pkgutil
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import legday_tui

PACKAGE = Path(legday_tui.__file__).parent
PUBLIC = {"_replace", "_asdict", "_make", "_fields"}
"""Methods of named tuples, documented in spite of their names."""
MENTION = re.compile(r"""[.'"]_[a-zA-Z]|import .*\b_[a-zA-Z]""")
BY_NAME = {"getattr", "setattr", "hasattr", "delattr", "attrgetter"}


def is_private(name: str) -> bool:
    """Return whether a name begins with one underscore and is not documented."""
    return len(name) > 1 and name[0] == "_" and name[1] != "_" and name not in PUBLIC


def written_names(body: ast.ClassDef) -> set[str]:
    """Return the private names that a class defines: methods, class variables, slots, attributes of self."""
    names: set[str] = set()
    for node in ast.walk(body):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                names.add(name)
            case ast.Attribute(value=ast.Name(id="self" | "cls"), attr=name, ctx=ast.Store()):
                names.add(name)
    for statement in body.body:
        match statement:
            case ast.AnnAssign(target=ast.Name(id=name)):
                names.add(name)
            case ast.Assign(targets=[ast.Name(id="__slots__")], value=slots):
                names.update(_texts(ast.walk(slots)))
            case ast.Assign(targets=targets):
                names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return {name for name in names if is_private(name)}


def syntax_tree(text: str) -> ast.Module:
    """Return the syntax tree of a file."""
    gc.disable()  # it would walk what has been built again and again
    try:
        return ast.parse(text)
    finally:
        gc.enable()


class Sources:
    """The classes of some files, and what they define."""

    def __init__(self, files: Iterable[Path]) -> None:
        texts = {file: file.read_text("utf-8") for file in files}
        self._functions = {name for text in texts.values() for name in re.findall(r"def (_\w+)", text)}
        # Only what can touch a private part at all.
        self.trees = {file: syntax_tree(text) for file, text in texts.items() if MENTION.search(text)}
        self._names: dict[str, set[str]] = defaultdict(set)
        self._bases: dict[str, set[str]] = defaultdict(set)
        for tree in self.trees.values():
            for body in ast.walk(tree):
                if isinstance(body, ast.ClassDef):
                    self._names[body.name] |= written_names(body)
                    self._bases[body.name] |= {
                        node.id
                        for base in body.bases
                        for node in ast.walk(base)
                        if isinstance(node, ast.Name)
                    }

    def names_of(self, class_name: str) -> set[str]:
        """Return the private names of a class and of its bases in these files."""
        seen, waiting = set[str](), {class_name}
        while waiting:
            name = waiting.pop()
            seen.add(name)
            waiting |= self._bases.get(name, set()) - seen
        return set().union(*(self._names.get(name, set()) for name in seen))

    def all_names(self) -> set[str]:
        """Return the private names of all classes and functions."""
        return self._functions.union(*self._names.values())

    def touched(self, own: Iterable[str] = ()) -> Iterator[tuple[Path, int, str]]:
        """Yield file, line and name of each private part that no class around it defines, except `own`."""
        for file, tree in self.trees.items():
            yield from ((file, line, name) for line, name in self._in(tree, {*own}))

    def _in(self, node: ast.AST, own: set[str]) -> Iterator[tuple[int, str]]:
        if isinstance(node, ast.ClassDef):
            own = own | self.names_of(node.name)
        yield from ((getattr(node, "lineno", 0), name) for name in _names_in(node) if name not in own)
        for child in ast.iter_child_nodes(node):
            yield from self._in(child, own)


def _names_in(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Attribute(attr=name) if is_private(name):
            yield name
        case ast.Import(names=aliases):
            yield from (alias.name for alias in aliases if any(map(is_private, alias.name.split("."))))
        case ast.ImportFrom(module=module, names=aliases):
            paths = (f"{module}.{alias.name}" for alias in aliases)
            yield from (path for path in paths if any(map(is_private, path.split("."))))
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=arguments) if name in BY_NAME:
            yield from filter(is_private, _texts(arguments))
        case ast.Constant(value=str(path)) if "." in path and path.replace(".", "_").isidentifier():
            if any(map(is_private, path.split("."))):
                yield path


def _texts(nodes: Iterable[ast.AST]) -> Iterator[str]:
    return (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def overridden() -> Iterator[str]:
    """Yield each private name that a class of the package shares with a class of a library it is based on.

    Sharing one by accident is as bad as doing it on purpose.
    """
    for found in pkgutil.walk_packages(legday_tui.__path__, "legday_tui."):
        if not found.name.endswith("__main__"):
            for cls in vars(import_module(found.name)).values():
                if isinstance(cls, type) and cls.__module__ == found.name:
                    for base in filter(_is_of_library, cls.__mro__):
                        yield from (f"{found.name}.{cls.__name__}.{name}" for name in _shared(cls, base))


def _shared(cls: type, base: type) -> list[str]:
    return sorted(_written(cls) & _written(base))


def _is_of_library(cls: type) -> bool:
    root = cls.__module__.partition(".")[0]
    return root != "legday_tui" and root not in sys.stdlib_module_names


def _written(cls: type) -> set[str]:
    return _names_by_class(cls.__module__).get(cls.__name__, set())


@cache
def _names_by_class(module: str) -> dict[str, set[str]]:
    try:
        tree = syntax_tree(inspect.getsource(sys.modules[module]))
    except (OSError, TypeError):  # a module written in C
        return {}
    return {body.name: written_names(body) for body in ast.walk(tree) if isinstance(body, ast.ClassDef)}


if __name__ == "__main__":
    for place, line, part in Sources(sorted(PACKAGE.rglob("*.py"))).touched():
        print(f"{place.relative_to(PACKAGE.parent)}:{line}: {part}")
    print(*overridden(), sep="\n")
