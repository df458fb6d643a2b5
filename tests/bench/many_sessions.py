"""A history of as many sessions as one likes, three a week, the last of them the day before yesterday."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from msgspec.structs import replace

from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.terms import Load
from legday_tui.domain.workout.results import with_load
from tests.sample import session

LEVELS = ("beginner", "intermediate", "advanced")
EVERY = timedelta(days=7) / 3


def write_history(directory: Path, count: int, now: datetime | None = None) -> None:
    """Put a history of so many sessions into a directory, the last one two days before `now`."""
    newest = (now or datetime.now(UTC)) - timedelta(days=2)
    samples = {level: session(1, level) for level in LEVELS}
    documents = (
        b'"%d":' % number
        + msgspec.json.encode(
            _varied(samples[LEVELS[number * 3 // (count + 1)]], number, newest - EVERY * (count - number))
        )
        for number in range(1, count + 1)
    )
    directory.mkdir(parents=True, exist_ok=True)
    content = b'{"meta":{"1":{"schema":1}},"sessions":{' + b",".join(documents) + b"}}\n"
    (directory / "history.json").write_bytes(content)


def _varied(sample: Session, number: int, started_at: datetime) -> Session:
    later = started_at - sample.started_at
    return replace(
        sample,
        id=f"{number:032x}",
        started_at=started_at,
        finished_at=started_at + timedelta(minutes=35 + number % 20),
        sets=tuple(_set(result, number, later) for result in sample.sets),
        note="felt strong" if number % 7 == 0 else "",
        session_rpe=7.0,
    )


def _set(result: SetResult, number: int, later: timedelta) -> SetResult:
    done_at = result.done_at + later if result.done_at else None
    if result.type != "working":
        return replace(result, done_at=done_at)
    rested = replace(result, done_at=done_at, rest_s=50.0, rpe=7.5)
    if result.kind == "hold":
        return replace(rested, seconds=float(min(90, 40 + number % 60)))
    return with_load(rested, Load(8.0 + number % 10 * 2, 2)) if result.kind == "reps" else rested
