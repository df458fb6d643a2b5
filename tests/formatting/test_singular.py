"""What was done once is said in the singular."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.offers import Offer, OfferKind
from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.reason import Reason, Verdict
from legday_tui.domain.stats.records import NewRecord, RecordKey
from legday_tui.formatting.offers import offer_words
from legday_tui.formatting.reasons import reason_words
from legday_tui.formatting.records import record_words
from legday_tui.formatting.report import set_line, set_words, total_lines
from legday_tui.formatting.session_list import session_detail
from tests.domain.samples import JUMPS, LUNGE, SQUAT, result, session

ONE_SQUAT = replace(result(SQUAT), reps=1)
ONE_JUMP = replace(result(JUMPS), seconds=30.0, contacts=1)


def test_one_rep_of_a_session(program: Program) -> None:
    lunges = replace(result(LUNGE), reps_left=1, reps_right=1)

    assert total_lines(session(ONE_SQUAT))[0] == "1 working set, 1 rep, 30:00 in all"
    assert "Left 1 rep, right 1 rep" in total_lines(session(lunges))
    assert session_detail(program, session(ONE_SQUAT))[0] == "1 REP"


def test_one_landing_of_a_set(program: Program) -> None:
    assert set_words(ONE_JUMP) == "30 s 1 landing"
    assert set_line(program, ONE_JUMP).endswith(" 1 landing")


def test_one_week_or_exercise_of_an_offer(program: Program) -> None:
    kinds: tuple[OfferKind, ...] = ("level-down-misses", "easy-weeks", "easy-misses")

    assert [offer_words(program, Offer(kind=kind, level="beginner", number=1)) for kind in kinds] == [
        "Missed three times running on 1 exercise: a spell at Beginner?",
        "1 week of training: time for an easy session, half the sets?",
        "Missed reps on 1 exercise this week: an easy session today?",
    ]


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        ("as-elsewhere", "3 x 0 in another style: 1 rep today, and build from there"),
        ("break", "6 days off: 1 rep today, back to normal in a few sessions"),
        ("fewer-reps", "Missed three times running: same weight, but 1 rep will do for now"),
    ],
)
def test_one_rep_or_a_few_days_of_a_reason(verdict: Verdict, words: str) -> None:
    assert reason_words(Reason(verdict=verdict, did=(0.0, 0.0, 0.0), goal=1.0, days=6)) == words


def test_one_week_of_a_reason() -> None:
    assert reason_words(Reason(verdict="no-raise", days=8)).startswith("1 week off: ")


def test_one_landing_or_rep_of_a_record(program: Program) -> None:
    landing = NewRecord(RecordKey("contacts", JUMPS.exercise), 1.0, 0.0)
    rep = NewRecord(RecordKey("reps", SQUAT.exercise), 1.0, 0.0)

    assert record_words(program, landing) == "Wide-Narrow Jumps: 1 landing, before 0"
    assert record_words(program, rep) == "Heel Raise Squat: 1 rep at bodyweight, before 0"
