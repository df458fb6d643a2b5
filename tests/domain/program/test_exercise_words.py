"""What a name says to be lifted, in whatever words."""

import pytest

from legday_tui.domain.program.exercise_words import Implement, words_of

PHRASES: dict[Implement, str] = {
    "machine": "machine, Smith, Smith Machine, cable, lever, plate loaded, selectorized, landmine, "
    "suspension, TRX, assisted, Maschine, máquina, Multipresse, Kabelzug, polea, poulie",
    "band": "band, banded, resistance band, mini bands, loop band",
    "single": "goblet, single dumbbell, one kettlebell, 1 dumbbell, dumbbell goblet, kettlebell goblet",
    "pair": "two dumbbells, 2 kettlebells, double kettlebell",
    "barbell": "barbell, BB, EZ bar, trap bar, hex bar, safety bar, safety squat bar, "
    "olympic bar, Langhantel, barra",
    "kettlebell": "kettlebell, kettlebells, KB",
    "dumbbell": "dumbbell, dumbbells, dumbell, DB, DBs, Kurzhantel, Kurzhanteln, mancuernas, haltères",
    "weight": "plate, weight plate, bumper plate, sandbag, medicine ball, med ball, vest, "
    "weighted vest, weighted",
    "bodyweight": "bodyweight, body weight, BW, body only, no equipment, no weight, "
    "Körpergewicht, peso corporal, poids du corps, corpo libero",
}  # fmt: skip
CASES = [(phrase, kind) for kind, phrases in PHRASES.items() for phrase in phrases.split(", ")]


@pytest.mark.parametrize(("phrase", "implement"), CASES)
def test_equipment_is_told_from_the_exercise(phrase: str, implement: Implement) -> None:
    for name in (f"Lunge ({phrase})", f"{phrase} lunges"):
        assert words_of(name)[:2] == (("lunge",), implement)


@pytest.mark.parametrize("name", ["Long Lever Bridge", "Wall Ball", "Bar Hang", "Body Saw", "Side Plank"])
def test_a_word_of_a_movement_is_no_equipment(name: str) -> None:
    assert words_of(name).implement is None
