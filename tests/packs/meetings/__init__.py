"""The packs: a module a council. `PACKS` names each by its file; every call writes it anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from packs.binder import Pack
from packs.meetings import (
    authority,
    borough,
    bryncastell,
    carrick,
    city,
    county,
    district,
    london,
    metropolitan,
    parish,
    supplement,
    town,
)

PACKS: Mapping[str, Callable[[], Pack]] = {
    "county-stamps-and-bookmarks": county.with_bookmarks,
    "county-stamps-only": county.without_bookmarks,
    "county-bookmarks-only": county.without_stamps,
    "county-bare": county.bare,
    "city-foot-numbers": city.pack,
    "parish-by-hand": parish.pack,
    "county-supplement": supplement.pack,
    "borough-two-parts": borough.pack,
    "bryncastell-bilingual": bryncastell.pack,
    "carrick-lettered-items": carrick.pack,
    "metropolitan-2005": metropolitan.pack,
    "district-page-labels": district.pack,
    "london-page-column": london.pack,
    "authority-without-agenda": authority.pack,
    "town-minute-book": town.pack,
}
