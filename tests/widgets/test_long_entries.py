"""The entry list with texts that are wider than itself."""

from tests.widgets.test_entry_list import shown


async def test_what_does_not_fit_is_left_out_by_whole_words() -> None:
    async with shown(1) as (app, pilot):
        app.text = "the right side goes first next time"
        app.entry_list.refresh()
        await pilot.pause()
        assert app.entry_list.render_line(1).text.strip() == "> the right side goes first…"


async def test_a_wrapped_entry_is_read_and_moved_over_as_one() -> None:
    async with shown(8, indent=4) as (app, pilot):
        app.text = "the right side goes first next time, set"
        app.entry_list.show(app.entries)
        await pilot.pause()
        rows = [app.entry_list.render_line(y).text.rstrip() for y in range(4)]
        assert rows == ["Heading 0", "> the right side goes first", "      next time, set 0",
                        "  the right side goes first"]  # fmt: skip
        for _ in range(3):
            await pilot.press("down")
        rows = [app.entry_list.render_line(y).text.rstrip() for y in range(8)]
        assert rows[-2:] == ["> the right side goes first", "      next time, set 3"]
