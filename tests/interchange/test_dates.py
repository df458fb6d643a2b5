"""Dates as programs write them in all languages: read as they are meant, or asked about."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Literal

import pytest
from babel import Locale
from babel.dates import format_date, format_time
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.interchange.cells.columns import QuestionError
from legday_tui.interchange.cells.date_text import Order
from legday_tui.interchange.cells.date_words import LANGUAGES
from legday_tui.interchange.cells.dates import (
    is_in_system_zone,
    local_time,
    read_date,
    read_datetime,
    with_zone,
)
from legday_tui.interchange.encodings import Text
from legday_tui.interchange.reading import AS_IT_IS, Reading
from legday_tui.interchange.table import Table, format_table
from legday_tui.interchange.wrong_lines import CellError
from legday_tui.platforms.clocks import in_system_zone

Width = Literal["medium", "long", "full"]
WHOLLY_READ = (
    "en",
    "fr",
    "de",
    "es",
    "it",
    "pt",
    "nl",
    "sv",
    "da",
    "nb",
    "fi",
    "pl",
    "cs",
    "ru",
    "uk",
    "tr",
    "ko",
    "ja",
)
"""Languages in which every way of writing a date must be read."""
EVENING = datetime(2025, 6, 3, 18, 4)  # noqa: DTZ001  # local time
MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2199, 12, 30)).map(  # noqa: DTZ001  # local time
    lambda moment: moment.replace(second=0, microsecond=0)
)


def column(cells: Sequence[str], reading: Reading = AS_IT_IS) -> Table:
    """Return a table with one column."""
    return Table(Text(format_table(["when"], [[cell] for cell in cells]).encode()), reading)


def moments(*cells: str, reading: Reading = AS_IT_IS) -> list[datetime]:
    """Return the dates and times in the cells of one column, as local times."""
    found = [read_datetime(row, "when", "a date") for row in column(cells, reading).rows()]
    return [local_time(moment) for moment in found if moment is not None]


@pytest.mark.parametrize(
    "text",
    [
        "2025-06-03 18:04:00",
        "2025-06-03T18:04",
        "2025-06-03T18:04:00.000",
        "2025/06/03 18:04",
        "3 Jun 2025, 18:04",
        "3 June 2025 at 18:04",
        "3 Jun 2025, 6:04 PM",
        "3 Jun 2025 at 6:04 p.m.",
        "Jun 3, 2025, 6:04\u202fPM",
        "Jun 3, 2025 at 6:04 pm",
        "Tuesday, June 3, 2025 at 6:04\u202fPM",
        "6:04 PM, 3 Jun 2025",
        "03.06.2025, 18:04",
        "3.6.2025 18.04",
        "03.06.25, 18:04",
        "3. Juni 2025 um 18:04",
        "Di., 3. JUNI 2025, 18:04",
        "3 juin 2025 à 18:04",
        "3 juin 2025 18h04",
        "3 de junio de 2025, 6:04 p. m.",
        "3 de jun. de 2025, 18:04",
        "3 giu 2025, 18:04",
        "3 czerwca 2025 18:04",
        "3 cze 2025, 18:04",
        "3 июня 2025 г., 18:04",
        "3 июн. 2025, 18:04",
        "3 Haz 2025 18:04",
        "18:04 3 thg 6, 2025",
        "3 tháng 6 2025, 18:04",
        "2025年6月3日 18:04",
        "2025年6月3日 下午6:04",
        "2025년 6월 3일 오후 6:04",
        "2025. 6. 3. 18:04",
        "2025. jún. 3. du. 6:04",
        "٣ يونيو ٢٠٢٥، ٦:٠٤ م",
        "3 มิ.ย. 2025 18:04",
        "३ जून २०२५, १८:०४",
        "45811.752777777780",
        "45811,7527777778",
    ],
)
def test_a_date_as_phones_write_it(text: str) -> None:
    assert moments(text) == [EVENING]


@pytest.mark.parametrize(
    "text", ["2025-06-03", "3.6.2025", "2025/06/03", "3 juin 2025", "3 Jun 2025", "2025-06-03 00:00", "45811"]
)
def test_a_date_without_a_time(text: str) -> None:
    (row,) = column([text]).rows()

    assert read_date(row, "when") == EVENING.date()


@pytest.mark.parametrize(
    "text",
    [
        "3 Foo 2025, 18:04", "3 Jun 2025, 18:64", "30 Feb 2025, 18:04", "3 Jun 2025",
        "18:04", "13:04 PM 3 Jun 2025",
        "3 Jun Jul 2025 18:04", "2025", "3 Jun 0025, 18:04", "3 Jun 2025 2026, 18:04", "x" * 5000,
        "1 2 3 4 5", "99/99/2025 18:04", "0:04 AM 3 Jun 2025", "3 " + "de " * 30 + "2025 18:04",
        "4581", "24000.5", "458110.5", "45811.5.5", "-45811.5",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(CellError, match="when: expected a date such as a date, found"):
        moments(text)


def test_a_number_of_a_spreadsheet_is_a_date_to_the_second() -> None:
    read = moments("45678", "45678.75", "45678.9999999", "25569", "45657.000011574")

    assert [f"{moment}" for moment in read] == [
        "2025-01-21 00:00:00",
        "2025-01-21 18:00:00",
        "2025-01-22 00:00:00",
        "1970-01-01 00:00:00",
        "2024-12-31 00:00:01",
    ]


@pytest.mark.parametrize(
    ("cells", "right"),
    [
        (["03/04/2025 18:00", "13/04/2025 18:00"], [(4, 3), (4, 13)]),
        (["03/04/2025 18:00", "04/13/2025 18:00"], [(3, 4), (4, 13)]),
        (["03-04-2025 18:00", "31-01-2025 18:00"], [(4, 3), (1, 31)]),
        (["3/4/25, 6:00 PM", "3/31/25, 6:00 PM"], [(3, 4), (3, 31)]),
        (["05/05/2025 18:00"], [(5, 5)]),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_whole_column(
    cells: list[str], right: list[tuple[int, int]]
) -> None:
    assert [(found.month, found.day) for found in moments(*cells)] == right


@pytest.mark.parametrize(
    "cells", [["03/04/2025 18:00"], ["03/04/2025 18:00", "13/04/2025 18:00", "04/13/2025 18:00"]]
)
def test_an_order_that_the_column_leaves_open_is_asked(cells: list[str]) -> None:
    with pytest.raises(QuestionError, match="--dates day-first or --dates month-first"):
        moments(*cells)


@pytest.mark.parametrize(("order", "right"), [("day-first", (4, 3)), ("month-first", (3, 4))])
def test_the_answer_decides_the_order(order: Order, right: tuple[int, int]) -> None:
    (found,) = moments("03/04/2025 18:00", reading=Reading(order=order))

    assert (found.month, found.day) == right


def test_a_date_that_the_answer_makes_impossible_is_wrong() -> None:
    with pytest.raises(CellError):
        moments("03/14/2025 18:00", reading=Reading(order="day-first"))


def test_months_with_one_name_in_two_languages_are_told_by_the_column_or_asked() -> None:
    """`lip` is July in Poland and June in Croatia."""
    assert [m.month for m in moments("3 lip 2025 18:00", "3 paź 2025 18:00")] == [7, 10]
    assert [m.month for m in moments("3 lip 2025 18:00", "3 ožu 2025 18:00")] == [6, 3]
    with pytest.raises(QuestionError, match="--dates hr or --dates pl"):
        moments("3 lip 2025 18:00")
    assert moments("3 lip 2025 18:00", reading=Reading(language="hr"))[0].month == 6


def spellings(code: str) -> list[tuple[int, str]]:
    """Return the names of the months in a language: long and short, as in a date and alone."""
    months = Locale.parse(code).months
    found = [
        pair for context in months.values() for w in ("wide", "abbreviated") for pair in context[w].items()
    ]
    return [pair for pair in dict.fromkeys(found) if not any(c.isdigit() for c in pair[1])]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_month_of_every_language_is_read_or_asked_and_never_another(code: str) -> None:
    for number, name in spellings(code):
        for spelt in (name, name.upper(), name.replace(".", ""), f"{name}."):
            cell, right = f"3 {spelt} 2025, 18:04", EVENING.replace(month=number)
            try:
                assert moments(cell) == [right], cell
            except QuestionError:
                assert moments(cell, reading=Reading(language=code)) == [right], cell


@given(code=st.sampled_from(LANGUAGES), moment=MOMENTS, width=st.sampled_from(["medium", "long", "full"]))
def test_dates_as_babel_writes_them_are_never_read_as_others(
    code: str, moment: datetime, width: Width
) -> None:
    text = f"{format_date(moment, width, locale=code)} {format_time(moment, 'short', locale=code)}"
    try:
        found = moments(text, reading=Reading(language=code))
    except (CellError, QuestionError):
        assert code not in WHOLLY_READ, text
    else:
        assert found == [moment], text


def test_a_zone_is_kept_and_utc_is_the_local_day() -> None:
    """The tests run in Berlin."""
    cells = [
        "2025-07-03T23:30:00Z",
        "2025-07-03 23:30:00 +0000",
        "2025-07-03T23:30:00-05:00",
        "2025-01-03 20:00 UTC",
    ]
    found = [read_datetime(row, "when", "a date") for row in column(cells).rows()]

    assert [str(moment) for moment in found] == [
        "2025-07-04 01:30:00+02:00",
        "2025-07-04 01:30:00+02:00",
        "2025-07-03 23:30:00-05:00",
        "2025-01-03 21:00:00+01:00",
    ]


def test_a_time_that_the_clock_jumped_over_keeps_its_reading() -> None:
    jumped = datetime(2025, 3, 30, 2, 30)  # noqa: DTZ001  # local time

    assert str(with_zone(jumped, None)) == "2025-03-30 02:30:00+01:00"
    assert is_in_system_zone(with_zone(jumped, None))


def test_a_typed_time_that_the_clock_jumped_over_is_as_much_later() -> None:
    """As if the clock had not been set forward yet, which is what PEP 495 says."""
    jumped = datetime(2025, 3, 30, 2, 30)  # noqa: DTZ001  # local time

    assert str(in_system_zone(jumped)) == "2025-03-30 03:30:00+02:00"
    assert str(in_system_zone(jumped.replace(fold=1))) == "2025-03-30 01:30:00+01:00"


@given(text=st.text(max_size=70))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    with suppress(CellError, QuestionError):
        assert len(moments(text)) <= 1
