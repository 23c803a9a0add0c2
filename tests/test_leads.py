"""Who is to do it: every kind of lead cell that we know of, and laws that hold for any cell."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model.record import Lead
from extract.rulebook.load import common, load, names
from extract.rulebook.rules import Example
from extract.tidy.leads.lines import joined
from extract.tidy.leads.read import LeadContext, read_leads
from extract.tidy.leads.strings import reading

CELLS = """\
J Whitcombe
    person | J Whitcombe
Petra Okafor
    person | Petra Okafor
Okafor, Petra
    person | Petra Okafor
OKAFOR Susan
    person | Susan Okafor
Dr A. N. Okafor
    person | A. N. Okafor
Siân Pryce-Hill
    person | Siân Pryce-Hill
Owain ap Rhys
    person | Owain ap Rhys
Fatima al-Rashid
    person | Fatima al-Rashid
T. McAllister
    person | T. McAllister
Ms S. de la Cruz
    person | S. de la Cruz
Mary-Ann St Clair
    person | Mary-Ann St Clair
Petra Okafor*
    person | Petra Okafor
Petra Okafor (PO)
    person | Petra Okafor
P. Okafor & D. Rees
    person | P. Okafor
    person | D. Rees
Petra Okafor, Dai Rees and Ann Tolley
    person | Petra Okafor
    person | Dai Rees
    person | Ann Tolley
Petra⏎Okafor
    person | Petra Okafor
Petra Whit⏎combe
    person | Petra Whitcombe
Tunde⏎Adebayo /⏎Mei Lin
    person | Tunde Adebayo
    person | Mei Lin
Tom Pike Susan Lane
    person | Tom Pike
    person | Susan Lane
JB/KL
    person | JB
    person | KL
JB, KL
    person | JB
    person | KL
AT/BY
    person | AT
    person | BY
SLT/JB
    group | SLT
    person | JB
LRMcC / DMacK
    person | LRMcC
    person | DMacK
GM Tolley
    person | GM Tolley
Station Manager Tolley
    person | Tolley | Station Manager
Head of Housing (vacant) – interim cover Petra Okafor
    role | Head of Housing
    person | Petra Okafor
Director of Homes (Cllr Tolley as sponsor)
    role | Director of Homes
    person | Tolley
ACFO Tolley
    person | Tolley | ACFO
PCC / OPCC
    role | PCC
    organisation | OPCC
Mind (lead), Eastmere Trust (support)
    organisation | Mind
    organisation | Eastmere Trust
Homes Board (chair: Petra Okafor)
    group | Homes Board
    person | Petra Okafor | chair
The Returning Officer and the Monitoring Officer
    role | Returning Officer
    role | Monitoring Officer
Each Service Director for own area
    role | Service Director
Dr Petra Okafor-Hughes FRCP
    person | Petra Okafor-Hughes
Planning Policy, Dev Mgt
    group | Planning Policy
    group | Dev Mgt
b
KY and MT / Waste Team
    person | KY
    person | MT
    group | Waste Team
CC/AB
    person | CC
    person | AB
MS, DR & Ms Tolley
    person | MS
    person | DR
    person | Tolley
Eastmere Council Highways
    group | Eastmere Council Highways
Head of Homes, Eastshire Police
    role | Head of Homes
Chair, Eastshire Partnership Board
    role | Chair, Eastshire Partnership Board
Head of Homes / Eastshire Police
    role | Head of Homes
    organisation | Eastshire Police
Cabinet Member for Homes, Eastshire Police
    role | Cabinet Member for Homes
    organisation | Eastshire Police
Clinical Lead – Stroke
    role | Clinical Lead – Stroke
Climate⏎Change⏎Programme⏎Manager
    role | Climate Change Programme Manager
Awaiting new structure
Scrutiny & Elections Officer
    role | Scrutiny & Elections Officer
Panel Chair & Scrutiny Officer
    role | Panel Chair
    role | Scrutiny Officer
Cabinet and Housing Manager
    group | Cabinet
    role | Housing Manager
Senior Policy and Programme Manager
    role | Senior Policy and Programme Manager
Chair of the Finance and Audit Committee
    role | Chair of the Finance and Audit Committee
Chair of the Council and Audit Committee
    role | Chair of the Council
    group | Audit Committee
Head of Repairs (Eastmere Homes)
    role | Head of Repairs
Heads of Service (all)
    group | Heads of Service
MCA/DoLS Lead
    role | MCA/DoLS Lead
The Chief Executive provided the Panel with an update on the site
    role | Chief Executive
Monitoring Officer agreed
    role | Monitoring Officer
Officer appointed by the Clerk
    role | Officer appointed by the Clerk
Head of shared services
    role | Head of shared services
It was agreed
IT
    group | IT
Community⏎Safety⏎Partnership
    organisation | Community Safety Partnership
PO, Planning, Legal
    person | PO
    group | Planning
    group | Legal
Planning: PO
    person | PO | Planning
Vice-Chair, Audit & Standards Committee
    role | Vice-Chair, Audit & Standards Committee
Eastmere Hospitals NHS Trust – Chief Operating Officer
    role | Chief Operating Officer
Trading Standards Wales
    organisation | Trading Standards Wales
Eastmere ALC
    organisation | Eastmere ALC
Commissioning Manager (Adults) with Procurement
    role | Commissioning Manager (Adults)
    group | Procurement
Cabinet Member with Special Responsibility for Homes
    role | Cabinet Member with Special Responsibility for Homes
Stock Condition Surveyor
    role | Stock Condition Surveyor
Kwadwo Sarpong Clerk
    person | Kwadwo Sarpong | Clerk
Kwadwo Sarpong Head of Homes
    person | Kwadwo Sarpong | Head of Homes
Deputy Chief Executive and Director of Homes
    role | Deputy Chief Executive and Director of Homes
Eastmere and District Civic Society
    organisation | Eastmere and District Civic Society
Homes Manager + Parks
    role | Homes Manager
    group | Parks
Owned by: Head of Homes
    role | Head of Homes
Highways England (now National Highways)
    organisation | Highways England
Scrutiny Panel (Cllr Tolley)
    group | Scrutiny Panel
    person | Tolley
Waste Team (Petra Okafor)
    person | Petra Okafor | Waste Team
Chair of Homes & General Purposes Committee
    role | Chair of Homes & General Purposes Committee
Group Manager Tolley
    person | Tolley | Group Manager
Deputy Chief Fire Officer Tolley
    person | Tolley | Deputy Chief Fire Officer
County Archaeologist
    role | County Archaeologist
JP/CD
    person | JP
    person | CD
CD
    role | CD
Petra Okafor JP
    person | Petra Okafor
OF, TN and all ward councillors
    person | OF
    person | TN
    group | all ward councillors
HEAD OF PLANNING
    role | HEAD OF PLANNING
Ward Nursing Officer (ICB) and School Meals Manager
    role | Ward Nursing Officer
    role | School Meals Manager
Returning Officer – by May 2027 elections
    role | Returning Officer
1.1 Chief Executive
    role | Chief Executive
Director of Homes & Deputy Chief Executive
    role | Director of Homes & Deputy Chief Executive
Corporate Lead Officer: Homes
    role | Corporate Lead Officer: Homes
Post to be recruited (Parking Contracts Manager)
    role | Parking Contracts Manager
Head of Assets to be appointed
    role | Head of Assets
Tegwyn Bevan - Extn 2041
    person | Tegwyn Bevan
Tegwyn⏎Bevan⏎Tree⏎Officer
    person | Tegwyn Bevan | Tree Officer
Two Rivers Wales
    organisation | Two Rivers Wales
Head of Service (North Wales)
    role | Head of Service (North Wales)
P&R Committee
    group | P&R Committee
Provost Tolley
    person | Tolley
Provost of Eastmere
    role | Provost of Eastmere
Supt Tolley
    person | Tolley
Det Supt Public Protection
    role | Det Supt Public Protection
ACC Local Policing
    role | ACC Local Policing
Cemetery Superintendent
    role | Cemetery Superintendent
Minister for Homes
    role | Minister for Homes
Secretary of State for Transport
    role | Secretary of State for Transport
Permanent Secretary
    role | Permanent Secretary
Ward Manager / Matron
    role | Ward Manager
    role | Matron
Head of Housing (vacant – covered by Petra Okafor)
    role | Head of Housing
    person | Petra Okafor
R: Parking Manager A: Director of Place
    role | Parking Manager
    role | Director of Place
Vice-⏎Chair
    role | Vice-Chair
Head of⏎Customer⏎Journeys
    role | Head of Customer Journeys
Planning⏎Enforcement⏎Team Leader
    role | Planning Enforcement Team Leader
Cllr B Tolley
    person | B Tolley
Cllrs Tolley, Whitcombe & Rees
    person | Tolley
    person | Whitcombe
    person | Rees
Councillors Mrs. A.B. Tolley, J. Pike
    person | A.B. Tolley
    person | J. Pike
Councillor Mrs Ann Tolley MBE
    person | Ann Tolley
Mr T Pike CC
    person | T Pike
Aldermen – F Tolley, P Rees
    person | F Tolley
    person | P Rees
Cyng. Huw Morris
    person | Huw Morris
Y Cynghorwyr Huw Morris ac Ifan Rhys
    person | Huw Morris
    person | Ifan Rhys
Major Pike
    person | Pike
Captain T Pike, Clerk
    person | T Pike | Clerk
Major Projects
    group | Major Projects
Major Developments
    group | Major Developments
Major Incidents Lead
    role | Major Incidents Lead
Major Crossings Manager
    role | Major Crossings Manager
Chief Insp Gareth Pike Eastshire Constabulary
    person | Gareth Pike
Cllr Ann⏎Tolley
    person | Ann Tolley
Leader
    role | Leader
Chief Executive
    role | Chief Executive
Team Leader
    role | Team Leader
Portfolio Holder for Homes
    role | Portfolio Holder for Homes
Cabinet Member - Homes and Planning
    role | Cabinet Member - Homes and Planning
Executive Member for Environment & Climate Change, Cllr Tolley
    person | Tolley | Executive Member for Environment & Climate Change
Cabinet Member with responsibility for Homes
    role | Cabinet Member with responsibility for Homes
Deputy Leader and Cabinet Member for Resources
    role | Deputy Leader and Cabinet Member for Resources
Head of Corporate and Customer Services
    role | Head of Corporate and Customer Services
Change, Programme and Performance Manager
    role | Change, Programme and Performance Manager
Head of Fairness and Belonging
    role | Head of Fairness and Belonging
Strategic Director, Growth and Environment
    role | Strategic Director, Growth and Environment
Assistant Director (Housing & Wellbeing)
    role | Assistant Director (Housing & Wellbeing)
Assistant Director – Planning & Building Control
    role | Assistant Director – Planning & Building Control
Head of Legal Services (Monitoring Officer)
    role | Head of Legal Services (Monitoring Officer)
Town Clerk and Responsible Financial Officer
    role | Town Clerk and Responsible Financial Officer
Policy Officer / Chief Executive
    role | Policy Officer
    role | Chief Executive
Environmental Health Manager and Licensing Manager
    role | Environmental Health Manager
    role | Licensing Manager
Head of Legal/Monitoring Officer
    role | Head of Legal
    role | Monitoring Officer
Head of Environmental Services & Head of Planning
    role | Head of Environmental Services
    role | Head of Planning
Section 151 Officer
    role | Section 151 Officer
AD Housing
    role | AD Housing
PH for Housing / Head of Housing
    role | PH for Housing
    role | Head of Housing
Designated Safeguarding Lead
    role | Designated Safeguarding Lead
Heads of Planning, Housing and Waste
    role | Head of Planning
    role | Head of Housing
    role | Head of Waste
Portfolio Holders for Finance and Procurement and Rural Affairs
    role | Portfolio Holder for Finance and Procurement
    role | Portfolio Holder for Rural Affairs
Chair and Vice-Chair of the Scrutiny Committee
    role | Chair of the Scrutiny Committee
    role | Vice-Chair of the Scrutiny Committee
All Heads of Service
    group | All Heads of Service
relevant Heads of Service
    group | relevant Heads of Service
Cabinet Members
    group | Cabinet Members
Petra Okafor, Head of Housing
    person | Petra Okafor | Head of Housing
Head of Housing: Petra Okafor
    person | Petra Okafor | Head of Housing
Head of Housing – Petra Okafor
    person | Petra Okafor | Head of Housing
Head of Housing / Petra Okafor
    person | Petra Okafor | Head of Housing
Petra Okafor / Head of Housing
    person | Petra Okafor
    role | Head of Housing
Petra Okafor⏎Head of Housing
    person | Petra Okafor | Head of Housing
Petra Okafor, Head of Housing, Dai Rees, Housing Options Manager
    person | Petra Okafor | Head of Housing
    person | Dai Rees | Housing Options Manager
Homes Manager⏎Tom Pike⏎Planning Manager⏎Susan Lane
    person | Tom Pike | Homes Manager
    person | Susan Lane | Planning Manager
Cllr A Whitcombe⏎Head of Housing
    person | A Whitcombe
    role | Head of Housing
Petra Okafor and Dai Rees, Joint Heads of Housing
    person | Petra Okafor | Joint Heads of Housing
    person | Dai Rees | Joint Heads of Housing
Tom Pike & Ann Tolley, Planning Services
    person | Tom Pike | Planning Services
    person | Ann Tolley | Planning Services
Susan Lane Housing Options Manager
    person | Susan Lane | Housing Options Manager
Director of Operations – L Marsh Director of Growth – R Toller
    person | L Marsh | Director of Operations
    person | R Toller | Director of Growth
Mr T Pike, Director of Homes, EHT
    person | T Pike | Director of Homes
Ann Tolley (EFRS)
    person | Ann Tolley
Executive Director of Place Lead Officer: Tom Pike
    role | Executive Director of Place
    person | Tom Pike
Lead: Petra Okafor; Support: Housing Team
    person | Petra Okafor
    group | Housing Team
Job holder: Petra Okafor⏎Job title: Head of Housing
    person | Petra Okafor | Head of Housing
Name: Petra Okafor Tel: 01632 960123
    person | Petra Okafor
Tom Pike, Tel: 01632 960123, Head of Homes (Better Start)⏎tom.pike@eastmere.gov.uk
    person | Tom Pike | Head of Homes (Better Start)
petra.okafor@eastmere.gov.uk
    person | Petra Okafor
Director of Place (in consultation with the Leader)
    role | Director of Place
    role | Leader
Petra Okafor supported by Dai Rees
    person | Petra Okafor
    person | Dai Rees
Petra Okafor c/o Democratic Services
    person | Petra Okafor
Scrutiny to monitor
    group | Scrutiny
Head of Planning – by Sept 2026
    role | Head of Planning
Housing Options
    group | Housing Options
Housing, Planning, Legal
    group | Housing
    group | Planning
    group | Legal
Children and Families Directorate
    group | Children and Families Directorate
Corporate Leadership Team / Officers
    group | Corporate Leadership Team
    group | Officers
Overview and Scrutiny Committee
    group | Overview and Scrutiny Committee
Task & Finish Group
    group | Task & Finish Group
Ward Members and Community Committees
    group | Ward Members
    group | Community Committees
Council / NHS / Police
    group | Council
    organisation | NHS
    organisation | Police
Everyone
    group | Everyone
Safeguarding Adults Board
    organisation | Safeguarding Adults Board
Eastshire Fire and Rescue Service
    organisation | Eastshire Fire and Rescue Service
Eastmere Clinical Commissioning Group and Eastshire Fire and Rescue Service
    organisation | Eastmere Clinical Commissioning Group
    organisation | Eastshire Fire and Rescue Service
Environment Agency & Eastmere Water
    organisation | Environment Agency
    organisation | Eastmere Water
Barton & Sons Ltd
    organisation | Barton & Sons Ltd
Town and Parish Councils
    group | Town and Parish Councils
Department for Education
    organisation | Department for Education
Eastmere District Council
    organisation | Eastmere District Council
Leader⏎⏎Chief Executive⏎⏎Tom Pike⏎⏎Tom Pike
    role | Leader
    role | Chief Executive
    person | Tom Pike
    person | Tom Pike
Executive⏎⏎Director for⏎⏎Communities and⏎⏎Families
    role | Executive Director for Communities and Families
Housing⏎Options⏎Manager
    role | Housing Options Manager
Senior Planning⏎Policy Officer
    role | Senior Planning Policy Officer
Head of⏎Property⏎and Assets
    role | Head of Property and Assets
Planning⏎Housing⏎Legal
    group | Planning
    group | Housing
    group | Legal
Head of Planning / Pennaeth Cynllunio
    role | Head of Planning
Pennaeth Gwasanaeth a'r Aelod Cabinet
    role | Pennaeth Gwasanaeth
    role | Aelod Cabinet
Clerk to write, Petra to chase
    role | Clerk
    person | Petra
Petra Okafor, Solicitor & Interim Monitoring Officer
    person | Petra Okafor | Solicitor & Interim Monitoring Officer
Petra Okafor, Head of Policy, Chief Executive’s Office
    person | Petra Okafor | Head of Policy
Waste Team (Veolia contract)
    group | Waste Team
TBC
To be confirmed
Vacant (was T Pike)
n/a
-
As above
See action 4
June 2026
31/03/2026
Ongoing
[email protected]
"""
"""A cell (⏎ ends a line), and below it each lead: kind, name, post of a person. Nothing below: nobody."""


def cases() -> Iterator[tuple[str, list[str]]]:
    for block in re.split(r"\n(?=\S)", CELLS.strip("\n")):
        cell, *leads = block.split("\n")
        yield cell.replace("⏎", "\n"), [lead.strip() for lead in leads]


def read(cell: str, **context: object) -> tuple[Lead, ...]:
    return read_leads(cell, LeadContext(**context), common())  # type: ignore[arg-type]


def shown(lead: Lead) -> str:
    words = [lead.kind, lead.name or ""] + ([lead.role] if lead.kind == "person" and lead.role else [])
    return " | ".join(words)


def examples() -> list[Example]:
    books = [load(name) for name in names()]
    return [example for book in books for example in book.examples if example.subject == "leads"]


@pytest.mark.parametrize(("cell", "leads"), list(cases()))
def test_a_cell_names_its_leads(cell: str, leads: list[str]) -> None:
    assert [shown(lead) for lead in read(cell)] == leads


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.says)
def test_the_examples_of_the_rules_come_out(example: Example) -> None:
    found = read(example.says, **example.context)
    assert [shown(lead).split(" | ") for lead in found] == example.gives["leads"]


def test_titles_stay_out_of_names_and_say_who_is_a_councillor() -> None:
    first, second = read("Councillors Mrs. A.B. Tolley, J. Pike")
    assert (first.honorific, second.honorific) == ("Councillor Mrs.", "Councillor")
    assert first.is_councillor
    assert second.is_councillor
    assert not read("Mr T Pike")[0].is_councillor
    assert read("Mr T Pike CC")[0].is_councillor


@pytest.mark.parametrize(
    ("cell", "councillor"),
    [
        ("Leader", True),
        ("Team Leader", False),
        ("Cabinet Member for Homes", True),
        ("Overview and Scrutiny Manager", False),
        ("Chair of the Scrutiny Panel", True),
        ("Independent Chair", False),
        ("Scrutiny Panel", True),
        ("Council Tax Team", False),
    ],
)
def test_a_post_says_whether_an_elected_member_holds_it(cell: str, councillor: bool) -> None:
    assert [lead.is_councillor for lead in read(cell)] == [councillor]


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("Director of Place in consultation with the Leader", ["lead", "consult"]),
        ("Petra Okafor supported by Dai Rees", ["lead", "support"]),
        ("Petra Okafor w/ Dai Rees", ["lead", "support"]),
        ("Head of Homes via Dai Rees", ["lead", "support"]),
        ("Mind (lead), Eastmere Trust (support)", ["lead", "support"]),
        ("Lead: Petra Okafor; Support: Housing Team", ["lead", "support"]),
        ("Petra Okafor (Lead), Dai Rees (Support)", ["lead", "support"]),
        ("Accountable: Chief Executive, Lead: Petra Okafor", ["accountable", "lead"]),
    ],
)
def test_words_before_a_lead_say_their_part(cell: str, parts: list[str]) -> None:
    assert [lead.part for lead in read(cell)] == parts


def test_initials_are_the_person_the_paper_says() -> None:
    people = {"PO": Lead(text="Petra Okafor (PO)", name="Petra Okafor", kind="person", role="Clerk")}
    known, unknown = read("PO/DR", people=people)
    assert (known.text, known.name, known.role) == ("PO", "Petra Okafor", "Clerk")
    assert unknown.name == "DR"


def test_initials_that_are_other_words_too_are_the_person_the_paper_says() -> None:
    codes = ("CC", "AB", "MO", "MS")
    people = {code: Lead(text=code, name=f"{code[0]}ia {code[1]}ell", kind="person") for code in codes}
    for code, lead in people.items():
        assert [one.name for one in read(code, people=people)] == [lead.name]


def test_a_short_name_is_of_the_kind_of_what_it_stands_for() -> None:
    meant = {"EDG": "Director of Growth", "FRG": "Flood Resilience Group"}
    post, group = read("EDG / FRG", abbreviations=meant)
    assert (post.name, post.kind, post.role) == ("EDG", "role", "Director of Growth")
    assert (group.name, group.kind) == ("FRG", "group")


def test_under_partners_unknown_names_are_bodies() -> None:
    (one,) = read("Ash and Rowan", column="Partners")
    (person,) = read("Petra Okafor", column="Lead Agency/Officer")
    assert person.kind == "person"
    assert (one.kind, one.name) == ("organisation", "Ash and Rowan")
    assert [lead.kind for lead in read("Ash and Rowan", column="Lead")] == ["person", "person"]


def test_a_post_in_brackets_parts_nobody_from_a_shared_title() -> None:
    cell = "Councillors Mrs A. Tolley (Chair), T. Pike and Dr N. Lane"
    assert [(lead.name, lead.is_councillor) for lead in read(cell)] == [
        ("A. Tolley", True), ("T. Pike", True), ("N. Lane", True),
    ]  # fmt: skip


def test_under_cabinet_member_a_bare_name_is_a_councillor() -> None:
    assert read("Petra Okafor", column="Cabinet Member")[0].is_councillor
    assert not read("Petra Okafor", column="Cabinet Member / Lead Officer")[0].is_councillor


def test_what_rests_on_shape_alone_is_less_sure() -> None:
    cells = ("Cllr B Tolley", "Tegwyn Bevan", "Tegwyn", "blue widgets")
    titled, shaped, single, unknown = (read(cell)[0].confidence for cell in cells)
    assert read("Ash and Rowan", column="Partners")[0].confidence < read("Rowan Trust", column="Partners")[0].confidence
    assert titled == 1 > shaped > single > unknown > 0


def test_a_column_of_prose_names_no_lead() -> None:
    assert read("The working group asked for a note on the cost of each of the options. " * 12) == ()


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("Head of\nHousing", "Head of Housing"),
        ("Cllr\nTolley", "Cllr Tolley"),
        ("Petra Okafor\nDai Rees", "Petra Okafor\nDai Rees"),
        ("Head of Housing\nHead of Waste", "Head of Housing\nHead of Waste"),
        ("Fire and\nRescue Service", "Fire and Rescue Service"),
    ],
)
def test_lines_join_only_where_one_lead_goes_on(lines: str, text: str) -> None:
    assert joined(lines, common()) == text


def test_the_command_prints_the_strings_own_words() -> None:
    row = {"text": "Leader / Petra Okafor", "context": {"column": "Lead"}, "council": "Eastmere"}
    post, person = reading(row, common())["leads"]
    assert (post["name"], post["kind"], post["role"], post["is_councillor"]) == (None, "role", "Leader", True)
    assert (person["name"], person["kind"], person["role"]) == ("Petra Okafor", "person", None)


JOINS = ["(", ")", "/", " - ", ", ", " and ", "\n", "•", ":", "Cllr", "of", "with", "'", "7"]
PIECES = [cell for cell, _ in cases()] + JOINS
MADE = st.lists(st.sampled_from(PIECES), max_size=5).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(MADE, st.text(max_size=40)))
def test_any_cell_is_read_and_every_name_is_made_of_its_words(cell: str) -> None:
    printed = "".join(cell.split()).replace("\u00ad", "").casefold()  # a soft hyphen is no letter
    for lead in read(cell):
        assert lead.kind in ("person", "role", "group", "organisation")
        assert lead.name
        assert 0 < lead.confidence <= 1
        for word in lead.name.split():
            assert word.casefold().replace("chairman", "chairm") in printed


def test_thousands_of_cells_take_seconds() -> None:
    read("warm up")
    cells = [f"{cell} {number}" for number in range(5) for cell, _ in cases()]
    begun = time.process_time()
    for cell in cells:
        read(cell)
    assert (time.process_time() - begun) / len(cells) < 0.005
