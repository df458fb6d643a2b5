"""Sets by muscle over the last days."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta, timezone
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.stats.balance import Balance, balance_of
from legday_tui.formatting.balance import balance_words
from legday_tui.storage.bundled_files import legs_picture
from legday_tui.widgets.legs import MUSCLES, SKIN, Legs, scaled, shade_of
from tests.domain.samples import SQUAT, STRETCH, result, session
from tests.fake_clock import MONDAY_EVENING

TODAY = MONDAY_EVENING.date()
BRIDGE = replace(result(SQUAT), exercise="hamstring-bridge")


def ago(days: int, *sets: SetResult, rehearsal: bool = False) -> Session:
    return session(*sets, started_at=MONDAY_EVENING - timedelta(days=days), rehearsal=rehearsal)


def over(program: Program, *sessions: Session, days: int = 7) -> Balance:
    past = TrainingHistory(sessions, MONDAY_EVENING).recent
    return balance_of(program, past, TODAY, days)


def sets_of(program: Program, *sessions: Session, days: int = 7) -> dict[str, int]:
    return dict(over(program, *sessions, days=days).sets)


def test_helping_muscles_are_counted_beside_the_sets(program: Program) -> None:
    balance = over(program, ago(0, result(SQUAT), result(SQUAT)))

    assert dict(balance.sets) == {"quadriceps": 2}
    assert dict(balance.helping) == {"glutes": 2, "hamstrings": 2, "calves": 2}
    assert balance.worked["glutes"] == 1.0


def test_sessions_of_distant_time_zones_are_all_found(program: Program) -> None:
    tonga, baker = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))
    first_day = TODAY - timedelta(days=6)
    monday = session(result(SQUAT), started_at=datetime.combine(first_day, time(1), tonga))
    sunday = session(
        result(SQUAT), started_at=datetime.combine(first_day, time(23), baker) - timedelta(days=1)
    )
    assert monday.started_at < sunday.started_at

    assert sets_of(program, monday, sunday) == {"quadriceps": 1}


def test_a_set_belongs_to_the_side_of_its_first_primary_muscle(program: Program) -> None:
    split_squat = replace(result(SQUAT), exercise="bulgarian-split-squat")

    balance = over(program, ago(0, split_squat, split_squat, BRIDGE))

    assert (balance.front, balance.back, balance.sets["glutes"]) == (2, 1, 3)


@pytest.mark.parametrize("last", [6, 2])
def test_squats_and_wall_sits_without_bridges_are_warned_of(program: Program, last: int) -> None:
    document = (Path(__file__).parent / "histories" / "squats-and-wall-sits.json").read_bytes()
    sessions = msgspec.convert(msgspec.json.decode(document)["sessions"], list[Session])[-last:]

    balance = balance_of(program, sessions, sessions[-1].started_at.date(), 28)

    assert (balance.front, balance.back, balance.verdict) == (7 * last, 0, "quadriceps")
    assert "Add bridges" in balance_words(balance)


def test_the_words_tell_the_sets_of_a_week(program: Program) -> None:
    sets = [result(SQUAT)] * 4 + [BRIDGE] * 2

    balance = over(program, *(ago(7 * week, *sets) for week in (3, 2, 1, 0)), days=28)

    assert balance_words(balance).startswith("Front 4 sets a week, back 2: ")


@pytest.mark.parametrize(("days", "week", "month"), [(0, 1, 1), (6, 1, 1), (7, 0, 1), (27, 0, 1), (28, 0, 0)])
def test_the_period_ends_today(program: Program, days: int, week: int, month: int) -> None:
    done = ago(days, result(SQUAT))

    assert sets_of(program, done).get("quadriceps", 0) == week
    assert sets_of(program, done, days=28).get("quadriceps", 0) == month


def test_warm_up_stretches_and_rehearsals_do_not_count(program: Program) -> None:
    warm = replace(result(SQUAT), type="warmup")

    assert sets_of(program, ago(0, warm, result(STRETCH)), ago(0, result(SQUAT), rehearsal=True)) == {}


def test_exercises_missing_in_the_program_are_counted_apart(program: Program) -> None:
    unknown = replace(result(SQUAT), exercise="leg-press")

    balance = balance_of(program, [ago(0, unknown, unknown, result(SQUAT))], TODAY, 7)

    assert (balance.unknown, balance.sets["quadriceps"]) == (2, 1.0)


def test_only_sessions_of_the_period_are_read(program: Program) -> None:
    class Counting(Sequence[Session]):
        reads = 0

        def __len__(self) -> int:
            return 10_000

        def __getitem__(self, index: object) -> Session:  # type: ignore[override]
            assert isinstance(index, int)
            Counting.reads += 1
            return ago(9_999 - index, result(SQUAT))

        def __iter__(self) -> Iterator[Session]:
            raise AssertionError("iterates over all sessions")

    assert balance_of(program, Counting(), TODAY, 7).sets["quadriceps"] == 7
    assert Counting.reads == 10  # two days more than the period, because of the time zones


@pytest.mark.parametrize(
    ("front", "back", "reading", "words"),
    [
        (0, 0, "nothing", "No leg day"),
        (3, 1, "few", "Not enough"),
        (12, 5, "quadriceps", "Add bridges"),
        (12, 6, "balanced", "keeps up"),
        (0, 12, "balanced", "keeps up"),
    ],
)
def test_the_verdict_warns_of_quadriceps_dominance(front: int, back: int, reading: str, words: str) -> None:
    sets = {name: sets for name, sets in (("quadriceps", front), ("hamstrings", back)) if sets}
    balance = Balance(days=7, sets=sets, helping={}, front=front, back=back, unknown=0)

    assert balance.verdict == reading
    assert words in balance_words(balance)


def test_the_picture_has_every_leg_muscle_and_no_other_letters(program: Program) -> None:
    letters = set("".join(legs_picture())) - {SKIN, " "}
    trained = {m for e in program.exercises.values() for m in (*e.primary, *e.secondary)}

    assert letters == set(MUSCLES)
    assert trained - {"abdominals", "lower back"} == set(MUSCLES.values())


def test_both_legs_of_the_picture_are_equal() -> None:
    for row in legs_picture():
        front, back = row[:22], row[25:47]
        assert front == front[::-1]
        assert back == back[::-1]


@pytest.mark.parametrize(
    ("sets", "shade"), [(0, "·"), (0.5, "░"), (2.5, "░"), (3, "▒"), (5, "▒"), (7.5, "▓"), (8, "█"), (10, "█")]
)
def test_shades_are_relative_to_the_most_trained_muscle(sets: float, shade: str) -> None:
    assert shade_of(sets, 10) == shade


@pytest.mark.parametrize("size", [(48, 22), (48, 12), (10, 3), (200, 60)])
def test_the_picture_has_its_full_size(size: tuple[int, int]) -> None:
    rows = Legs(legs_picture()).render_rows(*size)

    assert [len(row) for row in rows] == [size[0]] * size[1]


@pytest.mark.parametrize("size", [(22, 9), (46, 11), (60, 24), (100, 42), (130, 60)])
def test_the_scaled_legs_are_symmetric(size: tuple[int, int]) -> None:
    for row in scaled(legs_picture(), *size):
        assert len(row) <= size[0]
        front = row[: len(row) // 2].strip()
        assert front == front[::-1]
