"""Writes an answer in the chosen form, to standard output or to a file."""

from typing import TYPE_CHECKING, assert_never

from wirralplan.cli.options.output_options import AnswerForm, Output
from wirralplan.cli.terminal.console import put, show

if TYPE_CHECKING:
    from wirralplan.views.answer import Answer


def put_answer(answer: "Answer", form: str, output: Output) -> None:
    """Write ``answer`` in ``form``, the value of an ``AnswerForm``.

    Each form is imported only where it is chosen.
    """
    chosen = AnswerForm(form)
    match chosen:
        case AnswerForm.JSON:
            from wirralplan.views.forms import json

            put(json.rendered(answer.data), output.out)
        case AnswerForm.CSV:
            from wirralplan.views.forms import csv

            assert answer.sheet is not None  # noqa: S101 - without a table a command has no such form
            put(csv.rendered(answer.sheet), output.out, newline="\r\n")
        case AnswerForm.HTML:
            from wirralplan.views.forms.html import page

            put(page.rendered(answer.page), output.out)
        case AnswerForm.TABLE | AnswerForm.MARKDOWN:
            markdown = chosen is AnswerForm.MARKDOWN
            show(answer.page, output.out, output.color, markdown=markdown)
        case _:
            assert_never(chosen)
