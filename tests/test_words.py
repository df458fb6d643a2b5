"""The English that people read: words that a coach would not say do not come back."""

import re

from tests.words import visible_sentences

CLUMSY = (
    "1 landings",
    "adds that key, or takes it away",
    "all at {",
    r"all at \d+, and",
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
    r"short \d+ times",
    "short reps",
    r"since \S+ kg more",
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
    "was reached in",
    "ways? (of|to) train(ing)?",
    "weight on (the|your) lap",
    "weights are shown and typed in",
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
