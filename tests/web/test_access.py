"""The check of who sends a request."""

import itertools
import socket

import pytest

from legday_tui.web.access import is_allowed, is_token

HOST = "127.0.0.1:8000"
ORIGIN = f"http://{HOST}"


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("localhost:8000", "http://localhost:8000"),
        ("localhost", "http://localhost"),
        ("[::1]:8000", "http://[::1]:8000"),
        ("192.168.1.7:8000", "http://192.168.1.7:8000"),
        ("192.168.1.7", "https://192.168.1.7"),
        ("gym.home:8000", "http://gym.home:8000"),
        (f"{socket.gethostname()}:8000", f"http://{socket.gethostname()}:8000"),
        (f"{socket.gethostname()}.local:8000", f"http://{socket.gethostname()}.local:8000"),
    ],
)
def test_the_served_page_is_allowed(host: str, origin: str) -> None:
    assert is_allowed({"Host": host}, served="gym.home")
    for is_socket in (False, True):
        assert is_allowed({"Host": host, "Origin": origin}, served="gym.home", is_socket=is_socket)


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"},
        {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"},
        {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script"},
        {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Dest": "font", "Origin": ORIGIN},
    ],
)
def test_the_files_of_the_page_are_allowed(headers: dict[str, str]) -> None:
    assert is_allowed({"Host": HOST, **headers}, served="127.0.0.1")


@pytest.mark.parametrize("destination", ["empty", "websocket"])
def test_the_socket_of_the_page_is_allowed(destination: str) -> None:
    fetch = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "websocket", "Sec-Fetch-Dest": destination}
    assert is_allowed({"Host": HOST, "Origin": ORIGIN, **fetch}, served="127.0.0.1", is_socket=True)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example:8000",
        "localhost.evil.example",
        "user@localhost:8000",
        "localhost:8000/",
        "localhost:8000;script-src *",
        'localhost:8000"',
        "localhost:port",
        "[::1",
        "[fe80::1%eth0]:8000",
        "[127.0.0.1]x:8000",
    ],
)
def test_a_foreign_or_malformed_host_is_refused(host: str) -> None:
    assert not is_allowed({"Host": host}, served="127.0.0.1")
    assert not is_allowed({"Host": host, "Origin": f"http://{host}"}, served="127.0.0.1", is_socket=True)


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "http://127.0.0.1:9000", "http://localhost:8000", "null", "", f"ftp://{HOST}"],
)
def test_a_foreign_origin_is_refused(origin: str) -> None:
    for is_socket in (False, True):
        headers = {"Host": HOST, "Origin": origin}
        assert not is_allowed(headers, served="127.0.0.1", is_socket=is_socket)


def test_a_socket_without_an_origin_is_refused() -> None:
    assert not is_allowed({"Host": HOST}, served="127.0.0.1", is_socket=True)


@pytest.mark.parametrize("site", ["cross-site", "same-site", "", "unknown"])
def test_a_request_of_another_site_is_refused(site: str) -> None:
    destinations = ("image", "empty", "document", "iframe", "script", "websocket")
    for destination, is_socket in itertools.product(destinations, (False, True)):
        headers = {"Host": HOST, "Origin": ORIGIN, "Sec-Fetch-Site": site, "Sec-Fetch-Dest": destination}
        assert not is_allowed(headers, served="127.0.0.1", is_socket=is_socket), headers


@pytest.mark.parametrize("destination", ["frame", "iframe", "embed", "object", "fencedframe"])
def test_a_frame_is_refused_even_in_a_page_of_the_same_origin(destination: str) -> None:
    headers = {"Host": HOST, "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Dest": destination}
    assert not is_allowed(headers, served="127.0.0.1")


@pytest.mark.parametrize("given", ["", "tok", "token ", "Token", "tokens", "töken", "\udcff"])
def test_only_the_whole_token_is_accepted(given: str) -> None:
    assert is_token("token", "token")
    assert not is_token(given, "token")
