"""A question with its answers in one row."""

from legday_tui.widgets.answer_row import answers_row

EFFORTS = ("easy", "good", "hard", "all out")


def test_the_chosen_answer_is_marked_by_brackets_and_capitals() -> None:
    row = answers_row("How hard?", EFFORTS, 2, 80)
    assert row == "How hard?   1 easy   [2 GOOD]   3 hard   4 all out"


def test_gaps_and_then_the_question_give_way_in_a_short_row() -> None:
    assert answers_row("How hard?", EFFORTS, None, 44) == "How hard?  1 easy  2 good  3 hard  4 all out"
    assert answers_row("How hard?", EFFORTS, None, 35) == "1 easy  2 good  3 hard  4 all out"
