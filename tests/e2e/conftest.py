"""The environment of the programs that the tests start."""

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """Let Python keep what it compiles, as an installed program has it; each start would compile it again."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        yield
