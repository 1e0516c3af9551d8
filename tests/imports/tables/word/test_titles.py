"""A title that a program gave is none."""

import pytest

from wirralplan.imports.tables.word.titles import says_something


@pytest.mark.parametrize(
    "title",
    [
        "",
        " ",
        "Document1",
        "Document 2",
        "New Microsoft Word Document.docx",
        "Microsoft Word - Document1",
        "Microsoft Word - plan.doc",
        "Word Document",
        "Doc3",
        "Title",
        "[Title]",
        "untitled",
        "PowerPoint Presentation",
        "Improvement plan v7",
        "improvement_plan_v7.docx",
        "Report.DOC",
    ],
)
def test_this_says_nothing(title: str) -> None:
    assert not says_something(title, "plans/improvement-plan v7.docx")


@pytest.mark.parametrize("title", ["Improvement Plan", "Documents for children", "Title plan"])
def test_this_says_something(title: str) -> None:
    assert says_something(title, "plans/improvement-plan v7.docx")
