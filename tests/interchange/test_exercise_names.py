"""Names as the programs of the world write them, and the exercise and the implements that they mean."""

import csv
import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from legday_tui.domain.program.aliases import aliases_of, claim_of
from legday_tui.domain.program.exercise_words import words_of
from legday_tui.interchange.exercise_names import ExerciseNames
from tests.interchange.strategies import PROGRAM

NAMES = ExerciseNames(PROGRAM)
SQUAT, LUNGE, SPLIT = "heel-raise-squat", "alternating-lunge", "bulgarian-split-squat"
CALF, BRIDGE, SIT, AIR, JUMP = "calf-raise", "hamstring-bridge", "wall-sit", "air-squat", "wide-narrow-jump"
TOTAL, ONE, TWO, APART = "20", "1 x 20", "2 x 20", " apart"
"""What becomes of a weight of 20 kg: the total, one or two implements; apart: it proves nothing."""
KNOWN: dict[str, tuple[str, str]] = {
    # Strong
    "Bulgarian Split Squat": (SPLIT, TOTAL),
    "Standing Calf Raise (Barbell)": (CALF, ONE),
    "Standing Calf Raise (Bodyweight)": (CALF, TOTAL),
    "Standing Calf Raise (Dumbbell)": (CALF, TWO),
    "Standing Calf Raise (Machine)": (CALF, TOTAL + APART),
    "Standing Calf Raise (Smith Machine)": (CALF, TOTAL + APART),
    "Seated Calf Raise (Machine)": (CALF, TOTAL + APART),
    "Seated Calf Raise (Plate Loaded)": (CALF, TOTAL + APART),
    "Calf Press on Leg Press": (CALF, TOTAL + APART),
    "Calf Press on Seated Leg Press": (CALF, TOTAL + APART),
    "Lunge (Barbell)": (LUNGE, ONE),
    "Lunge (Bodyweight)": (LUNGE, TOTAL),
    "Lunge (Dumbbell)": (LUNGE, TWO),
    "Squat (Bodyweight)": (AIR, TOTAL),
    "Squat (Band)": (AIR, TOTAL + APART),
    "Glute Bridge": (BRIDGE, TOTAL + APART),
    # Hevy
    "Split Squat (Dumbbell)": (SPLIT, TWO + APART),
    "Lunge": (LUNGE, TOTAL),
    "Walking Lunge": (LUNGE, TOTAL),
    "Walking Lunge (Dumbbell)": (LUNGE, TWO),
    "Reverse Lunge (Dumbbell)": (LUNGE, TWO),
    "Reverse Lunge (Barbell)": (LUNGE, ONE),
    "Wall Sit": (SIT, TOTAL),
    "Standing Calf Raise": (CALF, TOTAL),
    "Single Leg Standing Calf Raise (Dumbbell)": (CALF, TWO + APART),
    "Single Leg Standing Calf Raise (Machine)": (CALF, TOTAL + APART),
    "Seated Calf Raise": (CALF, TOTAL + APART),
    "Calf Press (Machine)": (CALF, TOTAL + APART),
    "Calf Extension (Machine)": (CALF, TOTAL + APART),
    "Single Leg Glute Bridge": (BRIDGE, TOTAL + APART),
    "Bulgarian Split Squat (Barbell)": (SPLIT, ONE),
    # FitNotes and its users
    "Barbell Calf Raise": (CALF, ONE),
    "Barbell Glute Bridge": (BRIDGE, ONE + APART),
    "Donkey Calf Raise": (CALF, TOTAL + APART),
    "Seated Calf Raise Machine": (CALF, TOTAL + APART),
    "Standing Calf Raise Machine": (CALF, TOTAL + APART),
    "Bulgarian Split Squat - Dumbbell": (SPLIT, TWO),
    "Lunges - Walking": (LUNGE, TOTAL),
    "Calf Raise on Leg Press Machine": (CALF, TOTAL + APART),
    # Fitbod
    "Air Squats": (AIR, TOTAL),
    "Dumbbell Lunge": (LUNGE, TWO),
    "Dumbbell Walking Lunge": (LUNGE, TWO),
    "Dumbbell Bulgarian Split Squat": (SPLIT, TWO),
    "Dumbbell Standing Calf Raise": (CALF, TWO),
    "Smith Machine Calf Raise": (CALF, TOTAL + APART),
    "Standing Machine Calf Press": (CALF, TOTAL + APART),
    "Seated Machine Calf Press": (CALF, TOTAL + APART),
    "Bodyweight Bulgarian Split Squat": (SPLIT, TOTAL),
    "Kettlebell Lunge": (LUNGE, ONE),
    # Lyfta, GymRun and others that use the names of ExerciseDB
    "Dumbbell Single Leg Split Squat": (SPLIT, TWO),
    "Bodyweight Standing Calf Raise": (CALF, TOTAL),
    "Lever Standing Calf Raise": (CALF, TOTAL + APART),
    "Lever Seated Calf Raise": (CALF, TOTAL + APART),
    "Barbell Lunge": (LUNGE, ONE),
    "Low Glute Bridge On Floor": (BRIDGE, TOTAL + APART),
    "Cable Standing Calf Raise": (CALF, TOTAL + APART),
    "Barbell Standing Leg Calf Raise": (CALF, ONE + APART),
    "Wall Sit Hold": (SIT, TOTAL),
    # wger
    "Dumbbell Lunges Standing": (LUNGE, TWO),
    "Dumbbell Lunges Walking": (LUNGE, TWO),
    "Barbell Lunges Walking": (LUNGE, ONE),
    "Calf Raises on Hackenschmitt Machine": (CALF, TOTAL + APART),
    "Sitting Calf Raises": (CALF, TOTAL + APART),
    "Bulgarian Squat with Dumbbells": (SPLIT, TWO),
    "Wall Squat": (SIT, TOTAL),
    # free-exercise-db, and the apps that take its names
    "Bodyweight Squat": (AIR, TOTAL),
    "Butt Lift (Bridge)": (BRIDGE, TOTAL + APART),
    "Calf Stretch Hands Against Wall": ("stretch-calves", TOTAL),
    "Kneeling Hip Flexor": ("stretch-hip-flexors", TOTAL),
    "Calves-SMR": ("foam-roll-calves", TOTAL),
    "Quadriceps-SMR": ("foam-roll-quads", TOTAL),
    "In-Out Jump Squat": (JUMP, TOTAL),
    "Standing Dumbbell Calf Raise": (CALF, TWO),
    "Front Leg Swings": ("leg-swing", TOTAL),
    # Liftosaur, StrongLifts, LiftLog and what people type
    "Bulgarian Split Squat, Dumbbell": (SPLIT, TWO),
    "Lunge, Kettlebell": (LUNGE, ONE),
    "Standing Calf Raise, Barbell": (CALF, ONE),
    "DB Bulgarian split squats": (SPLIT, TWO),
    "RFESS (DB)": (SPLIT, TWO),
    "Rear-Foot-Elevated Split Squat": (SPLIT, TOTAL),
    "Heels Elevated Goblet Squat": (SQUAT, ONE),
    "Heel-Elevated Goblet Squat (Kettlebell)": (SQUAT, ONE),
    "Dumbbell Heel Elevated Goblet Squat": (SQUAT, ONE),
    "Cyclist Squat (Barbell)": (SQUAT, ONE),
    "Lunges (2 dumbbells)": (LUNGE, TWO),
    "Lunges (two kettlebells)": (LUNGE, TWO),
    "Weighted Lunges": (LUNGE, TOTAL),
    "Alternating Dumbbell Reverse Lunges": (LUNGE, TWO),
    "one legged calf raise": (CALF, TOTAL + APART),
    "Hamstring Bridges": (BRIDGE, TOTAL),
    "Hamstring Bridge (Dumbbell)": (BRIDGE, ONE),
    "WALL-SITS": (SIT, TOTAL),
    "Wàll  Sît": (SIT, TOTAL),
    "TRX Lunge": (LUNGE, TOTAL + APART),
    # Hevy in German, Spanish, French and Portuguese
    "Ausfallschritte (Kurzhantel)": (LUNGE, TWO),
    "Bulgarische Split-Kniebeuge (Langhantel)": (SPLIT, ONE),
    "Kniebeugen (Körpergewicht)": (AIR, TOTAL),
    "Wadenheben stehend (Maschine)": (CALF, TOTAL + APART),
    "Wadenheben sitzend (Maschine)": (CALF, TOTAL + APART),
    "Sentadilla Búlgara": (SPLIT, TOTAL),
    "Zancadas con mancuernas": (LUNGE, TWO),
    "Sentadilla (Peso Corporal)": (AIR, TOTAL),
    "Puente de Glúteos (Barra)": (BRIDGE, ONE + APART),
    "Squat bulgare (Haltères)": (SPLIT, TWO),
    "Fentes marchées (Barre)": (LUNGE, ONE),
    "Squat (Poids du corps)": (AIR, TOTAL),
    "Afundo com halteres": (LUNGE, TWO),
}
UNKNOWN = """\
Leg Press|Leg Press (Machine)|Horizontal Leg Press|Jump Squat|Squat Jump|Squat|Squats
Squat (Barbell)|Barbell Squat|Back Squat|Front Squat (Barbell)|Goblet Squat|Kettlebell Goblet Squat
Squat (Dumbbell)|Squat (Smith Machine)|Hack Squat|Pistol Squat|Box Squat (Barbell)|Sumo Squat
Hip Thrust (Barbell)|Lateral Lunge|Curtsy Lunge (Dumbbell)|Jumping Lunge|Lateral Raise (Dumbbell)
Leg Raise|Hanging Leg Raise|Leg Curl (Machine)|Tibialis Raise|Toe Raise|Bench Press (Dumbbell)
Split Jump|Bridge|Dumbbell|(Machine)|Step Up|Romanian Deadlift|Wall Ball|Wall Slide|Calf|Raise
Sit Up|Hamstring Curl|Hip Flexor|Shoulder Bridge Pose|Leg Extension|Kniebeuge (Langhantel)
Beinpresse (Maschine)|Sentadilla|Sentadilla frontal|Prensa de piernas|Приседания|スクワット|🏋️|---|Quad
Lunge Jump""".replace("\n", "|").split("|")


def weight_words(name: str) -> str:
    """Return what becomes of a weight of 20 kg."""
    fields = NAMES.load_fields(name, 20.0)
    total, each, number = (fields.get(key) for key in ("load_kg", "load_each_kg", "implements"))
    assert number is None or total == each * number  # type: ignore[operator]
    words = f"{total:g}" if number is None else f"{number} x {each:g}"
    return words + (APART if fields.get("done_as") == " ".join(name.split()) else "")


@pytest.mark.parametrize(("name", "means"), KNOWN.items())
def test_a_name_means_an_exercise_and_what_is_lifted(name: str, means: tuple[str, str]) -> None:
    assert (NAMES.exercise(name), weight_words(name)) == means


@pytest.mark.parametrize("name", UNKNOWN)
def test_another_exercise_keeps_its_name_and_its_weight(name: str) -> None:
    assert NAMES.exercise(name) == name
    assert NAMES.load_fields(name, 20.0) == {"load_kg": 20.0}


def test_the_names_of_the_case_file_are_all_known() -> None:
    file = Path(__file__).parent / "fixtures" / "strong_names.csv"
    with file.open(newline="", encoding="utf-8") as rows:
        names = [row["Exercise Name"] for row in csv.DictReader(rows)]

    assert len(names) > 20
    assert [name for name in names if NAMES.exercise(name) not in PROGRAM.exercises] == []


def test_a_band_without_a_weight_is_the_band_of_the_exercise() -> None:
    assert NAMES.load_fields("Lunge (Resistance Band)", None) == {"load_kg": None, "equipment": "band"}
    assert NAMES.load_fields("Calf Raise (Band)", None)["done_as"] == "Calf Raise (Band)"


PROGRAM_NAMES = [(e.name, exercise_id) for exercise_id, e in PROGRAM.exercises.items()]
ALIASES = [(alias.name, alias.exercise) for alias in aliases_of(PROGRAM)]
ALL_NAMES = st.sampled_from([*PROGRAM_NAMES, *ALIASES])


@st.composite
def rewritten(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a known name with its words in any order, case and number, and its exercise."""
    name, exercise = draw(ALL_NAMES)
    words = draw(st.permutations(words_of(name).ordered))
    if implement := words_of(name).implement:
        words = [*words, implement]
    marked = [draw(st.sampled_from((str.lower, str.upper, str.title)))(plural(draw, word)) for word in words]
    between = draw(st.sampled_from((" ", "-", "  ", " - ", "/", "_")))
    return between.join(marked), exercise


def plural(draw: st.DrawFn, word: str) -> str:
    """Return a word in the singular or the plural; gastrocnemius and bulgarische have none in English."""
    ending = "es" if word.endswith(("ss", "x", "ch", "sh")) else "s"
    return word + draw(st.sampled_from(("", "" if len(word) < 3 or word.endswith(("us", "che")) else ending)))


@given(known=rewritten())
def test_order_case_and_number_of_the_words_make_no_difference(known: tuple[str, str]) -> None:
    name, exercise = known

    assert NAMES.exercise(name) == exercise


@given(name=ALL_NAMES, implement=st.sampled_from(["Dumbbell", "barbell", "Kettlebells", "Smith Machine"]))
def test_equipment_makes_no_difference_wherever_it_stands(name: tuple[str, str], implement: str) -> None:
    text, exercise = name
    if words_of(text).implement is None:
        for written in (f"{text} ({implement})", f"{text} - {implement}", f"{implement} {text}"):
            assert NAMES.exercise(written) == exercise


@given(text=st.text(max_size=120))
def test_any_text_is_an_exercise_or_itself_on_one_line(text: str) -> None:
    found = NAMES.exercise(text)

    assert found in PROGRAM.exercises or "\n" not in found
    assert NAMES.exercise(found) == found


def test_the_names_of_the_program_and_their_aliases_never_collide() -> None:
    claims = [(claim_of(words_of(name)), exercise) for name, exercise in [*PROGRAM_NAMES, *ALIASES]]

    for (claim, exercise), (other_claim, other) in itertools.combinations(claims, 2):
        assert claim != other_claim or exercise == other


def test_an_exported_name_maps_back_to_the_same_exercise() -> None:
    for exercise in PROGRAM.exercises:
        assert NAMES.exercise(NAMES.name(exercise)) == exercise


def test_two_exercises_with_the_same_words_are_told_apart_by_their_exact_names() -> None:
    jump = PROGRAM.exercises[JUMP]
    exercises = {
        "jump-squat": replace(jump, name="Jump Squat"),
        "squat-jump": replace(jump, name="Squat Jump"),
    }
    names = ExerciseNames(replace(PROGRAM, exercises={**PROGRAM.exercises, **exercises}))

    assert [names.exercise(n) for n in ("jump squat", "Squat Jump")] == ["jump-squat", "squat-jump"]
    assert names.exercise("Jump Squats") == "Jump Squats"
