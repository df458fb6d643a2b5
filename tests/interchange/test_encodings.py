"""Texts in the encodings of spreadsheets: told by their bytes, or asked with the readings to choose from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.history.import_file import parse_import
from legday_tui.interchange.encodings import EncodingError, Text, is_text_encoding, read_text
from legday_tui.interchange.reading import Reading
from legday_tui.storage.errors import DamagedFileError
from tests.interchange.golden import FILE
from tests.interchange.strategies import PROGRAM

HEADER = "Date,Exercise,Category,Weight,Reps,Distance,Distance Unit,Notes"
GERMAN = f"{HEADER}\n2025-01-02,Kniebeuge für Anfänger,Beine,20,10,,,größer\n"
RUSSIAN = f"{HEADER}\n2025-01-02,Приседания,Ноги,20,10,,,Легко\n"


def decoded(data: bytes, encoding: str | None = None) -> str:
    return read_text(data, encoding).open().read()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (text, encoding)
        for text, encodings in (
            (GERMAN, ("cp1252", "cp1250", "latin-1", "iso-8859-15", "mac-roman", "cp850")),
            (RUSSIAN, ("cp1251", "koi8-r", "cp866")),
        )
        for encoding in (*encodings, "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
    ],
)
def test_what_the_bytes_tell_is_read(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(("word", "other"), [("crème", "crčme"), ("año", "ańo")])
def test_what_can_be_two_words_is_asked_with_both(word: str, other: str) -> None:
    data = f"{HEADER}\n2025-01-02,{word},,,10,,,\n".encode("cp1252")

    with pytest.raises(EncodingError) as caught:
        read_text(data)
    assert caught.value.line == 2
    assert f'"{word}" (--encoding cp1252) or "{other}" (--encoding cp1250)' in str(caught.value)
    assert word in decoded(data, "cp1252")


@pytest.mark.parametrize("data", [b"a,b\n\xff\xfe\xf0x\n", b"\xff\xfea,b", "é,".encode("utf-16") + b"\xd8"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(EncodingError, match="expected text in UTF-"):
        read_text(data)


def test_a_zero_byte_is_named_with_its_line() -> None:
    with pytest.raises(EncodingError, match="a zero byte is here") as caught:
        read_text(b"Date,Exercise,Reps\n2025-01-02,Squat,10\n2025-01-03,Squ\0at,10\n" * 100)
    assert caught.value.line == 3


def test_a_text_that_is_not_in_the_named_encoding_is_refused_with_its_line() -> None:
    with pytest.raises(DamagedFileError, match="line 2: this isn't text in ascii"):
        parse_import(GERMAN.encode(), FILE, PROGRAM, Reading(encoding="ascii"))


@pytest.mark.parametrize(
    ("name", "known"), [("cp1252", True), ("utf-16", True), ("nonsense", False), ("hex", False)]
)
def test_names_of_encodings(name: str, known: bool) -> None:
    assert is_text_encoding(name) == known


@given(text=st.text(max_size=200))
def test_every_text_in_utf_8_is_read_as_it_is_or_refused_for_a_zero_byte(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    if b"\0" not in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        assert decoded(data) == data.decode("utf-8-sig")


@given(data=st.binary(max_size=300))
def test_any_bytes_are_a_text_or_refused(data: bytes) -> None:
    try:
        text = read_text(data)
    except EncodingError:
        return
    assert isinstance(text.open().read(), str)


@given(
    ends=st.lists(st.sampled_from(["\n", "\r", "\r\n"]), min_size=3, max_size=3),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    separator=st.booleans(),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]),
)
def test_line_ends_delimiters_and_encodings_in_any_combination(
    ends: list[str], delimiter: str, separator: bool, encoding: str
) -> None:
    first, second, last = ends
    rows = f"{HEADER}{first}2025-01-02,Squat,Legs,20,10,,,good{second}2025-01-02,Squat,Legs,20,9,,,{last}"
    text = rows.replace(",", delimiter)
    if separator:
        text = f"sep={delimiter}{first}{text}"

    (session,) = parse_import(text.encode(encoding), FILE, PROGRAM).sessions

    assert [result.reps for result in session.sets] == [10, 9]
    assert Text(text.encode(encoding), encoding).start() in "Ds"


@pytest.mark.parametrize("name", ["undefined", "rot13", "no-such", "base64"])
def test_a_codec_that_decodes_no_text_is_no_encoding(name: str) -> None:
    assert not is_text_encoding(name)


def test_bytes_that_a_codec_refuses_without_saying_where_are_not_text() -> None:
    with pytest.raises(EncodingError, match="isn't text in idna"):
        read_text(b"a" * 100 + b"." + b"b" * 100 + "é".encode(), "idna")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "the file is empty"),
        (b"\xef\xbb\xbf\r\n", "the file is empty"),
        (b"PK\x03\x04\x14\0\0", "this is an archive or a spreadsheet: unpack it, or save the sheet as CSV"),
        (b"SQLite format 3\0\x10", "this is a database, such as a backup: export a CSV instead"),
        (b"\x89PNG\r\n\x1a\n\0", "this is a picture: export a CSV instead"),
    ],
)
def test_what_people_take_for_an_export_is_told_for_what_it_is(data: bytes, sentence: str) -> None:
    with pytest.raises(DamagedFileError) as caught:
        parse_import(data, FILE, PROGRAM)
    assert str(caught.value) == f"{FILE}: {sentence}"
