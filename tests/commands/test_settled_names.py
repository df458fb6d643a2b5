"""Names that the user settles: parsed, remembered in the settings, and told in the preview."""

from collections import Counter
from collections.abc import Mapping, Sequence

import pytest

from legday_tui.commands.importing.names_report import names_report
from legday_tui.commands.importing.settled_names import parse_names, remember, with_other_names
from legday_tui.domain.program.program import Program
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.settings.preferences import Preferences
from legday_tui.storage.paths import config_dir
from legday_tui.storage.settings_file import NAME, SettingsFile


def settings() -> SettingsFile[Preferences]:
    directory = config_dir()
    assert directory is not None
    return SettingsFile(directory / NAME, Preferences)


def report(
    program: Program, names: Sequence[str], settled: Mapping[str, str] | None = None
) -> dict[str, list[str]]:
    """Return the lines about sets with these names."""
    known = with_other_names(program, settled or {})
    found = ExerciseNames(known)
    exercises = Counter(found.exercise(name) for name in names)
    return vars(names_report(dict.fromkeys(names), exercises, known, settled or {}))


def test_names_are_settled_by_id_by_name_or_kept(program: Program) -> None:
    texts = ["Goblet  Squat=heel-raise-squat", "a=b = Wall Sit", "Glute Bridge="]

    found = parse_names(texts, program)

    assert found == {"Goblet Squat": "heel-raise-squat", "a=b": "wall-sit", "Glute Bridge": ""}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Goblet Squat", '--map: expected "Name=exercise-id", found "Goblet Squat"'),
        ("=wall-sit", '--map: expected "Name=exercise-id", found "=wall-sit"'),
        ("Goblet Squat=wall-sitt", 'there is no exercise "wall-sitt"; did you mean "wall-sit"?'),
        ("Goblet Squat=bench", 'there is no exercise "bench"; expected one of leg-swing, light-squat'),
        ("wall sit=calf-raise", '"wall sit" is an exercise of your program'),
        ("Dumbbell=calf-raise", "expected the name of an exercise"),
        (f"{'x' * 101}=calf-raise", "of at most 100 characters"),
    ],
)
def test_a_wrong_map_gets_one_sentence(
    program: Program, text: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse_names([text], program)

    error = capsys.readouterr().err
    assert ended.value.code == 2
    assert says in error
    assert error.count("\n") == 1


def test_settled_names_are_remembered_beside_the_users_own_text(program: Program) -> None:
    file = settings()
    file.path.parent.mkdir(parents=True)
    file.path.write_text(
        '# mine\nsound = false\n\n[names]\n"Old one" = "wall-sit"  # yes\n"Gone" = "wall-sit"\n'
    )

    remember({'Squat "deep" [b].x': "heel-raise-squat", "Glute Bridge": "", "Gone": ""}, program)

    assert file.read()[0].names == {
        "Old one": "wall-sit",
        'Squat "deep" [b].x': "heel-raise-squat",
        "Glute Bridge": "",
    }
    text = file.path.read_text()
    assert "# mine" in text
    assert "# yes" in text


def test_names_that_cannot_be_remembered_are_told(
    program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    file = settings()
    file.path.parent.mkdir(parents=True)
    file.path.write_text("= broken")

    remember({"Goblet Squat": "heel-raise-squat"}, program)

    assert "the names are not remembered: " in capsys.readouterr().err
    assert file.path.read_text() == "= broken"


def test_unknown_names_are_listed_by_their_sets_with_the_nearest_exercise(program: Program) -> None:
    names = ["Leg Press"] * 2 + ["Goblet Squat", "goblet squats"] + ["Box Squat"] * 3 + ["Jump Squat $"] * 3

    lines = report(program, names)["kept"]

    assert lines == [
        "Jump Squat $, 3 sets: like Wide-Narrow Jumps? Then add --map 'Jump Squat $=wide-narrow-jump'",
        'Goblet Squat, 2 sets: like Heel Raise Squat? Then add --map "Goblet Squat=heel-raise-squat"',
        "Box Squat, 3 sets; Leg Press, 2 sets",
    ]


def test_what_names_were_read_as_is_told(program: Program) -> None:
    names = [
        "Walking Lunge (Dumbbell)",
        "Lunges",
        "Calf Raises",
        "Seated Calf Raise (Machine)",
        "Glute Bridge",
    ]

    found = report(program, names, {"Glute Bridge": "", "Lunge": "bulgarian-split-squat"})

    assert found["read_as"] == ["Alternating Lunges: Walking Lunge (Dumbbell)"]
    assert found["apart"] == ["Calf Raises: Seated Calf Raise (Machine)"]
    assert found["remembered"] == ["Lunge is Bulgarian Split Squat", "Glute Bridge stays as it is"]
    assert found["kept"] == ["Glute Bridge, 1 set"]


def test_a_thousand_unknown_names_are_a_few_lines(program: Program) -> None:
    names = [f"Bench {number}" for number in range(1000)]

    (line,) = report(program, names)["kept"]

    assert line.endswith("; Bench 39, 1 set and 960 more")
    assert Counter(line)[";"] == 39
