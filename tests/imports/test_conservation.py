"""The promise of import: no word of any cell is lost, whatever the table."""

from hypothesis import given
from imports.any_tables import contents, options, parts, read, said, words

from wirralplan.imports.draft import Options
from wirralplan.imports.tables.grid import Contents


@given(contents(), options())
def test_all_words_of_a_row_stand_in_one_activity_or_are_listed(
    table: Contents, said_of_it: Options
) -> None:
    found, text = read(table, said_of_it)
    if found is None:
        return
    top, activities = parts(text)
    elsewhere = {*words(top), *(word for one in found.unread for word in words(one.what))}
    kept = [elsewhere.union(words(one)) for one in activities]
    for place, own in said(table):
        lost = min((own - one for one in kept), key=len)
        assert not lost, f"{place}: {sorted(lost)}\n{text}\n{found.unread}"
