"""What looks like a right key, value or date and means something else is left as it is."""

import pytest
from lookalikes import LOOKALIKES, Lookalike

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.repairing import repaired
from wirralplan.checks.running import findings
from wirralplan.plan.reading import Reading, read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source


def ask(reading: Reading) -> list[Finding]:
    return findings(reading, CATALOGUE)


def fixed(text: str) -> str:
    return repaired(read(Source("plan.yaml", text)), ask).reading.source.text


@pytest.mark.parametrize("lookalike", LOOKALIKES, ids=str)
def test_a_lookalike_is_not_repaired_into_what_it_resembles(lookalike: Lookalike) -> None:
    for text in (lookalike.beside(), lookalike.instead()):
        assert fixed(text) == text
