"""What is kept awake depends on where the screen is."""

import pytest

from legday_tui.coaching.wakepy_lock import machine_kept_running, screen_kept_on
from legday_tui.commands import train


@pytest.mark.parametrize(
    ("variables", "kept"),
    [
        ({}, screen_kept_on),
        ({"TEXTUAL_DRIVER": train.WEB_DRIVER}, machine_kept_running),
        ({"TEXTUAL_DRIVER": train.WEB_DRIVER, "SSH_CONNECTION": "1"}, machine_kept_running),
        ({"SSH_CONNECTION": "1"}, None),
    ],
)
def test_a_browser_has_a_screen_of_its_own_and_so_has_who_comes_over_ssh(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], kept: object
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    keeps, problems = [], []

    def noted(keep: object = None, *, problem: str | None = None) -> None:
        keeps.append(keep)
        problems.append(problem)

    monkeypatch.setattr(train, "WakeLock", noted)
    train._wake_lock()
    assert keeps == [kept]
    assert bool(problems[0]) is (kept is None)
