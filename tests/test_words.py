"""The English that people read: words that a coach would not say do not come back."""

import re

from tests.words import visible_sentences

CLUMSY = (
    "Knees long, not locked",
    "Knees track over the toes, both alike",
    "How to train",
    "Another way to train",
    "1 landings",
    "all at {",
    "articles?",
    "both alike",
    "by itself; again: you do",
    "can you hear it from over there",
    "do it all",
    "does not hurt",
    "enter and then a key",
    "every set is kept on this machine",
    "from over there",
    "go on another way",
    "goal line",
    "Heels further from the hips",
    "in a row, so a lighter",
    "legs grow in the rest",
    "less load at once",
    "load step",
    "made no sense",
    "nothing was counted",
    "one rep more on the lowest",
    "rest is part of it",
    "session effort",
    "set aside",
    "short reps",
    "so the same again",
    "take[ns]? (it |that )?back",
    "takes? .* back",
    "the others were skipped",
    "took back",
    "volume load",
    "weights are shown and typed in",
    "weight on the lap",
    "without a hurry",
)
"""Patterns, with the case ignored."""


def test_no_visible_sentence_says_what_a_coach_would_not_say() -> None:
    clumsy = re.compile("|".join(rf"\b{pattern}\b" for pattern in CLUMSY), re.IGNORECASE)
    found = [f"{s.file}:{s.line}: {s.text}" for s in visible_sentences() if clumsy.search(s.text)]
    assert not found, "\n".join(found)


def test_the_list_has_sentences_of_code_assets_and_readme() -> None:
    files = {sentence.file for sentence in visible_sentences()}
    assert {"README.md", "assets/program.toml", "legday_tui/commands/options.py"} <= files
