"""The file is something else than a plan.

## What it does

Refuses Word documents, workbooks, PDFs, pictures, web pages and other files that their first
bytes give away, and texts in which no line at the margin begins with `format:`, `title:`,
`people:` or `workstreams:`. Nothing of such a file is printed, and the run ends with exit
code 2. A plan with mistakes is a plan, and so are an empty file and one of comments.

## Why it matters

A Word document read as a plan is thousands of lines of mistakes that say nothing; and what
stands in a file that got here by accident is nobody's business in the log of a build.

## Wrong

```yaml
Improvement plan, as agreed by the Board on 30 June
```

## Right

```yaml
format: 1
title: Improvement plan
workstreams:
  - title: Practice Improvement
    activities:
      - title: Fostering action plan
        lead: Ian Godfrey
        milestones:
          - title: Panel Chair appointed
            due: 2018-01-30
```
"""

from wirralplan.checks.check import Check, Stage
from wirralplan.errors import NotAPlan
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Span

CHECK = Check("WP016", "not-a-plan", Level.ERROR, Stage.TEXT, __doc__)


def finding(failure: NotAPlan) -> Finding:
    """The refusal of a file as a finding at its first line, for programs that read findings."""
    return Finding(
        CHECK.code,
        CHECK.name,
        CHECK.level,
        Span(0, 0),
        failure.sentence.removesuffix("."),
        failure.hint,
    )
