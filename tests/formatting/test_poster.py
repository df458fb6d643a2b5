"""The poster of the recap."""

import dataclasses

import pytest
from msgspec.structs import replace

from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.records import NewRecord, RecordKey
from legday_tui.domain.stats.session_stats import totals_of
from legday_tui.domain.terms import KG_PER_LB, Load
from legday_tui.formatting.next_session import NextTarget
from legday_tui.formatting.poster import (
    STAR,
    Poster,
    fact_rows,
    record_row,
    record_rows,
    target_rows,
    verdict_words,
)
from legday_tui.formatting.rows import Row, row
from tests.domain.samples import SQUAT, result, session

HOLD = NewRecord(RecordKey("hold", "wall-sit"), 90.0, 82.0)
LOAD = NewRecord(RecordKey("load", "heel-raise-squat", "2-0-2-0", "parallel"), 40.0, 36.0)


def test_a_record_has_the_value_before_a_bar_and_the_value_now(program: Program) -> None:
    words = record_row(program, LOAD, 80).text

    assert words.startswith(f"{STAR}Heel Raise Squat  36 kg █")
    assert words.endswith("█ 40 kg  +4 kg")
    assert "Wall Sit  82 s" in record_row(program, HOLD, 80).text


def test_the_growth_of_a_record_is_always_seen(program: Program) -> None:
    tiny = NewRecord(LOAD.key, 1000.5, 1000.0)

    grown = [text for text, tone in record_row(program, tiny, 90).pieces if tone == "good" and "█" in text]
    assert grown == ["█ "]


@pytest.mark.parametrize("columns", [*range(40, 81), 200])
def test_a_record_without_room_loses_its_bar_and_then_its_difference(program: Program, columns: int) -> None:
    words = record_row(program, LOAD, columns).text

    assert len(words) <= max(columns, len(f"{STAR}Heel Raise Squat  36 kg → 40 kg"))
    assert ("█" in words) is (columns >= 63)


def texts(rows: list[Row]) -> list[str]:
    return [one.text for one in rows]


def test_facts_that_are_zero_are_left_out() -> None:
    assert texts(fact_rows(totals_of(session(result(SQUAT))), 3, 80)) == ["3 weeks in a row   30 min"]


def poster(records: int, targets: int) -> Poster:
    def several(name: str, count: int) -> list[Row]:
        return [row(f"{name} {n}") for n in range(count)]

    return Poster(
        [row("facts"), row("more")],
        row("verdict"),
        several("best", records),
        several("next", targets),
        row("tip"),
    )


def test_without_room_the_last_of_each_list_are_left_out() -> None:
    whole = [r.text for r in poster(3, 2).rows(20)]

    assert whole == [
        "facts", "more", "verdict", "", "best 0", "best 1", "best 2", "", "NEXT TIME", "next 0", "next 1",
        "", "tip",
    ]  # fmt: skip
    assert [r.text for r in poster(3, 2).rows(7)] == [
        "facts", "verdict", "best 0", "best 1", "NEXT TIME", "next 0", "tip"
    ]  # fmt: skip
    assert [r.text for r in poster(0, 0).rows(3)] == ["facts", "verdict", "tip"]
    for lines in range(1, 20):
        assert len(poster(4, 6).rows(lines)) <= lines


def test_facts_without_room_are_in_another_row() -> None:
    totals = totals_of(session(result(SQUAT)))
    assert texts(fact_rows(totals, 3, 20)) == ["3 weeks in a row", "30 min"]
    assert texts(fact_rows(totals, 3, 10)) == ["3 weeks in a row", "30 min"], "the first is always said"


def test_another_row_of_facts_goes_before_the_blank_rows() -> None:
    shown = [r.text for r in poster(3, 2).rows(12)]
    assert shown[:3] == ["facts", "verdict", ""]


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        (80, ["12 weeks in a row   4000 kg lifted + about 3.5 t of you   40 reps   30 min"]),
        (70, ["12 weeks in a row   4000 kg lifted + about 3.5 t of you   40 reps", "30 min"]),
        (60, ["12 weeks in a row   4000 kg lifted   40 reps   30 min"]),
    ],
)
def test_what_was_moved_of_the_own_weight_is_said_where_there_is_room(columns: int, words: list[str]) -> None:
    totals = totals_of(session(replace(result(SQUAT), reps=40, load_kg=100.0)))
    assert texts(fact_rows(totals, 12, columns, body_kg=3480.0)) == words
    assert "of you" not in "".join(texts(fact_rows(totals, 12, 80)))


def test_a_leg_day_without_weights_says_what_was_moved_of_the_own_weight() -> None:
    totals = totals_of(session(replace(result(SQUAT), reps=40)))
    assert texts(fact_rows(totals, 0, 80, body_kg=3480.0)) == ["about 3.5 t of you   40 reps   30 min"]


def test_a_session_without_repetitions_and_of_unknown_length_has_no_facts_of_them() -> None:
    totals = dataclasses.replace(totals_of(session(result(SQUAT))), duration_s=0.0)
    assert texts(fact_rows(totals, 3, 80, body_kg=100.0)) == ["3 weeks in a row   about 100 kg of you"]
    assert texts(fact_rows(totals, 0, 80)) == [""]


def test_the_bars_of_records_stand_below_one_another(program: Program) -> None:
    bars = {words.text.index("█") for words in record_rows(program, [HOLD, LOAD], 90)}
    assert len(bars) == 1


def test_a_record_is_one_row_on_a_narrow_screen(program: Program) -> None:
    key = RecordKey("reps", "bulgarian-split-squat", "3-1-1-0", "parallel", Load(4.0, 2))
    (words,) = record_rows(program, [NewRecord(key, 15.0, 14.0)], 56)
    assert words.text == f"{STAR}Bulgarian Split Squat, reps  14 → 15  +1"


def test_the_loads_of_the_next_targets_stand_below_one_another() -> None:
    doses = ("4 x 10–12", "4 x 10–15 per side")
    rows = target_rows([NextTarget("Squat", dose, "2 x 4 kg", "") for dose in doses], 80)

    assert len({words.text.index("2 x 4 kg") for words in rows}) == 1


def test_a_rehearsal_says_that_it_counts_for_nothing(program: Program) -> None:
    real = session(result(SQUAT))
    assert "rehearsal" not in verdict_words(program, real, 1)
    assert "A rehearsal" in verdict_words(program, replace(real, rehearsal=True), 1)


def test_what_was_lifted_in_pounds_is_what_the_plates_say() -> None:
    one_set = 12 * round(95 * KG_PER_LB, 3)  # loads are kept in whole grams
    totals = dataclasses.replace(totals_of(session()), volume_load_kg=4 * one_set)

    assert "4560 lb lifted" in " ".join(row.text for row in fact_rows(totals, 0, 80, "lb"))


def test_a_leg_day_that_was_cut_to_a_time_is_no_whole_one(program: Program) -> None:
    done = session(result(SQUAT))
    assert "That was the whole leg day." in verdict_words(program, done, 1)
    short = verdict_words(program, replace(done, minutes=30), 1)
    assert "That was the whole leg day, cut to 30 minutes." in short
