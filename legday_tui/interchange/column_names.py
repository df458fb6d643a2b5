"""Which column of a table is which: by common names in several languages, or as the user says."""

import re
from collections.abc import Iterable, Mapping, Sequence

from legday_tui.interchange.cells.unit_words import UNITS
from legday_tui.interchange.header import tidy_header
from legday_tui.interchange.wrong_lines import UnknownFormatError, quoted

Columns = Mapping[str, Sequence[str]]
"""The columns of each field, in lower case; a row has its value in one of them."""
NAMES: Mapping[str, Sequence[str]] = {
    "date": (
        "date", "datum", "fecha", "data", "dato", "дата", "tarih", "dátum", "päivämäärä", "pvm", "ημερομηνία",
        "日付", "日期", "날짜", "datetime", "date time", "timestamp", "workout date", "start time",
    ),
    "time": ("time of day", "uhrzeit", "hora", "heure", "ora", "godzina", "klockslag", "klokkeslett", "saat"),
    "exercise": (
        "exercise", "exercise name", "exercise title", "movement", "übung", "ejercicio", "exercice",
        "esercizio", "exercício", "oefening", "ćwiczenie", "упражнение", "övning", "øvelse", "liike",
        "egzersiz", "cvik", "cvičení", "gyakorlat", "種目", "动作", "운동",
        "name der übung", "übungsname", "nom de l'exercice", "nombre del ejercicio", "nombre de ejercicio",
        "nome do exercício", "nome dell'esercizio",
    ),
    "reps": (
        "reps", "rep", "repetitions", "wdh", "wdh.", "wiederh.", "wiederholungen", "repeticiones",
        "répétitions", "rép", "réps",
        "ripetizioni", "repetições", "herhalingen", "powtórzenia", "повторения", "повторы", "repetitioner",
        "repetisjoner", "gentagelser", "toistot", "tekrar", "opakování", "ismétlés", "回数", "次数", "횟수",
    ),
    "weight": (
        "weight", "load", *UNITS, "gewicht", "peso", "poids", "charge", "carga", "ciężar", "вес",
        "vikt", "vekt", "vægt", "paino", "ağırlık", "váha", "súly", "重量", "무게",
    ),
    "unit": (
        "unit", "units", "weight unit", "einheit", "unidad", "unité", "unità", "unidade", "eenheid",
        "jednostka", "единица", "gewichtseinheit", "unité de poids", "unidad de peso", "unidade de peso",
        "unità di peso",
    ),
    "set": (
        "set", "set number", "set no", "set #", "set order", "set index", "satz", "подход", "sarja",
        "reihenfolge festlegen", "satzreihenfolge", "ordre de la série", "ordre des séries",
        "orden de la serie", "orden de serie", "ordem da série", "ordine della serie",
    ),
    "sets": ("sets", "sätze", "series", "séries", "serier", "подходы", "sarjat"),
    "seconds": (
        "seconds", "sec", "secs", "duration (s)", "duration(s)", "duration seconds", "sekunden", "segundos",
        "secondes", "secondi", "sekundy", "секунды",
    ),
    "distance": (
        "distance", "distanz", "strecke", "distancia", "distanza", "afstand", "dystans", "entfernung",
        "distância",
    ),
    "distance-unit": (
        "distance unit", "entfernungseinheit", "unité de distance", "unidad de distancia",
        "unidade de distância", "unità di distanza",
    ),
    "rpe": ("rpe",),
    "note": (
        "note", "notes", "comment", "comments", "notiz", "notizen", "bemerkung", "kommentar", "nota", "notas",
        "comentario", "commentaire", "remarque", "opmerking", "uwagi", "заметки", "комментарий",
    ),
    "workout": (
        "workout", "workout name", "routine", "training", "session", "entrenamiento", "rutina",
        "entraînement", "allenamento", "treino", "trening", "тренировка", "workout-name", "trainingsname",
        "nom de l'entraînement", "nombre del entrenamiento", "nombre de entrenamiento", "nome do treino",
        "nome dell'allenamento",
    ),
    "workout-note": (
        "workout notes", "workout note", "workout-notizen", "notes de l'entraînement",
        "notas del entrenamiento", "notas do treino", "note dell'allenamento",
    ),
    "workout-duration": (
        "workout duration", "workout-dauer", "trainingsdauer", "durée de l'entraînement",
        "duración del entrenamiento", "duração do treino", "durata dell'allenamento",
    ),
    "type": ("set type", "satzart", "tipo de serie", "type de série"),
    "warmup": ("warmup", "warm up", "is warmup", "iswarmup", "aufwärmen", "aufwärmsatz", "échauffement"),
    "skipped": ("skipped", "ausgelassen", "übersprungen", "omitido", "saltado", "sauté", "saltato", "pulado"),
}  # fmt: skip
"""The fields of a set, and the names of their columns, in lower case.

Words that mean two things are not here: `time` can be a time of day or a duration, `serie` the number of a
set or a number of sets.
"""
SEVERAL = ("weight",)
"""Fields that can have several columns, of which a row fills one, such as kilograms and pounds."""
ANY_OF = (("date",), ("exercise",), ("reps", "seconds"))
"""What a table must have a column for."""
_UNIT = re.compile(rf"(?: in|,)?[(（\[ ]*(?:{'|'.join(UNITS)})[)）\] ]*$")


def find_columns(header: Sequence[str], given: Columns) -> Columns:
    """Return the columns of a table, of which the header is in lower case. Those that are given win.

    Raise UnknownFormatError if a column that is given does not exist.
    """
    wanted = {field: [_existing(name, header) for name in names] for field, names in given.items()}
    taken = {name for names in wanted.values() for name in names}
    for field, names in NAMES.items():
        if field in wanted:
            continue
        found = [c for c in header if c not in taken and {c, _plain(c)} & {*names}]
        if found:
            wanted[field] = found if field in SEVERAL else found[:1]
            taken.update(wanted[field])
    return wanted


def missing_fields(columns: Columns) -> list[str]:
    """Return the fields without which the rows of a table are not sets, such as `reps or seconds`."""
    return [" or ".join(fields) for fields in ANY_OF if not any(field in columns for field in fields)]


def _existing(name: str, header: Sequence[str]) -> str:
    [wanted] = tidy_header([name])
    if wanted not in header:
        raise UnknownFormatError(f"there is no column {quoted(name)}; {columns_in_words(header)}")
    return wanted


def columns_in_words(header: Iterable[str]) -> str:
    """Return which columns there are, at most 20, in a clause."""
    names = [quoted(name) for name in header if name]
    more = f" and {len(names) - 20} more" if len(names) > 20 else ""
    return f"its columns are {', '.join(names[:20])}{more}"


def _plain(column: str) -> str:
    """Return the name of a column without its unit: `weight_kg` and `weight (kg)` are `weight`."""
    words = " ".join(column.replace("_", " ").replace("’", "'").split())
    return _UNIT.sub("", words).strip() or words
