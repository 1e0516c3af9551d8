"""Lines that look like a right one: those that mean something else, and true slips of the pen.

Each entry is the part of ``mishaps.PLAN`` that it stands in, and the line as typed there.
``LOOKALIKES`` were written before the repairs were mended: of the 292 of that day
the repairs of that day made 176 into something that nobody had said.
"""

from typing import NamedTuple

from mishaps import PLAN

# A line of each part, as it stands in the plan, and what goes before a line beside it.
_PLACES = {
    "plan": ("starts: 2017-09-01\n", ""),
    "person": ("    role: Manager\n", "    "),
    "workstream": ("    title: Practice Improvement\n", "    "),
    "activity": ("        lead: Ann Lee\n", "        "),
    "milestone": ("            due: 2018-06-15\n", "            "),
    "move": ("                from: 2018-07-31\n", "                "),
    "update": ("                note: Interviews in July\n", "                "),
    "rating": ("                rag: amber\n                note: Interviews", "                "),
}


class Lookalike(NamedTuple):
    """A line, and the part of the plan in which it is typed."""

    part: str
    line: str

    @property
    def name(self) -> str:
        """What a test is called that is about it."""
        return f"{self.part}: {self.line}"

    def beside(self) -> str:
        """The plan with the line after one of the part's own."""
        own, blanks = _PLACES[self.part]
        before, found, after = PLAN.partition(own)
        assert found, self
        if self.part == "rating":
            return f"{before}{blanks}{self.line}\n{own.partition(chr(10))[2]}{after}"
        return f"{before}{own}{blanks}{self.line}\n{after}"

    def instead(self) -> str:
        """The plan with the line in place of one of the part's own."""
        own, blanks = _PLACES[self.part]
        before, found, after = PLAN.partition(own)
        assert found, self
        if self.part == "rating":
            return self.beside()
        return f"{before}{blanks}{self.line}\n{after}"


def _of(part: str, lines: str) -> list[Lookalike]:
    return [Lookalike(part, line.strip()) for line in lines.strip().splitlines()]


KEYS = [
    *_of("milestone", """
        completed by: 2018-12-31
        to be completed by: 2018-12-31
        not completed: 2018-12-31
        not yet completed: 2018-12-31
        incomplete: 2018-12-31
        uncompleted: 2018-12-31
        completion target: 2018-12-31
        completion date: 2018-12-31
        completion: 2018-12-31
        target completion: 2018-12-31
        planned completed: 2018-12-31
        completed?: 2018-12-31
        completed (planned): 2018-12-31
        complete by: 2018-12-31
        complete_by: 2018-12-31
        completed_by: Bob Ray
        completed-by: Bob Ray
        completedby: 2018-12-31
        uncomplete: 2018-12-31
        competed: 2018-12-31
        completes: 2018-12-31
        completer: Bob Ray
        completeness: half
        half completed: 2018-12-31
        partly completed: 2018-12-31
        part-completed: 2018-12-31
        completed in part: 2018-12-31
        completed next: 2018-12-31
        when completed: report to the board
        never completed: 2018-12-31
        completed2: 2018-12-31
        due completed: 2018-12-31
        not cancelled: 2018-06-20
        uncancelled: 2018-06-20
        cancelled?: 2018-06-20
        to be cancelled: 2018-12-31
        cancelled if: no bid comes in
        cancellation: 2018-12-31
        cancellable: until July
        evidence required: Cabinet minute
        evidence needed: Cabinet minute
        evidence of what: Cabinet minute
        no evidence: nothing sent yet
        evidence due: 2018-12-31
        evidence to follow: Cabinet minute
        evidenced by: Bob Ray
        evidence_needed: Cabinet minute
        self-evident: nothing to show
        outcome: Fewer moves for children
        outcomes: Fewer moves for children
        resources: two social workers
        resource: two social workers
        resourced: two social workers
        measure: moves per year
        course: Signs of Safety
        sauce: nobody knows
        was due: 2018-03-31
        due before: 2018-03-31
        previously due: 2018-03-31
        not due: 2018-03-31
        overdue: 2018-03-31
        undue: 2018-03-31
        due2: 2018-03-31
        due?: 2018-03-31
        dues: 200 pounds
        duet: with Bob Ray
        first due: 2018-03-31
        original due: 2018-03-31
        started: 2018-03-31
        not started: 2018-03-31
        restart: 2018-03-31
        start again: 2018-03-31
        stat: nothing yet
        state: amber
        stage: two
        status note: waiting
        smart: yes
        stars: 5
        reasons to go on: none
        reasonable: yes
        no reason: none given
        reasoned by: Bob Ray
        season: summer
        treason: none
        to note: Consultation
        not: agreed
        vote: taken in June
        node: north
        none: applies
        removes: old forms
        movers: Bob Ray
        move: 2018-08-31
        loves: tea
        outgoing: true
        going: true
        not ongoing: true
        undergoing: true
        foregoing: true
        hereafter: homes/register
        later: homes/register
        alter: homes/register
        rafter: roof
        not after: 2018-12-31
        thereafter: 2018-12-31
        tile: roof
        subtitle: Second stage
        tithe: none
        entitled: all children
        last updates: none
        updated: 2018-06-20
        updater: Bob Ray
        dates: two of them
        identity: Panel
        idea: a panel
        red: alert
    """),
    *_of("activity", """
        co-lead: Bob Ray
        colead: Bob Ray
        co lead: Bob Ray
        joint lead: Bob Ray
        deputy lead: Bob Ray
        lead2: Bob Ray
        lead 2: Bob Ray
        second lead: Bob Ray
        not lead: Bob Ray
        former lead: Bob Ray
        lead until June: Bob Ray
        lead partner: NHS
        lead agency: NHS
        lead-in: two months
        lead time: two months
        mislead: nobody
        plead: nothing
        head: Bob Ray
        read: Bob Ray
        load: heavy
        leaf: green
        dead: line
        led: by nobody
        lend: a hand
        resources: two social workers
        outcome: Fewer moves
        success measures: fewer moves
        non-priorities: 1a
        old milestones: none
        key milestones: none
        milestones met: none
        keynote: hello
        footnotes: none
        noted: by the board
    """),
    *_of("move", """
        form: B12
        frog: green
        platform: Teams
        until: 2018-09-30
        moved from: 2018-03-31
        not from: 2018-03-31
        disapproved_by: Improvement Board
        not approved by: Improvement Board
        unapproved_by: Improvement Board
        approved until: 2018-12-31
        approve_by: 2018-12-31
        to be approved_by: Improvement Board
        approved_by?: Improvement Board
        update: none
        rate: 5
    """),
    *_of("update", """
        nearby: Bob Ray
        bye: Bob Ray
        was rag: red
        rag before: red
        drag: red
        rage: red
        brag: red
        average: red
        reported by: Bob Ray
        stand-by: Bob Ray
        vote: 5 to 2
    """),
    *_of("person", """
        game: chess
        first name: Bob
        surname: Ray
        fame: none
        rule: none
        former role: Head of Practice
        rope: none
        not aliases: Rob
    """),
    *_of("plan", """
        depends: nothing
        weekends: off
        restarts: 2019-01-01
        friends: many
        tends: upward
        reformat: yes
        conditions: none
        addition: none
        checked: 2018-06-20
        steeple: church
    """),
]  # fmt: skip

VALUES = [
    *_of("rating", """
        rag: not green
        rag: Not red
        rag: Amber/Green
        rag: Amber/Red
        rag: green/amber
        rag: amber-green
        rag: amber to red
        rag: green (was red)
        rag: red?
        rag: amberish
        rag: red-ish
        rag: greenish
        rag: grey
        rag: greed
        rag: agreed
        rag: screen
        rag: bred
        rag: reed
        rag: tired
        rag: umber
        rag: chamber
        rag: un-green
        rag: no longer red
        rag: never green
        rag: nearly green
        rag: was amber
        rag: green soon
        rag: evergreen
        rag: R
        rag: A
        rag: G
        rag: A/G
        rag: RAG
        rag: blue
        rag: black
    """),
    *_of("milestone", """
        ongoing: not yet
        ongoing: untrue
        ongoing: no
        ongoing: not true
        ongoing: partly
        ongoing: until June
    """),
]  # fmt: skip

DATES = [
    *_of("milestone", """
        due: 30 June 99
        due: 30/06/99
        due: 30 June 45
        due: 31/05/20
        due: 31 May 20
        due: 2018-06-3
        due: 2018-6-3
        due: 2018-12-1
        due: 2018/6/1
        due: 2018-06-
        due: 2018-06
        due: 2018
        due: June 18
        due: 2018/1
        due: May 18
        due: 18 May
        due: 04/05/2018
        due: 4/5/18
        due: 06.07.2018
        due: 18-05-31
        due: 31-05-18
        due: not 30 June 2018
        due: after 30 June 2018
        due: before 30/06/2018
        due: 30 June 2018 or later
        due: 30 June 2018?
        due: 30 June or 31 July 2018
        due: 2018-06-30 to 2018-07-31
        due: 30/31 July 2018
        due: 28 Febuary 2018 at the latest
        due: Mon 30 June 2018
        due: 2018-30-06
        due: 12/31/2018
        due: 31/11/2018
        due: 00/06/2018
        due: 2018-W26-6
        due: Q3 2018
        due: Autumn 2018
        due: end of June 2018
        due: 30/06/201
        due: 30 June 201
        due: 30 June
        due: 1806-30-06
        due: 2018-06-30 or 2018-06-31
        due: 2018-06-30T23:30:00Z
        due: 2018-06-30 17:00
        completed: not 2018-06-12
        completed: 30 June 99
        completed: no
        completed: yes
        completed: by 30 June 2018
        completed: expected 30 June 2018
        completed: 50%
        completed: 2018-06-1
        cancelled: not on 30 June 2018
        cancelled: 1 April 99
        start: from 30 June 2018
        start: 3/4/2018
    """),
]  # fmt: skip

LOOKALIKES = [*KEYS, *VALUES, *DATES]
