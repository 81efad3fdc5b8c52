# SPDX-License-Identifier: MIT
"""Reads the tables of the nation: units, townships, and elders by county and by province."""

from typing import Any, NamedTuple

import numpy
import pandas

FILES = {
    "villages_2023.csv.gz": {"code": "int64"},
    "townships_2023.csv": {"township_code": "int64", "jwh": "int64", "cwh": "int64"},
    "county_elders_2020.csv": {"code": "Int64", "leaf": "int64", "province": "string", "age60plus": "Int64"},
    "province_elders_2020.csv": {"code": "int64", "province": "string", "age60plus": "int64"},
}

ABOUT = """\
DIR holds four tables in CSV, UTF-8, with at least these columns:

  villages_2023.csv.gz      code: twelve digits for each village and residents' committee
  townships_2023.csv        township_code: nine digits; jwh, cwh: its residents' and village committees
  county_elders_2020.csv    code: six digits, or blank; leaf: 1 for the rows that together are the nation;
                            province; age60plus: people of 60 and over, blank where unknown
  province_elders_2020.csv  code: six digits; province; age60plus

The codes are those for statistics of the National Bureau of Statistics as of 30 June 2023; the repository
modood/Administrative-divisions-of-China has them as CSV (dist/villages.csv; count by the last three digits
for the townships: 001 to 199 residents' committees, 200 to 399 village committees). Elders are those of the
Seventh National Population Census of 2020; the repository leiii/census has its tabulation by county, ages
60 and over to be added up.
"""


class Fault(Exception):
    """What is wrong with the tables, as a sentence."""


class Tables(NamedTuple):
    """Columns of 64-bit integers, and the provinces' names in the order of their codes.

    units             code of each village or community, rising
    townships         code, residents' committees, village committees
    counties          code (0: none), province (its place among the provinces), elders (-1: unknown)
    provinces         code of two digits, rising; elders
    """
    units: Any
    townships: Any
    counties: Any
    provinces: Any
    names: Any


def read(folder):
    """The four tables of a folder, checked; Fault where something is missing or cannot be."""
    frames = {name: _read(folder / name, columns) for name, columns in FILES.items()}
    villages, townships, counties, provinces = frames.values()
    provinces = provinces.sort_values("code")
    codes = provinces["code"].to_numpy() // 10_000
    _refuse_twice(codes, "province_elders_2020.csv")
    units = numpy.sort(villages["code"].to_numpy())
    if not units.size or units[0] < 10**11 or units[-1] >= 10**12:
        raise Fault("villages_2023.csv.gz: a code that has not twelve digits, or no code at all")
    _refuse_twice(units, "villages_2023.csv.gz")
    if not numpy.isin(units // 10**10, codes).all():
        raise Fault("villages_2023.csv.gz: a code of a province that province_elders_2020.csv lacks")
    return Tables(units=units, townships=townships[["township_code", "jwh", "cwh"]].to_numpy().T,
                  counties=_counties(counties, provinces),
                  provinces=numpy.stack([codes, provinces["age60plus"].to_numpy()]),
                  names=provinces["province"].tolist())


def _counties(frame, provinces):
    leaves = frame[frame["leaf"] == 1]
    place = pandas.Index(provinces["province"]).get_indexer(leaves["province"])
    if (place < 0).any():
        raise Fault(f"county_elders_2020.csv: province {leaves['province'][place < 0].iloc[0]!r} is not in "
                    f"province_elders_2020.csv")
    return numpy.stack([leaves["code"].fillna(0).to_numpy("int64"), place,
                        leaves["age60plus"].fillna(-1).to_numpy("int64")])


def _read(path, columns):
    try:
        frame = pandas.read_csv(path, usecols=lambda name: name in columns, dtype=columns, encoding="utf-8")
    except FileNotFoundError:
        raise Fault(f"{path} is not there") from None
    except (OSError, TypeError, ValueError, EOFError) as error:
        raise Fault(f"{path}: {error}") from error
    missing = [name for name in columns if name not in frame]
    if missing:
        raise Fault(f"{path.name} has no column {', '.join(missing)}")
    negative = [name for name in columns if columns[name] != "string" and (frame[name] < 0).any()]
    if negative:
        raise Fault(f"{path.name}: column {negative[0]} has a number below 0")
    return frame


def _refuse_twice(codes, name):
    """Codes in rising order."""
    twice = codes[1:][codes[1:] == codes[:-1]]
    if twice.size:
        raise Fault(f"{name}: code {twice[0]} stands there twice")
