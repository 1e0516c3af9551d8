"""The words round a date, and what they say of it. All of them end where the date begins."""

import re

from wirralplan.patterns import pattern

_I = re.ASCII | re.IGNORECASE
_EDGE = r"(?:[\s,;:(\[-]|^)"

# It goes on from that day: "- underway from 31/03/18".
UNDERWAY = pattern(
    rf"{_EDGE}*\b(?:(?:already |now |currently )?(?:underway|under way|ongoing|on-going"
    r"|in progress)(?:,? (?:from|since))?)[ :]*$",
    _I,
)
# It starts then, which says nothing of its end.
FROM = pattern(
    rf"{_EDGE}*\b(?:from|as from|with effect from|w\.?e\.?f\.?|effective from|commencing"
    r"(?: from| in| on)?|starting(?: from| in| on)?|beginning(?: in| on)?)[ :]*$",
    _I,
)
# The event is that it begins; the words stay in the title, but for the last.
BEGIN = pattern(
    r"(?P<kept>\b(?:to begin|begins?|to start|starts?|to commence|commences?|to be launched|launch(?:ed"
    r"|es)?|to launch|go(?:es)? live|start date))(?P<last>(?: on| by| in)?[ :]*)$",
    _I,
)
# It has to be done by then.
BY = pattern(
    rf"{_EDGE}*\b(?:(?:due |deadline |in place |complete |completion )?by(?: the)?"
    r"|before|no later than|not later than|due(?: on| in| date)?|deadline|target(?: date)?"
    r"|to be done by|(?:for )?completion(?: date)?|timescale|on or before)[ :]*[(]?$",
    _I,
)
ON = pattern(rf"{_EDGE}*\b(?:on|in|during|for|at)(?: the)?[ :]*$", _I)
# The date is that of something else.
OF_ELSE = pattern(
    r"\b(?:of|dated|since|following|after|to|until|till|than|between|as at|the|published|issued"
    r"|held|reported|received|revised|updated|ofsted|inspection|visit|meeting|report|version|was"
    r"|were|from the|in the|if|not)[ :(]*$",
    _I,
)
# What may stand behind a date at the end of a text.
NOTHING_MORE = pattern(r"[\s)\].,;]*")
ONWARDS = pattern(
    r"[\s,;(]*(?:and |then )?(?:onwards?|(?:is |are )?(?:on-?going|continuing|continuous(?:ly)?)"
    r"(?: thereafter)?)[\s).,;]*",
    _I,
)
TBC = pattern(
    r"(?:date )?(?:tbc|t\.b\.c\.?|tba|tbd|to be (?:confirmed|agreed|advised|set|determined"
    r"|decided|arranged)|date to be (?:set|agreed|confirmed|fixed|arranged))",
    _I,
)
TBC_AT_END = pattern(
    r"[\s,;:(\[-]+(?P<words>(?:by |date |timescale )?(?:tbc|t\.b\.c\.?|tba|tbd))[\s)\].]*$", _I
)
ONGOING = pattern(
    r"(?:on-?going|on going|continuous(?:ly)?|continuing|rolling(?: programme)?|business as usual"
    r"|bau|throughout|throughout the (?:year|plan)|permanent(?:ly)?|always"
    r"|(?:already )?(?:underway|under way|in progress)(?: and (?:ongoing|continuing))?)",
    _I,
)
ONGOING_AT_END = pattern(
    r"(?:[\s]*[,;:(\[-]+[\s]*|\s+(?=underway|under way))(?P<words>(?:this is |work is |is )?"
    r"(?:on-?going|underway|under way|in progress|continuous|rolling programme))[\s)\].]*$",
    _I,
)
ROLLING = pattern(r"\b(?P<words>underway|under way)\b[\s,;:-]*(?=.*\brolling programme\b)", _I)

# Whatever still looks like time.
LEFT = pattern(
    r"\b(?:(?:jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b(?!-)|(?-i:March|May)(?=\s+\d|[,.;)]|$"
    r"|\s+(?:and|to|or)\b)|(?:by|in|from|until|end of|since) (?-i:March|May)\b|(?:19|20)\d\d(?:[/-]\d{2,4})?\b"
    r"|q[1-4]\b|quarter(?:s|ly)?\b|(?:spring|summer|autumn|winter)(?: term)?\b|term\b|terms\b"
    r"|half[ -]?term\b|academic year|financial year|week(?:s|ly)?\b|w/c|w/e|fortnight(?:ly)?"
    r"|month(?:s|ly)?\b|annual(?:ly)?\b|daily\b|year end|end of (?:the )?year|fy\b|tbc\b|tba\b"
    r"|asap\b|immediate(?:ly)?\b|between\b|revised\b|deferred|postponed|delayed|on hold"
    r"|ongoing\b|on-going|underway\b|easter|christmas|summer|next (?:week|month|year)|deadline"
    r"|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?![\d%]))",
    _I,
)

DONE = r"(?:completed|complete|done|closed|finished|achieved|delivered|signed off|implemented)"
DAY_DONE = pattern(rf"[\s,;:(\[-]*(?:now )?{DONE}[\s)\].!,;:-]*", _I)
DONE_DAY = pattern(rf"[\s(\[]*{DONE}(?:[\s,;:.-]*(?:on|in|as of|as at)?)?[\s,;:(-]*", _I)
STARTS_DONE = pattern(rf"[\s(\[]*{DONE}\b", _I)
# With any of these a word for done says something else.
NOT_DONE = pattern(
    r"\b(?:not|no|never|by|due|except|excluding|part(?:ly|ially)?|partial|nearly|almost|mostly"
    r"|expected|to be|will|would|planned|plan|target|remaining|outstanding|awaiting|pending|once"
    r"|when|until|unless|before|aim|aiming|anticipated|forecast|incomplete|uncompleted|yet|if|should|phase"
    r"|stage|first|draft|some|reopened|re-opened|review|next|but|however|still)\b|%|\?|/\s*\d+\s*$",
    _I,
)
# What is left at the edge of a title where a date was taken out.
EDGES = " \t,;:-\u2013\u2014\u2012\u2010"
MARKED_DONE = pattern(r"[(\[]\s*(?:complete|completed|done|closed)[\s:,-]*$", _I)
