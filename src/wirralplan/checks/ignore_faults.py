"""What can be wrong with how a file silences and chooses rules: a class for each kind."""

from wirralplan.text.finding import Fault, fault_class


@fault_class
class UnusedIgnore(Fault):
    """The ``words`` of a comment that silence nothing; none where it names no rule.

    ``refused`` says that no comment may silence what they name, ``left`` are its other words.
    """

    words: tuple[str, ...] = ()
    refused: bool = False
    left: tuple[str, ...] = ()


@fault_class
class UnknownRule(Fault):
    """A ``word`` that means no rule, and the ``nearest`` one that there is, if any."""

    word: str
    nearest: str
