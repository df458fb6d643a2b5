"""A program file is valid, or refused in one sentence with file, line, location and what is expected."""

from collections.abc import Callable
from pathlib import Path

import pytest

from legday_tui.storage.bundled_files import bundled_assets
from legday_tui.storage.program_file import load_program
from legday_tui.storage.toml_file import MAX_BYTES, TomlError
from tests.storage import special_files

BUNDLED = (bundled_assets() / "program.toml").read_text(encoding="utf-8")

Write = Callable[[str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a program file and returns its path."""

    def written(content: str | bytes) -> Path:
        path = tmp_path / "mine.toml"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


def refusal(path: Path) -> str:
    """Return the message with which a file is refused, without the path at its beginning."""
    with pytest.raises(TomlError) as caught:
        load_program(path)
    sentence = str(caught.value)
    assert sentence.startswith(f"{path}: ")
    assert "\n" not in sentence
    return sentence.removeprefix(f"{path}: ")


def replaced(old: str, new: str) -> str:
    """Return the bundled program with the first occurrence of `old` replaced."""
    assert old in BUNDLED
    return BUNDLED.replace(old, new, 1)


def test_a_copy_of_the_bundled_program_is_the_same_program(write: Write) -> None:
    assert load_program(write(BUNDLED)) == load_program(None)


@pytest.mark.parametrize("begin", ["\ufeff", "\r\n"])
def test_files_from_other_editors_are_read(write: Write, begin: str) -> None:
    text = begin + BUNDLED if begin == "\ufeff" else BUNDLED.replace("\n", begin)

    assert load_program(write(text)) == load_program(None)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.toml") == "there is no such file"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "expected a program file, found a folder"


def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    special_files.pipe(tmp_path / "pipe")

    assert "found a pipe" in refusal(tmp_path / "pipe")


def test_a_path_through_a_file_is_refused(write: Write) -> None:
    assert "cannot be read: Not a directory" in refusal(write(BUNDLED) / "program.toml")


def test_an_impossible_name_is_refused() -> None:
    with pytest.raises(TomlError, match="there is no such file"):
        load_program(Path("a\0b"))


BROKEN: list[tuple[str | bytes, str]] = [
    (b"", "expected a program, found an empty file"),
    (b" \n\t\n", "expected a program, found an empty file"),
    (b"\xef\xbb\xbf", "expected a program, found an empty file"),
    (b"# nothing but words\n", "expected a program, found only comments"),
    (b"schema = 1\nname = 'caf\xe9'\n", "line 2: expected text in UTF-8"),
    (BUNDLED.encode("utf-16"), "line 1: expected text in UTF-8"),
    (b"#" * (MAX_BYTES + 1), "expected a program file, found more than 1 MB"),
    ('schema = 1\nname = "Leg\nDay"\n', "line 2: quoted text must end on the same line"),
    ('schema = 1\r\nname = "Leg\r\nDay"\r\n', "line 2: quoted text must end on the same line"),
    ("schema = 1\n\nname is Leg Day\n", "line 3: Expected '=' after a key in a key/value pair"),
    ("schema = 1\nname = Leg Day\n", "line 2: expected a value"),
    ("schema = 1\nschema = 1\nname = 'x'\n", "line 2: this key is given a second time"),
    ("schema = 1\nschema = 2\n", "line 2: this key is given a second time"),
    ("[levels.a]\n[levels.a]\n", "line 2: Cannot declare ('levels', 'a') twice"),
    ("schema = 1\nname = '''x\n\n", "line 2: Expected \"'''\""),
    ("x = " + "[" * 50_000, "expected values, found brackets nested too deeply"),
    ("schema = " + "9" * 5000, "expected ordinary numbers"),
    ('{"schema": 1}\n', "line 1: expected `key = value`"),
]


@pytest.mark.parametrize(("content", "says"), BROKEN)
def test_invalid_toml_is_refused_with_its_line(write: Write, content: str | bytes, says: str) -> None:
    assert refusal(write(content)).startswith(says)


MISFITS: list[tuple[str, str, str]] = [
    ("schema = 1", "schema = 2", "schema: expected 1, found 2"),
    ("schema = 1", '"a - at `$.b[...]`" = 1', '"a - at `$.b[...]`" is not a key here'),
    ("schema = 1", "", "expected schema, which is missing"),
    ('name = "Leg Day"', "name = 5", "name: expected text in quotes, found 5"),
    ('name = "Leg Day"', 'name = ""', "name: expected text of at least 1 character, found 0"),
    ("lead_in_s = 10", "lead_in_s = 0", "lead_in_s: expected a whole number, at least 1, found 0"),
    ("lead_in_s = 10", "lead_in_s = 1.5", "lead_in_s: expected a whole number, found 1.5"),
    ("lead_in_s = 10", "lead_in_s = true", "lead_in_s: expected a whole number, found true"),
    ("lead_in_s = 10", "leadin_s = 10", '"leadin_s" is not a key here; did you mean "lead_in_s"?'),
    ("lead_in_s = 10", "lead_in_s = 2026-01-01", "lead_in_s: expected a whole number, found 2026-01-01"),
    ("sets = 3", "sets = 99", "levels.beginner.sets: expected a whole number, at most 20, found 99"),
    ("reps = [8, 10]", "reps = [8]", "levels.advanced.reps: expected a list of 2 entries, found 1"),
    ("reps = [8, 10]", "reps = [0, 10]", "levels.advanced.reps[0]: expected a whole number, at least 1"),
    ("reps = [8, 10]", 'reps = "8-10"', 'levels.advanced.reps: expected a list, found "8-10"'),
    ('dose = "circuit"', 'dose = "own"', "levels.intermediate.dose: expected one of level, circuit"),
    ('tempo = "2-0-X-0"', 'tempo = "fast"', "levels.advanced.tempo: expected a tempo like 3-1-1-0"),
    ('"slow_drop", "pulses"', '"pulse"', "levels.intermediate.adjustments[0]: expected one of none"),
    ('when = "rest"', 'when = "after"', "mindset[4].when: expected one of hold, rest"),
    ('id = "explosive"', 'id = "Explosive!"', "phases[2].id: expected lower-case words joined by hyphens"),
    ("reps = [20, 20]", "rep = [20, 20]", 'phases.warm-up.steps[3]: "rep" is not a key here; did you mean'),
    ("rest = true", "rest = 1", "phases.strength.steps[0].rest: expected true or false, found 1"),
    (
        'exercises = ["air-squat"]',
        "exercises = []",
        "warm-up.steps[3].exercises: expected a list of at least 1",
    ),
    ('exercises = ["air-squat"]', "", "phases.warm-up.steps[3]: expected exercises, which is missing"),
    ('kind = "hold"', 'kind = "holding"', "exercises.wall-sit.kind: expected one of reps, hold, "),
    ("[exercises.wall-sit]", "[exercises.Wall_Sit]", "exercises.Wall_Sit: expected lower-case words"),
    ("[exercises.wall-sit]", '[exercises."\\u001b[2J"]', 'exercises."\\u001b[2J": expected lower-case words'),
    (
        "{ implements = 1",
        "{ implements = 3",
        "hamstring-bridge.rack.implements: expected a whole number, at most 2",
    ),
    ("[2.5, 5,", "[2.5, -5,", "hamstring-bridge.rack.each_kg[1]: expected a number, at least 0, found -5"),
    ("[2.5, 5,", "[2.5, nan,", "hamstring-bridge.rack.each_kg[1]: expected a number, at least 0, found nan"),
    (
        "[2.5, 5,",
        "[2.5, inf,",
        "hamstring-bridge.rack.each_kg[1]: expected a number, at most 1000, found inf",
    ),
    ('name = "Wall Sit"', 'name = "Wall Sit"\ncue = "Sit"', 'exercises.wall-sit: "cue" is not a key here'),
    ('{ exercise = "air-squat", why', '{ exercise = "air-squat", wy', "exercises.heel-raise-squat.swaps[0]"),
    ('title = "STRENGTH"', 'title = "STRENGTH"\nnew = "x"', 'phases.strength: "new" is not a key here'),
    ('dose = "circuit"', 'dose = "\\u001b[2J"', 'found "\\x1b[2J"'),
]


@pytest.mark.parametrize(("old", "new", "says"), MISFITS)
def test_an_invalid_value_is_refused_with_its_location(write: Write, old: str, new: str, says: str) -> None:
    sentence = refusal(write(replaced(old, new)))

    assert says in sentence
    assert sentence.isprintable()


def test_a_long_value_is_shortened_in_the_message(write: Write) -> None:
    assert len(refusal(write(replaced('kind = "hold"', f'kind = "{"x" * 5000}"')))) < 250


def test_the_first_of_several_mistakes_is_reported_with_the_number_of_others(write: Write) -> None:
    text = replaced("\nrest = [60, 90]", "\nrest = [90, 60]").replace("rest = [45, 60]", "rest = [60, 45]")
    line = text.splitlines().index("rest = [90, 60]") + 1

    assert (
        refusal(write(text))
        == f"line {line}: levels.beginner.rest: expected the low end first, found 90 to 60 (and 1 more)"
    )


def test_control_characters_in_a_file_name_are_escaped(tmp_path: Path) -> None:
    with pytest.raises(TomlError) as caught:
        load_program(tmp_path / "a\x1b[2J.toml")

    assert "a\\x1b[2J.toml: " in str(caught.value)  # Windows calls it an invalid argument


def test_every_truncation_of_the_bundled_program_is_refused_in_one_line(write: Write) -> None:
    content = BUNDLED.encode()
    needed = BUNDLED[: BUNDLED.rindex("[exercises.")].encode()
    for end in range(0, len(needed), 211):
        assert refusal(write(content[:end]))


def test_a_program_with_any_line_missing_is_read_or_refused_in_one_line(write: Write) -> None:
    lines = BUNDLED.splitlines(keepends=True)
    refused = 0
    for number in range(0, len(lines), 7):
        path = write("".join(lines[:number] + lines[number + 1 :]))
        try:
            load_program(path)
        except TomlError as error:
            refused += 1
            assert str(error).isprintable()  # noqa: PT017
    assert refused > len(lines) // 28
