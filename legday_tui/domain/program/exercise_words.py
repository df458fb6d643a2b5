"""The words of a name without order, number, accents and equipment, and what the name says is lifted."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Literal, NamedTuple

Implement = Literal[
    "machine", "band", "single", "pair", "barbell", "weight", "kettlebell", "dumbbell", "bodyweight"
]
"""What a name says to be lifted.

`machine`: whatever carries a part of the load or guides it, so that its weights are not free weights.
`single`: one dumbbell or kettlebell, as in a goblet squat; `pair`: two of them, in so many words.
`weight`: a plate, a sandbag, or an unnamed weight.
"""
# In the order in which they are looked for: the first one that a name has decides.
_IMPLEMENTS: dict[Implement, re.Pattern[str]] = {
    "machine": re.compile(
        r"\b(?:smith machine|machine|smith|cable|(?<!long )(?<!short )lever|plate loaded|selectorized"
        r"|landmine|suspension|trx|assisted)\b"
    ),
    "band": re.compile(r"\b(?:(?:resistance|mini|loop) )?(?:band|banded)\b"),
    "single": re.compile(r"\b(?:goblet|single (?:dumbbell|kettlebell))\b"),
    "pair": re.compile(r"\b(?:two|2|double) (?:dumbbell|kettlebell)\b"),
    "bodyweight": re.compile(
        r"\b(?:bodyweight|body weight|bw|body only|no (?:equipment|weight)|peso corporal|poid du corp"
        r"|corpo libero)\b"
    ),
    "barbell": re.compile(r"\b(?:barbell|bb|(?:ez|trap|hex|safety squat|safety|olympic) bar)\b"),
    "kettlebell": re.compile(r"\b(?:kettlebell|kb)\b"),
    "dumbbell": re.compile(r"\b(?:dumbbell|dumbell|db)\b"),
    "weight": re.compile(
        r"\b(?:(?:weight|bumper) plate|plate|sandbag|(?:medicine|med) ball|(?:weighted )?vest|weighted"
        r"|weight)\b"
    ),
}
_OF_IMPLEMENTS = frozenset((
    "assisted", "ball", "band", "banded", "bar", "barbell", "bb", "body", "bodyweight", "bw", "cable",
    "corp", "corpo", "corporal", "db", "dumbbell", "dumbell", "equipment", "goblet", "kb", "kettlebell",
    "landmine", "lever", "machine", "plate", "sandbag", "selectorized", "smith", "suspension", "trx",
    "vest", "weight", "weighted",
))  # fmt: skip
"""Each name of an implement has one of these words. Most names have none, which is quick to see."""
_WORD = re.compile(r"[^\W_]+")
_ACCENT = re.compile("[\u0300-\u036f]")
_SAME = {
    "1": "single",
    "one": "single",
    "legged": "leg",
    "raised": "elevated",
    "alternate": "alternating",
    "alternated": "alternating",
    "calves": "calf",
    "quadricep": "quad",
    "quadriceps": "quad",
    "dbs": "db",
    "kbs": "kb",
    # German, Spanish, French, Portuguese, Italian
    **dict.fromkeys(("kurzhantel", "kurzhanteln", "mancuerna", "haltere", "halter", "manubri"), "dumbbell"),
    **dict.fromkeys(("langhantel", "barra", "barre", "bilanciere"), "barbell"),
    **dict.fromkeys(("maschine", "maquina", "macchina"), "machine"),
    **dict.fromkeys(("multipresse", "multipower"), "smith"),
    **dict.fromkeys(("kabel", "kabelzug", "polea", "poulie", "polia"), "cable"),
    "korpergewicht": "bodyweight",
    "kniebeugen": "kniebeuge",
    "ausfallschritte": "ausfallschritt",
}
"""Words that mean the same, and plurals that no rule makes."""
_FILLERS = frozenset((
    "a", "an", "and", "for", "of", "on", "the", "to", "using", "w", "with",
    "am", "au", "aux", "avec", "com", "con", "de", "des", "do", "du", "en", "mit", "na",
))  # fmt: skip


class ExerciseWords(NamedTuple):
    """Names with the same words mean the same exercise, with the same or other equipment."""

    words: tuple[str, ...]
    """The words in alphabetical order."""
    implement: Implement | None
    """What the name says to be lifted; None if it does not say it."""
    ordered: tuple[str, ...]
    """The words in the order of the name."""


def words_of(name: str) -> ExerciseWords:
    """Return the words of a name: `Split Squats - Dumbbell` has those of `split squat`, and a dumbbell."""
    plain = name.casefold()
    if not plain.isascii():
        plain = _ACCENT.sub("", unicodedata.normalize("NFKD", plain))
    words: Sequence[str] = [_SAME.get(word, word) for word in map(_singular, _WORD.findall(plain))]
    implement: Implement | None = None
    if not _OF_IMPLEMENTS.isdisjoint(words):
        words, implement = _without_implements(words)
    ordered = tuple(word for word in words if word not in _FILLERS)
    return ExerciseWords(tuple(sorted(ordered)), implement, ordered)


def _without_implements(words: Sequence[str]) -> tuple[Sequence[str], Implement | None]:
    """Return the words without those of implements, and the first one of `_IMPLEMENTS` that they name."""
    text = " ".join(words)
    implement: Implement | None = None
    for kind, pattern in _IMPLEMENTS.items():
        text, found = pattern.subn(" ", text)
        implement = kind if found and implement is None else implement
    return text.split(), implement


def _singular(word: str) -> str:
    """Return an English word in the singular; the irregular plurals are in `_SAME`."""
    if len(word) <= 3 or word in _SAME or word.endswith(("ss", "us", "is")) or not word.endswith("s"):
        return word
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word[:-1]
