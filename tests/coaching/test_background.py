"""Failures of background tasks are reported."""

import asyncio
import gc
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from legday_tui import cli
from legday_tui.app import LegdayApp
from legday_tui.coaching.background import BackgroundTasks
from legday_tui.commands import train
from legday_tui.history.editor import HistoryEditor
from legday_tui.history.store import HistoryStore
from tests.screens.gym import gym


async def fail(*_: object) -> NoReturn:
    await asyncio.sleep(0)
    raise RuntimeError("broken")


async def test_an_exception_is_reported_once() -> None:
    errors: list[BaseException] = []
    task = BackgroundTasks(errors.append).start(fail())
    await asyncio.wait([task])
    await asyncio.sleep(0)
    assert [str(error) for error in errors] == ["broken"]


async def test_a_cancellation_is_not_reported() -> None:
    errors: list[BaseException] = []
    task = BackgroundTasks(errors.append).start(asyncio.sleep(60))
    task.cancel()
    await asyncio.wait([task])
    await asyncio.sleep(0)
    assert errors == []


async def test_a_failed_preparation_of_the_history_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HistoryEditor, "prepare", fail)
    async with gym(tmp_path) as app:
        await app.wait_for("RuntimeError: broken")
        assert "broken" in app.app.background_failures[0]


async def test_a_failed_timeline_is_shown_and_does_not_end_the_workout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HistoryStore, "timeline_without", fail)
    async with gym(tmp_path) as app:
        await app.press("enter")
        await app.wait_for("RuntimeError: broken")
        await app.press("S")
        await app.wait_for("Foam Roll Quads")


async def test_a_session_whose_saving_failed_is_shown_as_not_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter", "q")
        await app.wait_for("Leave the workout?")
        monkeypatch.setattr(HistoryStore, "save", fail)
        await app.press("down", "enter")
        await app.wait_for("NOT SAVED YET: RuntimeError: broken")


def test_the_tracebacks_of_failed_tasks_are_in_the_crash_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(app: LegdayApp) -> None:
        app.background_failures.append("Traceback (most recent call last):\nRuntimeError: broken\n")

    monkeypatch.setattr(train, "_has_terminal", lambda: True)
    monkeypatch.setattr(LegdayApp, "run", run)
    monkeypatch.setattr(sys, "setswitchinterval", lambda _: None)
    monkeypatch.setenv("TEXTUAL_FPS", "60")
    try:
        assert cli.main(["--data-dir", str(tmp_path), "--no-sound"]) == 0
    finally:
        gc.enable()
    assert "something failed in the background (RuntimeError: broken)" in capsys.readouterr().err
    assert "Traceback" in (tmp_path / "crash.txt").read_text()
