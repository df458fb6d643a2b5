"""The coach in a browser: the page, the visit, who is let in."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import aiohttp
import pytest

from tests.e2e.served import TextGrid, served, sets_done
from tests.e2e.terminal import MODULE


@pytest.fixture
def address(tmp_path: Path, unused_tcp_port: int) -> Iterator[str]:
    with served(tmp_path / "data", unused_tcp_port, ["--level", "beginner"]) as found:
        yield found


async def test_a_set_is_done_and_the_page_loaded_anew_finds_it(address: str, tmp_path: Path) -> None:
    async with TextGrid(address) as page:
        await page.wait("┃ Beginner")
        await page.wait("h history")
        await page.press_until("\r", r"\n Leg Swings +GET SET")
        await page.press_until("\r", r"\n Foam Roll Quads")
        async with TextGrid(address) as again:
            while await page.read():
                pass
            assert page.is_over
            await again.wait("set aside")
            assert "VIEW ONLY" not in again.text
    assert sets_done(tmp_path / "data") == ["leg-swing"]


async def test_the_page_asks_nobody_else_for_anything(address: str) -> None:
    async with aiohttp.ClientSession() as browser, browser.get(address) as answer:
        page = await answer.text()
    assert answer.status == 200
    assert "//" not in page.replace("// A phone", "").replace("// keep", "").replace("ws://", "")
    assert f"ws://{address.removeprefix('http://')}/ws" in page


@pytest.mark.parametrize("path", ["/", "/ws"])
@pytest.mark.parametrize(
    "headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}, {"Origin": "null"}]
)
async def test_other_pages_are_not_let_in(address: str, path: str, headers: dict[str, str]) -> None:
    async with aiohttp.ClientSession() as browser, browser.get(address + path, headers=headers) as answer:
        assert answer.status == 403


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--level", "godlike"], "no level 'godlike'"),
        (["--port", "99999"], "not a port"),
        (["--port", "http"], "not a port"),
        (["--host", "no-such-machine.invalid"], "no address of this machine"),
        (["--program", "/does/not/exist.toml"], "/does/not/exist.toml"),
    ],
)
def test_what_would_fail_for_each_visitor_is_told_at_once(
    arguments: list[str], says: str, tmp_path: Path
) -> None:
    command = [*MODULE, "serve", "--data-dir", str(tmp_path), *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    assert (result.returncode, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert says in result.stderr


def test_a_port_that_is_taken_is_told(address: str, tmp_path: Path) -> None:
    command = [*MODULE, "serve", "--data-dir", str(tmp_path), "--port", address.rpartition(":")[2]]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    assert result.returncode == 2
    assert "choose another --port" in result.stderr


def test_who_opens_it_to_the_network_is_told_what_that_means(tmp_path: Path, unused_tcp_port: int) -> None:
    command = [
        *MODULE,
        "serve",
        "--data-dir",
        str(tmp_path),
        "--port",
        str(unused_tcp_port),
        "--host",
        "0.0.0.0",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        said = "".join(server.stdout.readline() for _ in range(4))
        server.terminate()
    assert "no\npassword" in said
    assert "0.0.0.0" not in said
