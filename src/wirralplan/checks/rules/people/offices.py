"""Words of offices, teams and subjects: what holds one of them is nobody's name."""

from wirralplan.plan.lookup.names import loosened

_WORDS = frozenset(
    """
    academy acting adoption adult adults adolescent advisor adviser agency analyst assessment
    assistant associates assurance attendance authority board borough business care carers
    centre chair chief child children childrens city cllr colleagues commissioner commissioning
    committee communications community consultancy consultant co-ordinator coordinator corporate
    council councillor county cypd data delegate department deputy desk development director
    directorate disability district early east edge education enablers engagement executive
    families family finance fostering group head health help housing hr hub human improvement
    inc inclusion independent integrated interim it joint lead leader learning legal local
    locality manager limited llc llp ltd management mayor mayoress member model nominee north
    nurse nursing officer operational operations others parenting partner partners partnership
    partnerships performance planning plc police policy practice prevention principal principals
    procurement programme project protection public quality regional representative resources
    safeguarding school schools senco send senior service services skills social solicitors sons
    south specialist staff standards strategic strategy strategies substitute supervisor support
    tba tbc team teams training transformation trust vacant virtual wellbeing west wirral worker
    workers workforce workstream youth
    """.split()  # noqa: SIM905 - two hundred words read better as words
)
# Short forms of offices, teams and subjects, which are written as a person's initials are.
_SHORT_FORMS = frozenset(
    """
    ADCS AP APS ASC ASYE BAME CAF CAMHS CCG CEO CEX CFO CFS CIN CLA CLT CME CMT COO CP CPD CPN
    CQC CSA CSC CSE CTO CWD CYP CYPD CYPS DASS DBS DCS DFE DHSC DMT DOLS DPH DPO DSL EDT EDI EET
    EH EHC EHCP EHM EIP ELT EP EPS ESOL EY EYFS FE FGC FIS FOI FSM FSW GDPR GP GPS HE HMI HMIP
    HR HRA HV ICB ICS ICT IFA IRO IT JP KS LA LAC LADO LD LGA LGBT LSCB LSCP LMT MAPPA MARAC
    MASH MASA MBE MH MIS NA NEET NFA NHS OBE CBE OD OT PA PCC PEP PH PHE PI PLO PMO PPM PRU PSW
    QA QC KC QPI RAG SAB SALT SAR SASF SEN SENCO SEND SEMH SGO SLA SLT SMT SSW TAC TAF TBA TBC
    TF UASC VCS VCSE YJB YJS YMCA YOS YOT
    """.split()  # noqa: SIM905 - as above
)


def is_office(text: str) -> bool:
    """Whether a word of ``text`` belongs to an office, a team or a subject, and to nobody."""
    return not _WORDS.isdisjoint(loosened(text).split())


def is_short_form(text: str) -> bool:
    """Whether ``text`` is a usual short form of an office, a team or a subject."""
    return text.replace(".", "").upper() in _SHORT_FORMS
