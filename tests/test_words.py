"""The English that people read: words that a coach would not say do not come back."""

import re

import pytest

from tests.words import Sentence, visible_sentences

CLUMSY = (
    "1 landings",
    "a lighter week",
    "adds that key, or takes it away",
    r"all at \S+, and",
    "another way to train",
    "articles?",
    "as aimed for",
    "as counted",
    "as deep as it (does|feels)",
    "at once, and on",
    "both alike",
    "by itself; again: you do",
    "can you hear it",
    "counts? on it",
    "do it all",
    "do(es)? not hurt",
    "down slowly, up",
    "enter and then a key",
    "enter goes on",
    "every set is kept on this machine",
    "from over there",
    "go(es)? on",
    "goal line",
    "heels further from the hips",
    "how to train",
    "if not yet",
    "in a row, so",
    "knees long",
    "knees track over the toes",
    "legs grow",
    "less load at once",
    "load step",
    "made no sense",
    r"no(thing|body) (was|is|rests)( \w+)? (counted|now)",
    "not said",
    "on the way back",
    "one rep more on the lowest",
    "rest is part of it",
    "session effort",
    "sets? (it |that )?aside",
    r"short \S+ times",
    "short reps",
    "the repetitions",
    r"since \S+( kg)? more",
    "so the same again",
    "so that nothing stops",
    "stands? in this line",
    "stood still",
    r"take[ns]? (\w+ ){0,3}back",
    "the coach goes",
    "the one (above|after|before|below)",
    "the others were skipped",
    "took back",
    "training goes",
    "types? the repetitions",
    "volume load",
    "reached in",
    "ways? (of|to) train(ing)?",
    "weight on (the|your) lap",
    "weights are shown and typed in",
    "without a hurry",
)
"""Patterns, with the case ignored."""
CLUMSY_WORDS = re.compile("|".join(rf"\b({pattern})\b" for pattern in CLUMSY), re.IGNORECASE)

REWORDED = (
    "legs grow in the rest, 48 hours are a good one",
    "You trained legs today already: rest is part of it.",
    "u takes back",
    "Take back the last thing",
    "Every set is kept on this machine, and next time it is here.",
    "under 8, so the same again",
    "one rep more on the lowest set; all at 12, and it gets harder",
    "short 3 times in a row, so a lighter week",
    "the goal line; go deeper, or take a weight on the lap",
    "Less depth: only as deep as it does not hurt",
    "Drop sets: After the last set less load at once, and on",
    "Down slowly, up without a hurry",
    "How to train",
    "Go on another way",
    "The coach goes on by itself; again: you do",
    "The set is done: as counted, or as aimed for where nothing was counted",
    "One load step less",
    "Done, with 3 of 28 sets; the others were skipped.",
    "Since 3040 kg more",
    "reached in 2 of 36 sessions (Goal)",
    "All of it? enter goes on, - if not yet",
    "Heels further from the hips",
    "The article counts on it against injuries",
    "the quadriceps do not do it all",
    "Knees track over the toes, both alike",
    "Knees long, not locked",
    "enter and then a key adds that key, or takes it away",
    "What weights are shown and typed in.",
    "Can you hear it from over there?",
    "1 landings",
)
"""Sentences of earlier versions, each of which has a better one by now."""


@pytest.mark.parametrize("sentence", REWORDED)
def test_each_reworded_sentence_would_be_found(sentence: str) -> None:
    assert CLUMSY_WORDS.search(sentence)


@pytest.fixture(scope="module")
def sentences() -> list[Sentence]:
    """All sentences that a person can read; the code is searched once for them."""
    return list(visible_sentences())


def test_no_visible_sentence_says_what_a_coach_would_not_say(sentences: list[Sentence]) -> None:
    found = [f"{s.file}:{s.line}: {s.text}" for s in sentences if CLUMSY_WORDS.search(s.text)]
    assert not found, "\n".join(found)


def test_the_list_has_sentences_of_code_assets_and_readme(sentences: list[Sentence]) -> None:
    files = {sentence.file for sentence in sentences}
    assert {"README.md", "assets/program.toml", "legday_tui/commands/options.py"} <= files


NAMES_A_KEY = re.compile(
    r"(?:^|[ (])(?:[a-z,!]|enter|space)"
    r"(?:: [a-z]| (?:undoes|brings|saves|swaps|records|starts|counts|opens)\b)"
)


def test_no_sentence_names_a_key_that_the_user_can_change(sentences: list[Sentence]) -> None:
    # The plain session has keys of its own; those of a dialog and of the cards cannot be changed.
    fixed = ("enter saves it", "... (w: type yours)")
    found = [
        (where, words)
        for where, _, words in sentences
        if NAMES_A_KEY.search(words)
        and words not in fixed
        and where.startswith(("legday_tui", "assets"))
        and "/plain/" not in where
    ]
    assert found == []
