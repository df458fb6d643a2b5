"""Complete a session by another version of it, and undo that; nothing that was edited is overwritten."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from legday_tui.domain.session import IMPORTED, Session, SetResult, Target
from legday_tui.domain.session_versions import completed, taken_back
from legday_tui.domain.terms import MAX_NOTE_LENGTH

START = datetime(2025, 5, 5, 18, tzinfo=UTC)


def done(number: int, reps: int, *, rpe: float | None = None, exercise: str = "calf-raises") -> SetResult:
    return SetResult(
        phase="strength",
        exercise=exercise,
        set=number,
        kind="reps",
        type="working",
        target=Target(),
        reps=reps,
        load_kg=20,
        rpe=rpe,
    )


def imported(
    *sets: SetResult, note: str = "", minutes: int | None = None, rpe: float | None = None
) -> Session:
    end = None if minutes is None else START + timedelta(minutes=minutes)
    return Session(
        id="a" * 32,
        started_at=START,
        finished_at=end,
        level=IMPORTED,
        status="finished",
        note=note,
        session_rpe=rpe,
        sets=sets,
    )


MORNING = imported(done(1, 12), note="Legs", minutes=10)
EVENING = imported(done(1, 12), done(2, 11, rpe=8), note="Legs\nlong one", minutes=50, rpe=7)


def result(stored: Session, other: Session, base: Session | None) -> Session:
    """Return the completed session, or the stored one if nothing was added."""
    more = completed(stored, other, base)
    return stored if more is None else more.session


@pytest.mark.parametrize("base", [MORNING, None])
def test_a_fuller_version_adds_its_sets_and_its_end(base: Session | None) -> None:
    more = completed(MORNING, EVENING, base)
    assert more is not None
    assert more.session == EVENING
    assert (more.sets, more.notes, more.ends, more.efforts) == (1, 1, 1, 1)


def test_a_smaller_an_equal_and_a_different_version_add_nothing() -> None:
    assert completed(EVENING, MORNING, EVENING) is None
    assert completed(EVENING, EVENING, EVENING) is None
    assert completed(EVENING, imported(done(1, 12), done(2, 10), done(3, 9)), EVENING) is None


def test_what_was_edited_stays_and_the_rest_is_added() -> None:
    edited = replace(MORNING, sets=(done(1, 10, rpe=3),), note="my own words", session_rpe=2)
    assert result(edited, EVENING, MORNING) == replace(
        EVENING, sets=(done(1, 10, rpe=3), EVENING.sets[1]), note="my own words\nlong one", session_rpe=2
    )


def test_without_a_base_everything_there_counts_as_edited() -> None:
    edited = replace(MORNING, note="my own words", session_rpe=2)
    assert result(edited, EVENING, None) == replace(EVENING, note="my own words", session_rpe=2)
    assert completed(replace(MORNING, sets=(done(1, 10),)), EVENING, None) is None


def test_a_cleared_note_and_a_cleared_effort_stay_cleared() -> None:
    base = imported(done(1, 12, rpe=8), note="Legs", rpe=7)
    cleared = imported(done(1, 12))
    assert completed(cleared, base, base) is None


def test_efforts_notes_and_an_end_are_filled_in_where_there_are_none() -> None:
    base = imported(done(1, 12))
    more = completed(base, imported(done(1, 12, rpe=8), note="Legs", minutes=10, rpe=7), base)
    assert more is not None
    assert (more.sets, more.notes, more.ends, more.efforts) == (0, 1, 1, 2)


def test_added_sets_come_where_the_file_has_them_and_numbers_follow() -> None:
    base = imported(done(1, 12), done(2, 11))
    other = imported(done(1, 12), done(2, 15), done(3, 11))
    edited = replace(base, sets=(base.sets[0], done(2, 9)))
    assert result(edited, other, base).sets == (done(1, 12), done(2, 15), done(3, 9))


def test_an_exercise_that_is_read_under_another_name_is_renamed_and_still_the_same_set() -> None:
    base = imported(done(1, 12, exercise="Goblet Raise"))
    other = imported(replace(done(1, 12), load_kg=40, load_each_kg=20, implements=2), EVENING.sets[1])
    assert result(base, other, base).sets == other.sets
    more = completed(base, replace(other, sets=other.sets[:1]), base)
    assert more is not None
    assert (more.session.sets, more.sets, more.names) == (other.sets[:1], 0, 1)


def test_a_set_of_which_the_load_was_edited_is_renamed_and_keeps_its_load() -> None:
    base = imported(done(1, 12, exercise="Goblet Raise"))
    other = imported(replace(done(1, 12), load_kg=40, load_each_kg=20, implements=2))
    edited = replace(base, sets=(replace(base.sets[0], load_kg=15),))
    assert result(edited, other, base).sets == (replace(done(1, 12), load_kg=15),)
    assert taken_back(result(edited, other, base), edited, result(edited, other, base)) == (edited, False)


def test_an_exercise_is_not_renamed_by_another_program() -> None:
    base = imported(done(1, 12, exercise="Goblet Raise"))
    assert completed(base, replace(imported(done(1, 12)), id="b" * 32), base) is None
    assert completed(base, imported(done(1, 12)), None) is None


def test_a_set_that_came_in_another_way_is_not_added_twice() -> None:
    merged = replace(MORNING, sets=EVENING.sets)
    assert result(merged, EVENING, MORNING).sets == EVENING.sets


def test_an_added_note_never_cuts_off_what_was_typed() -> None:
    full = replace(MORNING, note="x" * MAX_NOTE_LENGTH)
    assert result(full, EVENING, MORNING).note == full.note
    nearly = replace(MORNING, note="x" * (MAX_NOTE_LENGTH - 5))
    assert result(nearly, EVENING, MORNING).note == f"{nearly.note}\nlon…"


def test_undoing_a_completion_keeps_the_edits_since_then() -> None:
    edited = replace(EVENING, sets=(done(1, 10, rpe=3), EVENING.sets[1]), note="my own words")
    assert taken_back(edited, MORNING, EVENING) == (
        replace(MORNING, sets=(done(1, 10, rpe=3),), note="my own words"),
        False,
    )


def test_undoing_a_completion_says_when_an_edit_of_what_was_added_is_lost() -> None:
    edited = replace(EVENING, sets=(EVENING.sets[0], done(2, 9)))
    assert taken_back(edited, MORNING, EVENING) == (MORNING, True)


def test_undoing_a_completion_of_a_session_that_grew_since_removes_only_what_was_added() -> None:
    grown = replace(EVENING, sets=(*EVENING.sets, done(3, 5)))
    assert taken_back(grown, MORNING, EVENING) == (
        replace(MORNING, sets=(MORNING.sets[0], done(3, 5))),
        False,
    )


SETS = st.builds(
    done,
    st.integers(1, 3),
    st.integers(8, 10),
    rpe=st.sampled_from([None, 7.0]),
    exercise=st.sampled_from(["calf-raises", "Goblet Raise"]),
)
VERSIONS = st.builds(
    lambda sets, note, minutes, rpe: imported(*sets, note=note, minutes=minutes, rpe=rpe),
    st.lists(SETS, max_size=4),
    st.sampled_from(["", "Legs", "Legs\nknee", "other"]),
    st.sampled_from([None, 10, 50]),
    st.sampled_from([None, 7.0]),
)


@given(stored=VERSIONS, other=VERSIONS, base=st.none() | VERSIONS)
def test_whatever_the_versions_nothing_is_lost_and_a_second_time_adds_nothing(
    stored: Session, other: Session, base: Session | None
) -> None:
    more = completed(stored, other, base)
    if more is None:
        return
    assert len(more.session.sets) == len(stored.sets) + more.sets
    assert {r.reps for r in stored.sets} <= {r.reps for r in more.session.sets}
    if base is None or stored.note != base.note:
        assert set(stored.note.splitlines()) <= set(more.session.note.splitlines())
    assert completed(more.session, other, other) is None
    back, is_lossy = taken_back(more.session, stored, more.session)
    assert (back, is_lossy) == (stored, False)
