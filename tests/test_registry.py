"""The registry: which council printed words name, and – as much – when they name none for sure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.problem import RulesError
from extract.rulebook import bodies as body_files
from extract.rulebook import load, registry
from extract.rulebook.bodies import body_key, body_kind
from extract.rulebook.check import check
from extract.rulebook.registry import council_by_domain, council_of, councils_at, councils_called
from extract.rulebook.spellings import key, variants

TODAY = date(2026, 11, 22)
COUNCILS = registry.registry().councils


def named(words: str, *, domain: str | None = None, day: date | None = None) -> str | None:
    council = council_of(words, domain=domain, day=day)
    return council.name if council else None


# -- what stands in it --


def test_every_principal_council_of_today_is_there() -> None:
    """The numbers that the law gives: 317 in England (the City and Scilly among them), 32, 22 and 11 beyond."""
    today = Counter(one.kind for one in COUNCILS if one.nation and one.stood_on(TODAY))
    assert today["county"] == 21
    assert today["district"] == 164
    assert today["unitary"] == 62 + 1  # and the Isles of Scilly
    assert today["metropolitan_borough"] == 36
    assert today["london_borough"] == 32
    assert today["city_of_london"] == 1
    assert (today["scottish"], today["welsh"], today["northern_irish"]) == (32, 22, 11)
    assert today["combined_authority"] >= 17


def test_councils_that_ended_name_those_that_followed() -> None:
    ended = [one for one in COUNCILS if one.until]
    names = {one.name for one in COUNCILS}
    assert len([one for one in ended if one.until <= TODAY]) > 100
    for one in ended:
        assert one.successors, one.name
        assert set(one.successors) <= names
        assert one.until
        assert any(later.stood_on(one.until) for later in COUNCILS if later.name in one.successors), one.name


def test_surrey_ends_when_its_two_councils_begin() -> None:
    surrey = council_of("Surrey County Council")
    assert surrey is not None
    assert surrey.stood_on(TODAY)
    assert not surrey.stood_on(date(2027, 4, 1))
    assert surrey.successors == ("East Surrey Council", "West Surrey Council")


def test_a_council_is_known_by_its_name_however_it_is_printed() -> None:
    for one in COUNCILS:
        printed = (one.name, one.name.upper(), f"The {one.name.replace(' and ', ' & ')}")
        assert {named(name) for name in printed} == {one.name}


def test_an_address_never_takes_a_council_from_its_name() -> None:
    for one in COUNCILS:
        for domain in one.domains:
            assert domain == domain.lower()
            assert one in councils_at(f"someone@{domain}")
            assert named(one.name, domain=domain) == one.name


def test_no_name_or_alias_is_two_councils() -> None:
    """A variant made by rule, or letters, may be; they give none then. What is written down must not."""
    assert not {name: found for name, found in registry.registry().names.items() if len(found) > 1}


def test_an_alias_that_follows_by_rule_has_no_line() -> None:
    for one in COUNCILS:
        made = {key(one.name), *variants(one.name, one.kind)}
        assert not [name for name in one.aliases if key(name) in made], one.name


def test_no_code_is_stated_without_a_source() -> None:
    for path in (load.folder() / "registry").glob("*.toml"):
        assert not re.search(r"\b[EWSN]\d{8}\b", path.read_text("utf-8"))


# -- names as they are printed --


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("KENT COUNTY COUNCIL", "Kent County Council"),
        ("KCC", "Kent County Council"),
        ("Hackney Council", "London Borough of Hackney"),
        ("LB Hackney", "London Borough of Hackney"),
        ("L.B. of Hackney", "London Borough of Hackney"),
        ("London Borough of Hackney Council", "London Borough of Hackney"),
        ("the london borough of hammersmith & fulham", "London Borough of Hammersmith and Fulham"),
        ("Royal Borough of Kingston-upon-Thames", "Royal Borough of Kingston upon Thames"),
        ("City of Westminster", "Westminster City Council"),
        ("Corporation of London", "City of London Corporation"),
        ("The City of Edinburgh Council", "The City of Edinburgh Council"),
        ("Edinburgh City Council", "The City of Edinburgh Council"),
        ("Moray Council", "The Moray Council"),
        ("Western Isles Council", "Comhairle nan Eilean Siar"),
        ("Cyngor Caerdydd", "Cardiff Council"),
        ("Cardiff Council / Cyngor Caerdydd", "Cardiff Council"),
        ("CYNGOR SIR YNYS MON", "Isle of Anglesey County Council"),
        ("Conwy CBC", "Conwy County Borough Council"),
        ("Brighton & Hove City Council", "Brighton and Hove City Council"),
        ("Bournemouth Christchurch & Poole Council", "Bournemouth, Christchurch and Poole Council"),
        ("Bolton MBC", "Bolton Council"),
        ("Metropolitan Borough of Bolton", "Bolton Council"),
        ("Saint Helens Metropolitan Borough Council", "St Helens Borough Council"),
        ("St. Helens Council", "St Helens Borough Council"),
        ("Borough of Ashford", "Ashford Borough Council"),
        ("Ashford BC", "Ashford Borough Council"),
        ("Council of the City of Wakefield", "Wakefield Metropolitan District Council"),
        ("Kings Lynn and West Norfolk Borough Council", "Borough Council of King's Lynn and West Norfolk"),
        ("Lincoln City Council", "City of Lincoln Council"),
        ("East Herts Council", "East Hertfordshire District Council"),
        ("N. Yorks County Council", None),
        ("Notts CC", "Nottinghamshire County Council"),
        ("Comhairle nan Eilean Siar (Western Isles Council)", "Comhairle nan Eilean Siar"),
        ("Kent County Council (KCC)", "Kent County Council"),
        ("Lancashire County Council – Cabinet", "Lancashire County Council"),
        ("South Yorkshire Combined Authority", "South Yorkshire Mayoral Combined Authority"),
        ("Cheshire Fire & Rescue Authority", "Cheshire Fire Authority"),
        ("Poole Borough Council", "Borough of Poole"),
        ("Marlshire County Council", "Marlshire County Council"),
    ],
)
def test_printings_of_one_name(printed: str, name: str | None) -> None:
    assert named(printed) == name


@pytest.mark.parametrize(
    "printed",
    [
        "Alderwick Parish Council", "Boston Town Council", "Richmond Town Council", "Newport Town Council",
        "Bury St Edmunds Town Council", "Royal Sutton Coldfield Town Council", "Halton Parish Council",
        "Kent", "Hackney", "Bath", "Council", "Full Council", "The Council", "County Council", "", "   ", "&", "—",
        "Kent County Council Pension Fund Committee", "Kent and Medway", "Kent Council Tax",
        "Adur and Worthing Councils", "Hackney Council / Islington Council",
        "Kent County Council (Alderwick Parish Council)", "Alderwick Parish Council – Kent County Council",
        "Lancashire Constabulary",
    ],
)  # fmt: skip
def test_what_is_no_council_of_the_registry_names_none(printed: str) -> None:
    assert named(printed) is None
    assert named(printed, domain="kent.gov.uk", day=TODAY) is None


def told() -> list[tuple[str, str, str]]:
    page = (load.folder().parent / "docs" / "registry.md").read_text("utf-8")
    return re.findall(r"^\| `([^`]+)` \| (?:`([^`]+)` )?\| (.+) \|$", page, re.MULTILINE)


@pytest.mark.parametrize(("printed", "beside", "name"), told())
def test_the_page_on_the_registry_says_what_is_so(printed: str, beside: str, name: str) -> None:
    domain = beside if "." in beside else None
    day = datetime.strptime(beside, "%d %B %Y").date() if beside and not domain else None  # noqa: DTZ007 # a day only
    assert named(printed, domain=domain, day=day) == (None if name.startswith("nobody") else name)


def test_the_line_the_page_shows_is_the_registrys() -> None:
    page = (load.folder().parent / "docs" / "registry.md").read_text("utf-8")
    [line] = re.findall(r"```toml\n(.+)\n```", page)
    assert line in (load.folder() / "registry" / "england.toml").read_text("utf-8").splitlines()


# -- towns that share a name, and letters that many share --


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Newcastle Council", None),
        ("Newcastle", None),
        ("Newcastle upon Tyne City Council", "Newcastle City Council"),
        ("Newcastle-under-Lyme Borough Council", "Newcastle-under-Lyme Borough Council"),
        ("Bath Council", None),
        ("Bath City Council", None),
        ("Bath & North East Somerset Council", "Bath and North East Somerset Council"),
        ("Richmond Council", None),
        ("London Borough of Richmond", None),
        ("Richmondshire District Council", "Richmondshire District Council"),
        ("Boston Borough Council", "Boston Borough Council"),
        ("Lincolnshire County Council", "Lincolnshire County Council"),
        ("North Lincolnshire Council", "North Lincolnshire Council"),
        ("Ashfield District Council", "Ashfield District Council"),
        ("Antrim Borough Council", "Antrim Borough Council"),
        ("Somerset Council", "Somerset Council"),
        ("Somerset County Council", "Somerset County Council"),
        ("North Somerset Council", "North Somerset Council"),
        ("Durham Council", None),
        ("SBC", None),
        ("SCDC", None),
        ("LBH", None),
    ],
)
def test_one_council_is_never_taken_for_another(printed: str, name: str | None) -> None:
    assert named(printed) == name


@pytest.mark.parametrize(
    ("printed", "domain", "name"),
    [
        ("Newcastle Council", "newcastle.gov.uk", "Newcastle City Council"),
        ("Newcastle Council", "newcastle-staffs.gov.uk", "Newcastle-under-Lyme Borough Council"),
        ("SBC", "swindon.gov.uk", "Swindon Borough Council"),
        ("SBC", "democracy.stevenage.gov.uk", "Stevenage Borough Council"),
        ("SBC", "kent.gov.uk", None),
        ("SCDC", "clerk@scambs.gov.uk", "South Cambridgeshire District Council"),
        ("Adur District Council", "adur-worthing.gov.uk", "Adur District Council"),
        ("Hackney Council", "kent.gov.uk", "London Borough of Hackney"),
    ],
)
def test_an_address_chooses_among_several_and_only_then(printed: str, domain: str, name: str | None) -> None:
    assert named(printed, domain=domain) == name


@pytest.mark.parametrize(
    ("printed", "day", "name"),
    [
        ("Durham Council", date(2012, 5, 1), "Durham County Council"),
        ("SCDC", date(2024, 5, 1), "South Cambridgeshire District Council"),
        ("SCDC", date(2011, 5, 1), None),
        ("Newcastle Council", date(2024, 5, 1), None),
        ("Kent County Council", date(1999, 5, 1), "Kent County Council"),
    ],
)
def test_the_day_chooses_among_those_that_stood(printed: str, day: date, name: str | None) -> None:
    assert named(printed, day=day) == name


# -- addresses --


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("kent.gov.uk", "Kent County Council"),
        ("Ada.Merrow@KENT.gov.uk", "Kent County Council"),
        ("https://democracy.kent.gov.uk:9071/ieListMeetings.aspx?Id=1", "Kent County Council"),
        ("www.hackney.gov.uk", "London Borough of Hackney"),
        ("derrystrabane.com", "Derry City and Strabane District Council"),
        ("marlshire.gov.example", "Marlshire County Council"),
        ("northyorks.gov.uk", None),
        ("adur-worthing.gov.uk", None),
        ("notkent.gov.uk", None),
        ("kent.gov.uk.example", None),
        ("gov.uk", None),
        ("", None),
        ("@", None),
    ],
)
def test_whose_an_address_is(address: str, name: str | None) -> None:
    council = council_by_domain(address)
    assert (council.name if council else None) == name


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2015, 6, 1), "North Yorkshire County Council"),
        (date(2023, 3, 31), "North Yorkshire County Council"),
        (date(2023, 4, 1), "North Yorkshire Council"),
    ],
)
def test_an_address_that_was_handed_on_is_its_holders_of_the_day(day: date, name: str) -> None:
    council = council_by_domain("northyorks.gov.uk", day)
    assert council is not None
    assert council.name == name


def test_a_council_may_have_kept_its_name_as_it_became_another_kind() -> None:
    durham = council_of("Durham County Council", day=date(2007, 1, 1))
    assert durham is not None
    assert durham.kind_on(date(2007, 1, 1)) is None
    assert durham.kind_on(date(2009, 4, 1)) == durham.kind_on(None) == "unitary"


def test_capitals_stand_for_all_that_they_may_stand_for() -> None:
    called = {one.name for one in councils_called("SBC")}
    assert {"Swindon Borough Council", "Stevenage Borough Council", "Slough Borough Council"} <= called
    assert councils_called("sbc") == councils_called("QXZ") == ()


# -- laws --


def test_every_variant_names_its_council_or_none() -> None:
    """A name that is written down as another's goes first: `Somerset Council` is not the county council of old."""
    written = registry.registry().names
    for one in COUNCILS:
        made = {name for known in (one.name, *one.aliases) for name in variants(known, one.kind)}
        for printed in made - written.keys():
            assert named(printed) in (one.name, None), printed


def test_no_name_is_a_typing_error_away_from_being_anothers() -> None:
    """Nothing is matched by likeness: a name with a letter lost is nobody's, or really another's."""
    for one in COUNCILS:
        spoilt = one.name[:2] + one.name[3:]
        assert named(spoilt) in (None, one.name), spoilt


@given(st.text(max_size=60))
def test_any_words_name_one_council_or_none(words: str) -> None:
    council = council_of(words)
    assert council is None or council in COUNCILS
    assert council_of(words.upper()) in (None, council) or council is None
    assert key(key(words)) == key(words) or not key(words)
    council_by_domain(words)
    body_kind(words)


# -- bodies --


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Cabinet", "cabinet"), ("The Executive", "cabinet"), ("CABINET MEETING", "cabinet"),
        ("Executive Board", "cabinet"), ("Mayor and Cabinet", "cabinet"), ("Gweithrediaeth", "cabinet"),
        ("Cabinet Committee on Harbours", "cabinet_committee"), ("Cabinet Member for Harbours", "member_decision"),
        ("Executive Director of Ports", "officer_decision"), ("Full Council", "council"), ("Council", "council"),
        ("Alderwick Parish Council", "council"), ("LB Hackney", "council"), ("Youth Council", "youth"),
        ("Overview & Scrutiny Committee", "scrutiny"), ("OSC", "scrutiny"), ("Cabinet Scrutiny Panel", "scrutiny"),
        ("Joint Health Overview and Scrutiny Committee", "scrutiny"), ("Ports Select Committee", "scrutiny"),
        ("Health and Wellbeing Scrutiny Panel", "scrutiny"), ("Pwyllgor Craffu Adnoddau", "scrutiny"),
        ("Health & Well-being Board", "health_and_wellbeing"), ("Planning Committee B", "planning"),
        ("Development Control Sub-Committee", "planning"), ("Financial Planning Committee", "policy"),
        ("Licensing Sub Committee", "licensing"), ("Audit and Governance Committee", "audit"),
        ("Joint Waste Disposal Committee", "joint_committee"), ("Local Pension Board", "pensions"),
        ("Police and Crime Panel", "police_and_crime"), ("Schools Forum", "schools_forum"),
        ("Ports Task and Finish Group", "working_group"), ("North Area Committee", "area"),
        ("Ports Policy Committee", "policy"), ("Harbour Masters' Guild", None), ("", None), ("12 May 2026", None),
    ],
)  # fmt: skip
def test_the_kind_of_a_body_is_in_its_name(name: str, kind: str | None) -> None:
    assert body_kind(name) == kind


def test_printings_of_one_body() -> None:
    printed = [
        "Overview & Scrutiny Committee", "Overview and Scrutiny Committee", "OVERVIEW AND SCRUTINY CTTEE", "OSC",
        "The Overview and Scrutiny Committee Meeting", "O&S Committee",
    ]  # fmt: skip
    assert {body_key(one) for one in printed} == {"overview and scrutiny committee"}
    assert (
        body_key("Licensing Sub-Committee") == body_key("Licensing Sub Committee") == body_key("LICENSING SUBCOMMITTEE")
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [("Planning Committee A", "Planning Committee B"), ("Cabinet", "Executive"), ("Cabinet", "Cabinet Committee")],
)
def test_two_bodies_stay_two(one: str, other: str) -> None:
    assert body_key(one) != body_key(other)


# -- files that cannot be used --


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of rules of our own, in the place of rules/."""
    (tmp_path / "registry").mkdir()
    monkeypatch.setattr(load, "PLACES", (tmp_path,))
    load.load.cache_clear()
    yield tmp_path
    load.load.cache_clear()
    body_kind.cache_clear()


def write(rules: Path, text: str, name: str = "england.toml") -> None:
    (rules / "registry" / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[county]\n", "names no nation"),
        ('nation = "Atlantis"\n', "names no nation"),
        ('nation = "England"\n[shire]\n', "no kind of council"),
        ('nation = "England"\n[county]\n"Alder Council" = ["alder.gov.example"]\n', "no line of the registry"),
        (
            'nation = "England"\n[county]\n"Alder Council" = { domain = ["alder.gov.example"] }\n',
            "Alder Council”.domain",
        ),
        ('nation = "England"\n[county]\n"Alder Council" = { aliases = "Alder" }\n', "aliases cannot be used"),
        ('nation = "England"\n[county]\n"Alder Council" = { until = 2020 }\n', "until cannot be used"),
        ('nation = "England"\n[county]\n"Alder Council" = { successors = ["Rush Council"] }\n', "no line for it"),
        ('nation = "England"\n[county]\n"Alder Council" = {}\n[unitary]\n"Alder Council" = {}\n', "twice"),
        ("nation = ", "is not TOML"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(rules: Path, text: str, says: str) -> None:
    write(rules, text)
    with pytest.raises(RulesError, match=says) as raised:
        registry.registry()
    assert "registry" in raised.value.message
    assert raised.value.next_step


def test_a_council_with_rules_of_its_own_is_known_by_what_they_say(rules: Path) -> None:
    write(rules, 'nation = "England"\n[county]\n"Alder County Council" = { domains = ["alder.gov.example"] }\n')
    own = '[council]\nname = "{}"\ndomains = ["{}"]\naliases = ["ACC"]\n'
    (rules / "alder.toml").write_text(own.format("Alder County Council", "aldershire.example"), "utf-8")
    (rules / "rush.toml").write_text(own.format("Rush Town Council", "rush.example"), "utf-8")
    alder = council_by_domain("aldershire.example")
    assert alder is not None
    assert (alder.name, alder.kind, alder.nation) == ("Alder County Council", "county", "England")
    assert council_by_domain("alder.gov.example") is alder
    rush = council_of("RUSH TOWN COUNCIL")
    assert rush is not None
    assert (rush.kind, rush.nation) == (None, None)
    assert council_of("ACC") is None


def test_a_council_with_rules_of_its_own_is_of_a_kind_there_is() -> None:
    check({"council": {"name": "Rush Town Council", "kind": "parish"}}, "rules/rush.toml")
    with pytest.raises(RulesError, match="no kind of council"):
        check({"council": {"name": "Rush Town Council", "kind": "shire"}}, "rules/rush.toml")


def test_without_a_registry_nobody_is_known_and_nothing_breaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "PLACES", (tmp_path,))
    assert council_of("Kent County Council") is None
    body_kind.cache_clear()
    assert body_kind("Cabinet") is None
    body_kind.cache_clear()


def test_a_table_of_bodies_that_is_none_is_named(rules: Path) -> None:
    write(rules, "[inside]\n", "bodies.toml")
    with pytest.raises(RulesError, match=r"\[inside\]"):
        body_files.body_key("Cabinet")
    write(rules, "[within\n", "bodies.toml")
    with pytest.raises(RulesError, match="is not TOML"):
        body_files.body_key("Cabinet")
