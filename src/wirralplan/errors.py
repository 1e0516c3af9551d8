"""Failures of a request, each reported in one sentence, with the way out as a hint."""


class WirralplanError(Exception):
    """A request that cannot be carried out; the command line ends with exit code 2.

    ``sentence`` says what is wrong, ``hint`` (may be empty) what to do instead. Faults of
    the plan file are not exceptions: they are ``wirralplan.text.finding.Fault`` values.
    """

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint


class MissingPlan(WirralplanError):
    """There is no plan file where one was looked for."""


class AmbiguousPlan(WirralplanError):
    """Two plan files stand side by side, and nobody said which."""


class UnreadableFile(WirralplanError):
    """A file, folder, pipe or revision cannot be read."""


class NotAPlan(WirralplanError):
    """A file is something else than a plan; nothing of its text is in the sentence."""


class UnknownRevision(WirralplanError):
    """Git does not know the revision, or the file is not in it."""


class UnwritableFile(WirralplanError):
    """A file cannot be written."""


class ChangedMeanwhile(WirralplanError):
    """A file is no longer what it was when it was read."""


class UnusableRequirement(WirralplanError):
    """What pip is to install cannot stand in a file that has it installed."""


class MistypedCommand(WirralplanError):
    """A command line that names no command, or has not what its command takes."""


class MisspeltDate(WirralplanError):
    """A date on the command line is in no form that can be read."""


class UnknownName(WirralplanError):
    """Nobody of that name is in the plan."""


class AmbiguousName(WirralplanError):
    """Several people fit the name typed."""


class UnknownReference(WirralplanError):
    """No milestone, activity, workstream, priority or rule fits what was typed."""


class AmbiguousReference(WirralplanError):
    """Several milestones or activities fit what was typed."""


class UnconfirmedNumber(WirralplanError):
    """The number of a place, which may shift, and nobody said that it is the right one."""


class ContradictoryOptions(WirralplanError):
    """Options that make no sense together."""


class ImpossibleFilter(WirralplanError):
    """A filter that no row of the listing could ever pass."""


class ImpossibleEdit(WirralplanError):
    """A change that contradicts what the plan says."""


class UnprovenEdit(WirralplanError):
    """A change that could not be made without changing something else."""


class UnreadableTable(WirralplanError):
    """A file for import that cannot be read as a table."""
