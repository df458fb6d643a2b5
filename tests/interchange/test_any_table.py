"""Tables of no known program: columns that have common names, and those that the user names."""

import pytest

from legday_tui.interchange.column_names import NAMES, Columns, find_columns
from legday_tui.interchange.encodings import Text
from legday_tui.interchange.formats import FOREIGN_FORMATS, ImportContents, read_csv
from legday_tui.interchange.reading import Reading
from legday_tui.interchange.table import Table
from legday_tui.interchange.wrong_lines import UnknownFormatError, WrongLinesError
from tests.interchange.golden import FIXTURES, contents, in_short, set_in_short, sets_in_short
from tests.interchange.strategies import PROGRAM

OWN = """\
When,Movement,Load,Count,Sets,Mood
2025-06-23 10:00,Calf Raises,45 lb,12,3,fine
2025-06-23 10:20,Calf Raises,20,10,1,
"""


def read(text: str, columns: Columns | None = None) -> ImportContents:
    """Read a table, with the columns that the user named."""
    return read_csv(Text(text.encode()), PROGRAM, Reading(columns=columns or {}))


def first_set(text: str, columns: Columns | None = None) -> str:
    """Return the first set of a table in short."""
    return set_in_short(read(text, columns).sessions[0].sets[0])


def test_columns_with_common_names() -> None:
    found = contents("table.csv", "lb")
    legs, later = found.sessions

    assert (found.format, found.assumed_unit) == ("a table", None)
    assert found.columns == {
        "date": ["datum"],
        "exercise": ["übung"],
        "reps": ["wdh"],
        "weight": ["gewicht (kg)"],
        "set": ["satz"],
        "note": ["notiz"],
    }
    assert found.date_only == {legs.id, later.id}
    assert in_short(legs) == "2025-04-29 12:00:00+02:00"
    assert sets_in_short(legs) == [
        "finisher | calf-raise | 1 reps working 12 reps 62.5 kg",
        "finisher | calf-raise | 2 reps working 10 reps 62.5 kg",
    ]
    assert legs.note == "Calf Raises 1: kurz; tief"


def test_columns_that_the_user_names() -> None:
    found = read(OWN, {"date": ["When"], "reps": ["count"], "note": ["MOOD"]})
    (day,) = found.sessions

    assert found.columns["exercise"] == ["movement"]
    assert found.assumed_unit == "kg"
    assert in_short(day) == "2025-06-23 10:00:00+02:00, 20 min"
    assert sets_in_short(day) == [
        "finisher | calf-raise | 1 reps working 12 reps 20.412 kg",
        "finisher | calf-raise | 2 reps working 12 reps 20.412 kg",
        "finisher | calf-raise | 3 reps working 12 reps 20.412 kg",
        "finisher | calf-raise | 4 reps working 10 reps 20 kg",
    ]
    assert day.note == "Calf Raises 1: fine"


def test_an_unknown_table_is_refused_with_its_columns_and_the_way_out() -> None:
    with pytest.raises(UnknownFormatError) as caught:
        read(OWN)

    assert 'its columns are "when", "movement", "load", "count", "sets", "mood"' in str(caught.value)
    assert str(caught.value).endswith("say which is which with --column date=NAME --column reps=NAME")


def test_a_column_that_does_not_exist_is_named_with_those_that_do() -> None:
    with pytest.raises(UnknownFormatError, match='no column "Datum"; its columns are "when", "movement"'):
        read(OWN, {"date": ["Datum"]})


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("date,exercise,reps,weight_lbs", "2025-01-02,Calf Raises,10,45", "10 reps 20.412 kg"),
        ("date,exercise,reps,weight,unit", "2025-01-02,Calf Raises,10,45,lbs", "10 reps 20.412 kg"),
        ("date,exercise,reps,kg,lb", "2025-01-02,Calf Raises,10,,45", "10 reps 20.412 kg"),
        ("date,exercise,reps,kg,lb", "2025-01-02,Calf Raises,10,40,88.18", "10 reps 40 kg"),
        ("date,exercise,reps,lb,kg", "2025-01-02,Calf Raises,10,45,20.41", "10 reps 20.412 kg"),
        (
            "date,exercise,reps,kg,lb",
            "2025-01-02,Calf Raises,10,40,45",
            "kg and lb: expected the same weight",
        ),
        ("date,exercise,reps,weight,lb", "2025-01-02,Calf Raises,10,40 kg,45", "weight and lb: expected the"),
        ("date,exercise,reps,weight,unit", "2025-01-02,Calf Raises,10,45lbs,kg", "10 reps 20.412 kg"),
        ("date,exercise,reps,weight", "2025-01-02,Calf Raises,10,20 kilograms", "10 reps 20 kg"),
        ("date,exercise,reps,weight,unit", "2025-01-02,Calf Raises,10,,stone", "10 reps"),
        ("date,exercise,reps,weight", "2025-01-02,Calf Raises,10,bodyweight", "expected a number"),
        ("date,exercise,reps,weight,unit", "2025-01-02,Calf Raises,10,45,stone", "expected kg or lbs"),
        ("date,exercise,reps,weight,sets", "2025-01-02,Calf Raises,10,45,99", "expected at most 20 sets"),
        ("date,exercise,reps", ",Calf Raises,10", "expected a date such as 2025-01-31, found none"),
        ("date,exercise,seconds", "2025-01-02,Wall Sit,1:15", "1 hold working 75 s"),
        ("date,exercise,seconds", "2025-01-02,Wall Sit,75", "1 hold working 75 s"),
        ("date,exercise,seconds", "2025-01-02,Wall Sit,1m 15s", "1 hold working 75 s"),
        ("date,exercise,seconds", "2025-01-02,Wall Sit,75 sec", "1 hold working 75 s"),
        ("date,exercise,seconds", "2025-01-02,Wall Sit,0.000868", "seconds: expected seconds or a time such"),
        ("date,exercise,reps,set type", "2025-01-02,Calf Raises,10,Warm-up", "1 reps warmup 10 reps"),
        ("date,exercise,reps,warmup", "2025-01-02,Calf Raises,10,TRUE", "1 reps warmup 10 reps"),
        ("date,exercise,reps,set type", "2025-01-02,Calf Raises,10,drop set", "1 reps drop 10 reps"),
        (
            "date,exercise_name,Reps,weight_kg,duration_seconds,distance_meters,Incline,Resistance,isWarmup",
            "2025-06-23,Calf Raises,5,31.7514659,,,,,true",
            "1 reps warmup 5 reps 31.751 kg",
        ),
        (
            "Date,Time,Exercise,Group,Equipment,Set Type,Weight,Reps,RPE,RIR,Notes",
            "2026-05-19,06:14:03,Calf Raises,Legs,Barbell,warmup,102.05,5,7.5,2.5,clean",
            "1 reps warmup 5 reps 102.05 kg rpe 7.5",
        ),
        ("fecha,ejercicio,repeticiones,peso", "2025-01-02,Calf Raises,10,20", "10 reps 20 kg"),
        ("дата,упражнение,повторения,вес (кг)", "2025-01-02,Calf Raises,10,20", "10 reps 20 kg"),
        ("日期,动作,次数,重量（公斤）", "2025-01-02,Calf Raises,10,20", "10 reps 20 kg"),
        ("date,exercise,reps,weight", "2025-01-02,Calf Raises,10,20 кг", "10 reps 20 kg"),
        ("date,exercise,reps,weight", "20250102,Calf Raises,10,20", "10 reps 20 kg"),
        ("date,exercise,reps,weight", "20251302,Calf Raises,10,20", "expected a date such as 2025-01-31"),
        ("date,exercice,répétitions,poids (kg)", "2025-01-02,Calf Raises,10,20", "10 reps 20 kg"),
    ],
)
def test_a_row_of_a_table(header: str, row: str, expected: str) -> None:
    text = f"{header}\n{row}\n"
    if "expected" in expected:
        with pytest.raises(WrongLinesError, match=expected):
            read(text)
    else:
        assert first_set(text).endswith(expected)


def test_no_common_name_is_that_of_two_fields() -> None:
    names = [name for known in NAMES.values() for name in known]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("text", [OWN, (FIXTURES / "table.csv").read_text()])
def test_a_table_is_never_taken_for_a_known_program(text: str) -> None:
    header = Table(Text(text.encode())).header

    assert not [f.name for f in FOREIGN_FORMATS if f.recognises(header)]


def test_given_columns_win_over_common_names() -> None:
    header = ["date", "day", "exercise", "reps", "reps done"]

    found = find_columns(header, {"date": ["Day"], "reps": ["reps done"]})

    assert (found["date"], found["reps"]) == (["day"], ["reps done"])


def test_rows_of_no_sets_are_counted_as_left_out() -> None:
    found = read("date,exercise,sets,reps,weight\n2025-06-23,Lunge,0,10,20\n2025-06-23,Lunge,2,10,20\n")

    assert [len(session.sets) for session in found.sessions] == [2]
    assert found.left_out == {"rows of 0 sets": 1}


def test_a_set_that_was_skipped_is_left_out() -> None:
    found = read("Date,Exercise,Reps,Skipped\n2025-01-02,Squat,10,No\n2025-01-02,Squat,10,Yes\n")

    assert [len(session.sets) for session in found.sessions] == [1]
    assert found.left_out == {"sets that were skipped": 1}
    assert found.left_out_lines == {"sets that were skipped": [3]}


@pytest.mark.parametrize(
    ("duration", "minutes", "note"),
    [
        ("1h 5m", 65, ""),
        ("1:05:00", 65, ""),
        ("65 min", 65, ""),
        ("65", None, "workout duration: 65"),
        ("1:05", None, "workout duration: 1:05"),
    ],
)
def test_how_long_a_workout_took_is_kept_as_text_if_its_unit_is_open(
    duration: str, minutes: int | None, note: str
) -> None:
    (day,) = read(
        f"date,exercise,reps,workout duration\n2025-01-02 10:00,Calf Raises,12,{duration}\n"
    ).sessions

    lasted = None if day.duration is None else day.duration.total_seconds() / 60
    assert (lasted, day.note) == (minutes, note)


@pytest.mark.parametrize("column", ["Weight in lbs", "weight, lb", "Gewicht [lbs]", "Poids (lb)", "Load lbs"])
def test_the_unit_of_a_weight_in_the_name_of_its_column(column: str) -> None:
    assert first_set(f"Date;Exercise;Reps;{column}\n2025-01-02;Calf Raises;10;45\n").endswith("20.412 kg")


@pytest.mark.parametrize(
    "header",
    [
        "Datum;Workout-Name;Name der Übung;Reihenfolge festlegen;Gewicht;Gewichtseinheit;Wiederholungen;RPE;"
        "Entfernung;Entfernungseinheit;Sekunden;Notizen;Workout-Notizen;Workout-Dauer",
        "Date;Nom de l’entraînement;Nom de l’exercice;Ordre de la série;Poids;Unité de poids;Réps;RPE;"
        "Distance;Unité de distance;Secondes;Notes;Notes de l’entraînement;Durée de l’entraînement",
        "Fecha;Nombre del entrenamiento;Nombre del ejercicio;Orden de la serie;Peso;Unidad de peso;"
        "Repeticiones;RPE;Distancia;Unidad de distancia;Segundos;Notas;Notas del entrenamiento;"
        "Duración del entrenamiento",
        "Data;Nome do treino;Nome do exercício;Ordem da série;Peso;Unidade de peso;Repetições;RPE;"
        "Distância;Unidade de distância;Segundos;Notas;Notas do treino;Duração do treino",
    ],
)
def test_an_export_of_strong_with_headings_in_another_language(header: str) -> None:
    rows = (
        "2025-01-02 10:00:00;A;Calf Raises;W;45,5;lbs;12;;;;0;;tired;1h 5m\n"
        "2025-01-02 10:00:00;A;Calf Raises;Rest Timer;;;;;;;90;;tired;1h 5m\n"
        "2025-01-02 10:00:00;A;Calf Raises;1;100;lbs;8;8,5;;;0;deep;tired;1h 5m\n"
        "2025-01-02 10:00:00;A;Running;1;;;;;5,2;km;1500;;tired;1h 5m\n"
    )
    found = read(f"{header}\n{rows}")
    (day,) = found.sessions

    assert in_short(day) == "2025-01-02 10:00:00+01:00, 65 min"
    assert sets_in_short(day) == [
        "finisher | calf-raise | 1 reps warmup 12 reps 20.638 kg",
        "finisher | calf-raise | 1 reps working 8 reps 45.359 kg rpe 8.5",
        "other | Running | 1 interval working 1500 s",
    ]
    assert (day.name, day.note) == ("A", "tired\nCalf Raises 1: deep\nRunning 1: distance 5,2 km")
    assert (found.left_out, found.unread) == ({"rest timers": 1}, {})
    with pytest.raises(WrongLinesError, match=r"line 3: .*, found .Pause"):
        read(f"{header}\n{rows}".replace("Rest Timer", "Pause"))
