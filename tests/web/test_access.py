"""The check of the origin of a request."""

import socket

import pytest

from legday_tui.web.access import is_allowed


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("127.0.0.1:8000", None),
        ("127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("localhost:8000", "http://localhost:8000"),
        ("[::1]:8000", "http://[::1]:8000"),
        ("192.168.1.7:8000", "http://192.168.1.7:8000"),
        ("gym.home:8000", "http://gym.home:8000"),
        (f"{socket.gethostname()}:8000", None),
        (f"{socket.gethostname()}.local:8000", None),
    ],
)
def test_the_served_page_is_allowed(host: str, origin: str | None) -> None:
    assert is_allowed(host, origin, served="gym.home")


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("evil.example:8000", None),
        ("evil.example:8000", "http://evil.example:8000"),
        ("127.0.0.1:8000", "http://evil.example"),
        ("127.0.0.1:8000", "http://127.0.0.1:9000"),
        ("127.0.0.1:8000", "null"),
        ("127.0.0.1:8000", ""),
        ("localhost.evil.example", None),
        ("", None),
        ("[::1", None),
    ],
)
def test_other_pages_are_rejected(host: str, origin: str | None) -> None:
    assert not is_allowed(host, origin, served="127.0.0.1")
