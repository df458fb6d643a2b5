"""`serve`: the program in a browser."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from tests.commands import running
from tests.e2e.runs import MODULE, run
from tests.e2e.served import WebPage, served, sets_done


@pytest.fixture
def address(tmp_path: Path, unused_tcp_port: int) -> Iterator[str]:
    with served(tmp_path / "data", unused_tcp_port, ["--level", "beginner"]) as found:
        yield found


async def test_a_page_that_is_loaded_again_shows_the_set_that_was_done(address: str, tmp_path: Path) -> None:
    async with WebPage(address) as page:
        await page.wait("┃ Beginner")
        await page.wait("h history")
        await page.press_until("\r", r"\n Leg Swings +GET SET")
        await page.press_until("\r", r"\n Foam Roll Quads")
        async with WebPage(address) as again:
            while await page.read():
                pass
            assert page.is_over
            await again.wait("discard")
            assert "VIEW ONLY" not in again.text
    assert sets_done(tmp_path / "data") == ["leg-swing"]


async def test_the_options_of_a_session_reach_the_page(tmp_path: Path, unused_tcp_port: int) -> None:
    options = ["--only", "stretch", "--only", "finisher", "--minutes", "5"]
    with served(tmp_path / "data", unused_tcp_port, options) as address:
        async with WebPage(address) as page:
            await page.wait("Only today: Finisher and Stretch")
            await page.wait("Cut to 5 min")


async def test_the_page_refers_to_no_other_host(address: str) -> None:
    async with aiohttp.ClientSession() as browser, browser.get(address) as answer:
        page = await answer.text()
    assert answer.status == 200
    assert "//" not in page.replace("// A phone", "").replace("// keep", "").replace("ws://", "")
    assert f"ws://{address.removeprefix('http://')}/ws" in page


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--level", "godlike"], "no level 'godlike'"),
        (["--only", "yoga"], "no phase 'yoga'"),
        (["--place", "moon"], "no place 'moon'"),
        (["--port", "99999"], "not a port"),
        (["--port", "http"], "not a port"),
        (["--host", "no-such-machine.invalid"], "not an address of this machine"),
        (["--program", "/does/not/exist.toml"], "/does/not/exist.toml"),
    ],
)
def test_wrong_arguments_are_refused_before_the_server_starts(
    arguments: list[str], says: str, tmp_path: Path
) -> None:
    result = running.run("serve", *arguments, data_dir=tmp_path)
    assert (result.returncode, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert says in result.stderr


def test_a_port_in_use_is_reported(address: str, tmp_path: Path) -> None:
    result = run("serve", "--port", str(urlsplit(address).port), data_dir=tmp_path)
    assert result.returncode == 2
    assert "choose another --port" in result.stderr


def test_serving_the_network_prints_a_warning(tmp_path: Path, unused_tcp_port: int) -> None:
    where = ["--port", str(unused_tcp_port), "--host", "0.0.0.0"]
    command = [*MODULE, "serve", "--data-dir", str(tmp_path), *where]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        said = "".join(server.stdout.readline() for _ in range(4))
        server.terminate()
    assert "no other\npassword" in said
    assert "0.0.0.0" not in said
